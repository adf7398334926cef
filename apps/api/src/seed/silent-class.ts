import type { INestApplicationContext } from '@nestjs/common';
import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { Actor } from '../http/access.js';
import { ReminderRulesService } from '../reminders/rules/reminder-rules.service.js';

const AFTERWARDS: readonly ReminderEvent[] = [
  'survey_due',
  'follow_up_3_months',
  'follow_up_6_months',
  'follow_up_12_months',
];

/** Its people are invented: nobody is asked months later how business goes. */
export async function silenceAfterwards(
  app: INestApplicationContext,
  organiser: Actor,
  batchId: string,
): Promise<void> {
  const rules = app.get(ReminderRulesService, { strict: false });
  const { items } = await rules.list(batchId);
  for (const rule of items.filter(({ event }) => AFTERWARDS.includes(event)))
    await rules.save(
      organiser,
      { event: rule.event, batchId, variant: rule.variant },
      { ...rule, active: false },
    );
}

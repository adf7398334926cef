import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { OfferFilling } from './offer-filling.service.js';
import * as queries from './ranking.queries.js';
import type { Ranked } from './ranking.rule.js';

/** From a published ranking to what each person gets and is told. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly filling: OfferFilling,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** The caller holds the batch's row and has written the publication. */
  async announce(em: EntityManager, ring: Ring, batchId: string, ranked: readonly Ranked[]): Promise<void> {
    const line = ranked.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => id);
    await queries.placeInLine(em, line);
    const accounts = new Map(
      (
        await queries.namesOf(
          em,
          ranked.map(({ id }) => id),
        )
      ).map(({ id, accountId }) => [id, accountId]),
    );
    for (const { id, outcome, reasons } of ranked) {
      if (outcome === 'refused') await queries.refuse(em, id, reasons);
      const accountId = accounts.get(id);
      // Those accepted are told together with their offer.
      if (outcome === 'accepted' || !accountId) continue;
      const event = outcome === 'refused' ? 'application_refused' : 'application_reserve';
      await this.reminders.tellNow(em, ring, { accountId, event, occurrence: id, batchId });
    }
    await this.filling.fill(em, ring, batchId, 'application_accepted');
  }
}

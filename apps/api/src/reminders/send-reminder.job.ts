import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import type { Sweep } from '../jobs/sweeper.js';
import { ReminderPlanner } from './reminder-planner.service.js';
import { ReminderSending } from './reminder-sending.service.js';

const AT_ONCE = 500;

/** Job > service > queries: one due reminder. */
@Injectable()
export class SendReminderJob {
  constructor(
    private readonly sending: ReminderSending,
    private readonly planner: ReminderPlanner,
    private readonly transactions: Transactions,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  async run(payload: JobPayload<'send-reminder'>): Promise<void> {
    await this.sending.send(payload.reminderId);
  }

  readonly sweeps: readonly Sweep[] = [
    {
      name: 'plan quiet reminders',
      run: () => this.transactions.run((em) => this.planner.planForTheQuiet(em)),
    },
    { name: 'ring due reminders', run: () => this.ringDue() },
  ];

  private async ringDue(): Promise<number> {
    const due = await this.sending.due(AT_ONCE);
    if (due.length)
      await this.queue.ringMany(
        'send-reminder',
        due.map((reminderId) => ({ reminderId })),
      );
    return due.length;
  }
}

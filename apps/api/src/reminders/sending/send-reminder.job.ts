import { Inject, Injectable } from '@nestjs/common';
import type { ReminderChannel } from '@sinau/contracts/reminders.contract.js';
import type { JobName, JobPayload } from '@sinau/jobs/definitions.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../../database/transactions.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import type { Sweep } from '../../jobs/sweeper.js';
import { DigestFolding } from '../digest/digest-folding.service.js';
import { InboxSending } from './inbox-sending.service.js';
import { ReminderPlanner } from '../planning/reminder-planner.service.js';
import { ReminderSending } from './reminder-sending.service.js';

/** Per channel and sweep: more than a worker sends until the next one. */
const AT_ONCE = 2_000;

/** A provider's own kind of job: one that hangs holds up its own messages, never the inbox or another provider's (I8). */
const jobOf = {
  inbox: 'send-reminder',
  email: 'send-email',
  whatsapp: 'send-whatsapp',
  sms: 'send-sms',
  push: 'send-push',
} as const satisfies Record<ReminderChannel, JobName>;

/** Job > service > queries: one due reminder. */
@Injectable()
export class SendReminderJob {
  constructor(
    private readonly sending: ReminderSending,
    private readonly digests: DigestFolding,
    private readonly inbox: InboxSending,
    private readonly planner: ReminderPlanner,
    private readonly transactions: Transactions,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** Whoever plans rings without knowing the channel: what is not for the inbox goes on to its provider's queue. */
  async run({ reminderId }: JobPayload<'send-reminder'>): Promise<void> {
    const channel = await this.sending.channelOf(reminderId);
    if (channel && channel !== 'inbox') await this.queue.ring(jobOf[channel], { reminderId });
    else await this.sending.send(reminderId);
  }

  async runOutside({ reminderId }: JobPayload<'send-email'>): Promise<void> {
    if (await this.digests.take(reminderId)) return;
    await this.sending.send(reminderId);
  }

  readonly sweeps: readonly Sweep[] = [
    {
      name: 'plan quiet reminders',
      run: () => this.transactions.run((em) => this.planner.planForTheQuiet(em)),
    },
    {
      name: 'plan reminders to apply',
      run: () => this.transactions.run((em) => this.planner.planForDrafts(em)),
    },
    { name: 'deliver due inbox messages', run: () => this.inbox.deliverDue() },
    { name: 'ring due reminders', run: () => this.ringDue() },
  ];

  private async ringDue(): Promise<number> {
    const due = await this.sending.due(AT_ONCE);
    for (const channel of Object.keys(jobOf) as ReminderChannel[]) {
      const payloads = due.filter((one) => one.channel === channel).map(({ id }) => ({ reminderId: id }));
      if (payloads.length) await this.queue.ringMany(jobOf[channel], payloads);
    }
    return due.length;
  }
}

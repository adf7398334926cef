import { Module } from '@nestjs/common';
import { InvitationsModule } from '../calendar/invitations.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { ChannelsModule } from './channels/channels.module.js';
import { OutsideSending } from './channels/outside-sending.service.js';
import { DigestFolding } from './digest/digest-folding.service.js';
import { DigestSending } from './digest/digest-sending.service.js';
import { InboxSending } from './sending/inbox-sending.service.js';
import { ReminderSending } from './sending/reminder-sending.service.js';
import { RemindersModule } from './reminders.module.js';
import { SendReminderJob } from './sending/send-reminder.job.js';

/** The worker's half of reminders. */
@Module({
  imports: [RemindersModule, DatabaseModule, JobQueueModule, ConfigModule, ChannelsModule, InvitationsModule],
  providers: [DigestFolding, DigestSending, InboxSending, OutsideSending, ReminderSending, SendReminderJob],
  exports: [SendReminderJob],
})
export class ReminderJobsModule {}

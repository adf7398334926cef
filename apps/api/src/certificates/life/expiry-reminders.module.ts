import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../database/database.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { ExpiryReminders } from './expiry-reminders.service.js';

/** The worker's side of a certificate's life. */
@Module({
  imports: [DatabaseModule, RemindersModule],
  providers: [ExpiryReminders],
  exports: [ExpiryReminders],
})
export class ExpiryRemindersModule {}

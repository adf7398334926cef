import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ConsultationTelling } from './consultation-telling.service.js';

/** What the worker needs of consultations. */
@Module({
  imports: [DatabaseModule, RemindersModule],
  providers: [ConsultationTelling],
  exports: [ConsultationTelling],
})
export class ConsultationTellingModule {}

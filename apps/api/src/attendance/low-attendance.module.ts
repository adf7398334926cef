import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { LowAttendance } from './low-attendance.service.js';

/** What the worker needs of attendance. */
@Module({
  imports: [DatabaseModule, RemindersModule],
  providers: [LowAttendance],
  exports: [LowAttendance],
})
export class LowAttendanceModule {}

import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceService } from './attendance.service.js';
import { CheckInController } from './check-in.controller.js';
import { CheckInService } from './check-in.service.js';

/** Who was there: the trainer's list, and people who check in themselves. */
@Module({
  imports: [ConfigModule, DatabaseModule, AuditModule, AccountsModule, CompletionModule],
  controllers: [AttendanceController, CheckInController],
  providers: [AttendanceService, CheckInService],
})
export class AttendanceModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { CompletionModule } from './completion.module.js';
import { EnrollingService } from './enrolling.service.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { TransferringService } from './transferring.service.js';
import { EnrolmentsService } from './enrolments.service.js';

@Module({
  imports: [DatabaseModule, AuditModule, BatchesModule, CompletionModule, PeopleModule, RemindersModule],
  controllers: [EnrolmentsController],
  providers: [EnrolmentsService, EnrollingService, TransferringService],
  exports: [EnrolmentsService, EnrollingService],
})
export class EnrolmentsModule {}

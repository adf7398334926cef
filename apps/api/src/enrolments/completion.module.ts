import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { CompletionService } from './completion.service.js';

@Module({
  imports: [AuditModule, RemindersModule],
  providers: [CompletionService],
  exports: [CompletionService],
})
export class CompletionModule {}

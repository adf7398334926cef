import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { JobQueueModule } from './job-queue.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';

@Module({
  imports: [DatabaseModule, AuditModule, JobQueueModule],
  controllers: [JobsController],
  providers: [JobsService],
})
export class JobsModule {}

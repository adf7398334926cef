import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { AuditCheckService } from './audit-check.service.js';
import { AuditLogController } from './audit-log.controller.js';
import { AuditLogService } from './audit-log.service.js';
import { AuditModule } from './audit.module.js';

/** Reading and checking the log; writing to it is AuditModule, which everybody imports. */
@Module({
  imports: [DatabaseModule, FilesModule, AuditModule],
  controllers: [AuditLogController],
  providers: [AuditLogService, AuditCheckService],
  exports: [AuditCheckService, AuditLogService],
})
export class AuditLogModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { BulkLists } from './bulk-lists.service.js';
import { BulkRegistryModule } from './bulk-registry.module.js';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';
import { ExportsService } from './exports.service.js';

/** Work on many rows at once, and lists as files, behind the HTTP door. */
@Module({
  imports: [DatabaseModule, AuditModule, FilesModule, BulkRegistryModule],
  controllers: [BulkController],
  providers: [BulkService, BulkLists, ExportsService],
})
export class BulkModule {}

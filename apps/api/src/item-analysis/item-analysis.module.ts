import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { ItemAnalysisController } from './item-analysis.controller.js';
import { ItemAnalysisService } from './item-analysis.service.js';
import { OpenAttemptsService } from './open-attempts.service.js';

@Module({
  imports: [DatabaseModule, AuditModule, BatchesModule],
  controllers: [ItemAnalysisController],
  providers: [ItemAnalysisService, OpenAttemptsService],
  exports: [ItemAnalysisService],
})
export class ItemAnalysisModule {}

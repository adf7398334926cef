import { Module } from '@nestjs/common';
import { BatchesModule } from '../batches/batches.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { ItemAnalysisModule } from '../item-analysis/item-analysis.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { ClassReportService } from './class-report.service.js';
import { EvaluationController } from './evaluation.controller.js';
import { EvaluationService } from './evaluation.service.js';

/** What became of a class: survey, tests, attendance, and the report about it. */
@Module({
  imports: [DatabaseModule, BatchesModule, ItemAnalysisModule, LearningModule],
  controllers: [EvaluationController],
  providers: [EvaluationService, ClassReportService],
  exports: [ClassReportService],
})
export class EvaluationModule {}

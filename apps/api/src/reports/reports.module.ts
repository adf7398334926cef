import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { EvaluationModule } from '../evaluation/evaluation.module.js';
import { FiguresModule } from '../figures/figures.module.js';
import { FilesModule } from '../files/files.module.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { BrandingModule } from '../settings/branding/branding.module.js';
import { ClassReports } from './class-reports.service.js';
import { GovernorReports } from './governor-reports.service.js';
import { Letterhead } from './letterhead.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

/** Reports in one click: seen on screen, frozen, and kept as files. */
@Module({
  imports: [
    AuditModule,
    BatchesModule,
    BrandingModule,
    DatabaseModule,
    EvaluationModule,
    FiguresModule,
    FilesModule,
    OutcomesModule,
  ],
  controllers: [ReportsController],
  providers: [Letterhead, ClassReports, GovernorReports, ReportsService],
})
export class ReportsModule {}

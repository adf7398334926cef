import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FiguresController } from './figures.controller.js';
import { FiguresService } from './figures.service.js';
import { RegionStatisticsService } from './region-statistics.service.js';

/** Who was trained where, from applying to the certificate. */
@Module({
  imports: [DatabaseModule, AuditModule],
  controllers: [FiguresController],
  providers: [FiguresService, RegionStatisticsService],
  exports: [FiguresService],
})
export class FiguresModule {}

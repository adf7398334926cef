import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { MetricsController } from './metrics.js';

@Module({
  imports: [ConfigModule, DatabaseModule, JobQueueModule],
  controllers: [HealthController, MetricsController],
  providers: [HealthService],
})
export class SystemModule {}

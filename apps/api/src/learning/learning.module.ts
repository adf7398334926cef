import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { CoursesModule } from '../courses/courses.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { AttemptsService } from './attempts.service.js';
import { DrawLots } from './draw-lots.service.js';
import { LearnerService } from './learner.service.js';
import { LearningController } from './learning.controller.js';
import { LearningService } from './learning.service.js';
import { OfflineDraws } from './offline-draws.service.js';
import { OfflineAttemptsService } from './offline-attempts.service.js';
import { RegradingService } from './regrading.service.js';
import { SurveyService } from './survey.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, CoursesModule, CompletionModule],
  controllers: [LearningController],
  providers: [
    LearnerService,
    LearningService,
    AttemptsService,
    DrawLots,
    OfflineAttemptsService,
    OfflineDraws,
    RegradingService,
    SurveyService,
  ],
  exports: [
    LearnerService,
    LearningService,
    AttemptsService,
    OfflineAttemptsService,
    OfflineDraws,
    RegradingService,
    SurveyService,
  ],
})
export class LearningModule {}

import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { AttemptsService } from './attempts.service.js';
import { LearnerService } from './learner.service.js';
import { LearningController } from './learning.controller.js';
import { LearningService } from './learning.service.js';
import { OfflineAttemptsService } from './offline-attempts.service.js';
import { RegradingService } from './regrading.service.js';
import { SurveyService } from './survey.service.js';

@Module({
  imports: [DatabaseModule, CoursesModule, CompletionModule],
  controllers: [LearningController],
  providers: [
    LearnerService,
    LearningService,
    AttemptsService,
    OfflineAttemptsService,
    RegradingService,
    SurveyService,
  ],
  exports: [LearnerService, LearningService, AttemptsService, OfflineAttemptsService, RegradingService],
})
export class LearningModule {}

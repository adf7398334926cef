import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AnsweringController } from './answering.controller.js';
import { AnsweringService } from './answering.service.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsService } from './questions.service.js';

/** "Tanya pelatih": questions under lessons, answered by the trainers of the class. */
@Module({
  imports: [DatabaseModule, AuditModule, LearningModule, RemindersModule],
  controllers: [QuestionsController, AnsweringController],
  providers: [QuestionsService, AnsweringService],
})
export class DiscussionsModule {}

import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { NotesController } from './notes.controller.js';
import { NotesService } from './notes.service.js';

/** "Catatan saya": what a learner writes for themselves about a lesson. */
@Module({
  imports: [DatabaseModule, LearningModule],
  controllers: [NotesController],
  providers: [NotesService],
})
export class NotesModule {}

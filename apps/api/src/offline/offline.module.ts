import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { MediaLibraryModule } from '../media/media-library.module.js';
import { OfflineController } from './offline.controller.js';
import { OfflineService } from './offline.service.js';

/** What a device may keep of a class, and what it sends when the signal is back. */
@Module({
  imports: [DatabaseModule, LearningModule, AssignmentsModule, MediaLibraryModule],
  controllers: [OfflineController],
  providers: [OfflineService],
})
export class OfflineModule {}

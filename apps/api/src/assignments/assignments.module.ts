import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { FilesModule } from '../files/files.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { MediaLibraryModule } from '../media/media-library.module.js';
import { PrivateMediaModule } from '../media/private-media.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceFilesController } from './evidence-files.controller.js';
import { EvidenceReading } from './evidence-reading.service.js';
import { EvidenceUploadsService } from './evidence-uploads.service.js';
import { GradeAftermath } from './grade-aftermath.service.js';
import { GradingController } from './grading.controller.js';
import { GradingService } from './grading.service.js';
import { ManagedPeerReviewsController } from './managed-peer-reviews.controller.js';
import { ManagedPeerReviewsService } from './managed-peer-reviews.service.js';
import { PeerReviewsController } from './peer-reviews.controller.js';
import { PeerReviewsService } from './peer-reviews.service.js';

@Module({
  imports: [
    DatabaseModule,
    AccountsModule,
    AuditModule,
    FilesModule,
    CompletionModule,
    LearningModule,
    MediaLibraryModule,
    PrivateMediaModule,
    RemindersModule,
  ],
  controllers: [
    AssignmentsController,
    EvidenceFilesController,
    GradingController,
    PeerReviewsController,
    ManagedPeerReviewsController,
  ],
  providers: [
    AssignmentsService,
    EvidenceFilesService,
    EvidenceReading,
    EvidenceUploadsService,
    GradeAftermath,
    GradingService,
    PeerReviewsService,
    ManagedPeerReviewsService,
  ],
  exports: [AssignmentsService],
})
export class AssignmentsModule {}

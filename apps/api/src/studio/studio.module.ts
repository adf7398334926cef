import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BankModule } from '../bank/bank.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { ConfigModule } from '../config.module.js';
import { CoursesModule } from '../courses/courses.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { MediaLibraryModule } from '../media/media-library.module.js';
import { ScormLibraryModule } from '../scorm/scorm-library.module.js';
import { CourseDrafting } from './course-drafting.service.js';
import { CourseViewService } from './course-view.service.js';
import { DraftChanges } from './draft-changes.service.js';
import { DraftListController } from './draft-list.controller.js';
import { DraftListService } from './draft-list.service.js';
import { DraftChecks } from './draft-checks.service.js';
import { DuplicatesService } from './duplicates.service.js';
import { DraftLessonsService } from './lessons.service.js';
import { ModulesService } from './modules.service.js';
import { PublishingService } from './publishing.service.js';
import { ReviewService } from './review.service.js';
import { StudioDraftsModule } from './studio-drafts.module.js';
import { StudioCoursesController } from './studio-courses.controller.js';
import { StudioLessonsController } from './studio-lessons.controller.js';
import { StudioReviewController } from './studio-review.controller.js';
import { StudioTreeController } from './studio-tree.controller.js';
import { TreeService } from './tree.service.js';
import { VersionMoveService } from './version-move.service.js';

/** Where trainers write courses together: drafts, their history, their review, and how they reach the catalogue. */
@Module({
  imports: [
    DatabaseModule,
    ConfigModule,
    AuditModule,
    CoursesModule,
    MediaLibraryModule,
    ScormLibraryModule,
    BankModule,
    BatchesModule,
    CompletionModule,
    StudioDraftsModule,
  ],
  controllers: [
    DraftListController,
    StudioCoursesController,
    StudioTreeController,
    StudioLessonsController,
    StudioReviewController,
  ],
  providers: [
    DraftListService,
    DraftChecks,
    CourseViewService,
    CourseDrafting,
    DraftChanges,
    ModulesService,
    TreeService,
    DuplicatesService,
    DraftLessonsService,
    ReviewService,
    PublishingService,
    VersionMoveService,
  ],
})
export class StudioModule {}

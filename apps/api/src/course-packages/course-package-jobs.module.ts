import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { MediaPackingModule } from '../media/media-packing.module.js';
import { ScormPackingModule } from '../scorm/scorm-packing.module.js';
import { StudioDraftsModule } from '../studio/studio-drafts.module.js';
import { BookIntake } from './book-intake.service.js';
import { CourseIntake } from './course-intake.service.js';
import { ImportCourseJob } from './import-course.job.js';
import { MediaIntake } from './media-intake.service.js';
import { PackageWork } from './package-work.service.js';
import { ScormIntake } from './scorm-intake.service.js';

/** The worker's side of courses that come in as one file. */
@Module({
  imports: [
    DatabaseModule,
    FilesModule,
    JobQueueModule,
    StudioDraftsModule,
    MediaPackingModule,
    ScormPackingModule,
  ],
  providers: [BookIntake, MediaIntake, ScormIntake, CourseIntake, PackageWork, ImportCourseJob],
  exports: [ImportCourseJob],
})
export class CoursePackageJobsModule {}

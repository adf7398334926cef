import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { MediaPackingModule } from '../media/media-packing.module.js';
import { UploadsModule } from '../media/uploads.module.js';
import { ScormPackingModule } from '../scorm/scorm-packing.module.js';
import { StudioDraftsModule } from '../studio/studio-drafts.module.js';
import { CourseFiles } from './course-files.service.js';
import { CoursePackagesController } from './course-packages.controller.js';
import { PackageImports } from './package-imports.service.js';

/** Courses as one file, out and in, with everything they show. */
@Module({
  imports: [
    DatabaseModule,
    FilesModule,
    CoursesModule,
    StudioDraftsModule,
    UploadsModule,
    MediaPackingModule,
    ScormPackingModule,
  ],
  controllers: [CoursePackagesController],
  providers: [CourseFiles, PackageImports],
})
export class CoursePackagesModule {}

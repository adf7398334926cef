import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { MediaLibraryModule } from '../media/media-library.module.js';
import { ScormLibraryModule } from '../scorm/scorm-library.module.js';
import { CourseImportService } from './course-import.service.js';
import { CourseReleaseService } from './course-release.service.js';
import { CoursesController } from './courses.controller.js';
import { CoursesService } from './courses.service.js';
import { LessonExtras } from './lesson-extras.service.js';

@Module({
  imports: [DatabaseModule, AuditModule, MediaLibraryModule, ScormLibraryModule],
  controllers: [CoursesController],
  providers: [CoursesService, CourseImportService, CourseReleaseService, LessonExtras],
  exports: [CoursesService, CourseImportService, CourseReleaseService],
})
export class CoursesModule {}

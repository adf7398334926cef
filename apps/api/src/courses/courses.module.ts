import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CourseImportService } from './course-import.service.js';
import { CoursesController } from './courses.controller.js';
import { CoursesService } from './courses.service.js';

@Module({
  imports: [DatabaseModule, AuditModule],
  controllers: [CoursesController],
  providers: [CoursesService, CourseImportService],
  exports: [CoursesService, CourseImportService],
})
export class CoursesModule {}

import { Module } from '@nestjs/common';
import { BankModule } from '../bank/bank.module.js';
import { CoursesModule } from '../courses/courses.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CurriculumImports } from './curriculum-import.service.js';
import { DraftsService } from './drafts.service.js';

/** Drafts as whole files: for the studio itself, and for what carries courses in and out. */
@Module({
  imports: [DatabaseModule, CoursesModule, BankModule],
  providers: [DraftsService, CurriculumImports],
  exports: [DraftsService, CurriculumImports],
})
export class StudioDraftsModule {}

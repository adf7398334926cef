import { Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@sinau/contracts/courses.contract.js';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../http/access.js';
import { CourseImportService } from './course-import.service.js';
import { CoursesService } from './courses.service.js';

/** A curriculum file straight into the catalogue: imported like any other, and published. */
@Injectable()
export class CourseReleaseService {
  constructor(
    private readonly imports: CourseImportService,
    private readonly courses: CoursesService,
  ) {}

  /** A file that equals an earlier version publishes that one. @throws Problem curriculum_invalid */
  async release(em: EntityManager, actor: Pick<Actor, 'accountId'>, source: unknown): Promise<ImportOutcome> {
    const outcome = await this.imports.importWithin(em, actor, source);
    await this.courses.publishWithin(em, actor, outcome.courseId, outcome.versionId);
    return outcome;
  }
}

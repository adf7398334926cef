import { Injectable } from '@nestjs/common';
import type { Course, ManagedCourse } from '@sinau/contracts/courses.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { findCatalogue, findCoursePage } from './catalogue.queries.js';
import { LessonExtras } from './lesson-extras.service.js';
import { findFreeLesson, findLessonOfVersion, type StoredLesson } from './lesson.queries.js';
import * as manage from './manage-courses.queries.js';

/** What is taught: the public catalogue, and the versions behind it. */
@Injectable()
export class CoursesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly extras: LessonExtras,
  ) {}

  async catalogue(filter: { family?: string; q?: string }): Promise<RouteOutput<'GET /courses'>> {
    return findCatalogue(this.transactions.reader, filter);
  }

  async coursePage(slug: string): Promise<Course> {
    return orNotFound(await findCoursePage(this.transactions.reader, slug));
  }

  /** A lesson of the published version that may be read without an account. */
  async freeLesson(slug: string, code: string): Promise<StoredLesson> {
    const { reader } = this.transactions;
    return this.extras.complete(reader, orNotFound(await findFreeLesson(reader, slug, code)));
  }

  /**
   * A lesson of one version by its code, with its neighbours in the whole course. A quiz's `content.questionCodes`
   * name what it asks; the contract strips them from answers.
   * @throws Problem not_found
   */
  async lessonOfVersion(
    em: EntityManager,
    versionId: string,
    code: string,
    { onlyFree = false }: { onlyFree?: boolean } = {},
  ): Promise<StoredLesson> {
    return this.extras.complete(em, orNotFound(await findLessonOfVersion(em, versionId, code, onlyFree)));
  }

  async list(): Promise<ManagedCourse[]> {
    return manage.listManagedCourses(this.transactions.reader);
  }

  /**
   * New angkatan use this version from now on; those that exist keep theirs. An archived course is back in the catalogue.
   * @param actor null: the command line
   * @throws Problem not_found
   */
  async publish(actor: Actor | null, courseId: string, versionId: string): Promise<{ ok: true }> {
    return this.transactions.run((em) => this.publishWithin(em, actor, courseId, versionId));
  }

  /** The same inside the caller's transaction. @throws Problem not_found */
  async publishWithin(
    em: EntityManager,
    actor: Pick<Actor, 'accountId'> | null,
    courseId: string,
    versionId: string,
  ): Promise<{ ok: true }> {
    orNotFound((await manage.publishVersion(em, courseId, versionId)) || undefined);
    await this.audit.record(em, actor, {
      action: 'course.published',
      subjectType: 'course',
      subjectId: courseId,
      details: { versionId },
    });
    return { ok: true };
  }

  /** Takes a course out of the catalogue; running angkatan go on. Archiving twice is archiving once. */
  async archive(actor: Actor, courseId: string): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      const before = orNotFound(await manage.archiveCourse(em, courseId));
      if (before !== 'archived') {
        await this.audit.record(em, actor, {
          action: 'course.archived',
          subjectType: 'course',
          subjectId: courseId,
        });
      }
      return { ok: true };
    });
  }

  /** The curriculum file as it was imported: importing it again changes nothing (I9). */
  async export(courseId: string, versionId?: string): Promise<unknown> {
    return orNotFound(await manage.findSource(this.transactions.reader, courseId, versionId));
  }
}

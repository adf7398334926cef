import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { freeCode } from './codes.js';
import { CourseViewService } from './course-view.service.js';
import { DraftChanges, gone, type HeldTree } from './draft-changes.service.js';
import { recordTexts } from './draft-content.queries.js';
import { findUsedCodes } from './draft.queries.js';
import { withChanges } from './file-object.js';
import { bodyOf, textBytesOf } from './lesson-body.js';
import { newLesson } from './new-lesson.js';
import { newModule } from './new-course.js';
import { placed } from './tree-order.js';
import * as tree from './tree.queries.js';

type Fields<
  K extends
    'POST /studio/courses/:id/modules' | 'PUT /studio/modules/:id' | 'POST /studio/modules/:id/lessons',
> = RouteInput<K>['body'];

/** Modules and lessons are begun here, and modules get their names, JP and objectives. */
@Injectable()
export class ModulesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: DraftChanges,
    private readonly view: CourseViewService,
  ) {}

  /** @throws Problem not_found */
  async add(
    actor: Actor,
    courseId: string,
    { title, beforeId }: Fields<'POST /studio/courses/:id/modules'>,
  ): Promise<StudioCourse> {
    await this.changes.run(courseId, async (held) => {
      const { em, row, modules } = held;
      if (beforeId && !modules.some(({ id }) => id === beforeId)) throw gone();
      const { code, next } = freeCode(await findUsedCodes(em, courseId), {
        prefix: row.code,
        from: await tree.findModuleNumber(em, courseId),
        courseCode: row.code,
      });
      const source = newModule(code, title);
      const id = await tree.insertModule(em, { courseId, code, source, position: modules.length + 1 });
      await tree.setModuleNumber(em, courseId, next);
      await tree.orderModules(em, placed([...modules.map((one) => one.id), id], [id], beforeId));
    });
    return this.view.read(actor, courseId);
  }

  /** @throws Problem not_found, edit_conflict with an old revision, state_conflict when it was deleted */
  async change(
    actor: Actor,
    id: string,
    { revision, title, jp, objectives }: Fields<'PUT /studio/modules/:id'>,
  ): Promise<StudioCourse> {
    const { courseId } = orNotFound(await tree.findModule(this.transactions.reader, id));
    await this.changes.run(courseId, async ({ em, modules }) => {
      const { source, removed } = orNotFound(modules.find((one) => one.id === id));
      if (removed) throw gone();
      const before = { judul: source.judul, jp: source.jp, tujuan: source.tujuan };
      const changed = withChanges(source, before, { judul: title, jp, tujuan: objectives });
      // Sent twice, or nothing new: then there is nothing to be in conflict with.
      if (changed === source) return;
      if (!(await tree.updateModule(em, id, revision, changed))) throw new Problem('edit_conflict');
    });
    return this.view.read(actor, courseId);
  }

  /** @throws Problem not_found, state_conflict when the module was deleted */
  async addLesson(
    actor: Actor,
    moduleId: string,
    fields: Fields<'POST /studio/modules/:id/lessons'>,
  ): Promise<RouteOutput<'POST /studio/modules/:id/lessons'>> {
    const { courseId } = orNotFound(await tree.findModule(this.transactions.reader, moduleId));
    const lessonId = await this.changes.run(courseId, (held) =>
      this.insertLesson(held, actor, moduleId, fields),
    );
    return { lessonId, course: await this.view.read(actor, courseId) };
  }

  private async insertLesson(
    { em, row, modules, lessons }: HeldTree,
    actor: Actor,
    moduleId: string,
    { title, kind, beforeId }: Fields<'POST /studio/modules/:id/lessons'>,
  ): Promise<string> {
    const module = orNotFound(modules.find((one) => one.id === moduleId));
    const siblings = lessons.filter((lesson) => lesson.moduleId === moduleId).map(({ id }) => id);
    if (module.removed || (beforeId && !siblings.includes(beforeId))) throw gone();
    const { code, next } = freeCode(await findUsedCodes(em, row.courseId), {
      prefix: module.code,
      from: await tree.findLessonNumber(em, moduleId),
      courseCode: row.code,
    });
    const source = newLesson(code, title, kind);
    const [id = ''] = await tree.insertLessons(em, [
      {
        courseId: row.courseId,
        moduleId,
        code,
        source,
        position: siblings.length + 1,
        bytes: textBytesOf(bodyOf(source)),
        updatedBy: actor.accountId,
      },
    ]);
    await tree.setLessonNumber(em, moduleId, next);
    await tree.orderLessons(em, moduleId, placed([...siblings, id], [id], beforeId));
    await recordTexts(em, row.courseId, 'autosave', actor.accountId);
    return id;
  }
}

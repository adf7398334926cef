import { Injectable } from '@nestjs/common';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../http/access.js';
import { freeCode } from './codes.js';
import { CourseViewService } from './course-view.service.js';
import { DraftChanges, gone, rowsOf, type HeldTree, type Item } from './draft-changes.service.js';
import { recordTexts } from './draft-content.queries.js';
import { findUsedCodes } from './draft.queries.js';
import { textIn, type FileObject } from './file-object.js';
import { bodyOf, mediaOf, textBytesOf } from './lesson-body.js';
import { placed } from './tree-order.js';
import * as tree from './tree.queries.js';

const LONGEST_TITLE = 160;
const COPY = ' (salinan)';

const copyTitle = (source: FileObject) =>
  `${textIn(source, 'judul').slice(0, LONGEST_TITLE - COPY.length)}${COPY}`;

/** Copies of modules and lessons, each right behind its original. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly changes: DraftChanges,
    private readonly view: CourseViewService,
  ) {}

  /** @throws Problem not_found, state_conflict when one of them was deleted meanwhile */
  async duplicate(actor: Actor, courseId: string, items: readonly Item[]): Promise<StudioCourse> {
    await this.changes.run(courseId, async (held) => {
      const modules = rowsOf(held.modules, items, 'module');
      const lessons = rowsOf(held.lessons, items, 'lesson');
      if ([...modules, ...lessons].some(({ removed }) => removed)) throw gone();
      const copying = new Copying(held, actor, await findUsedCodes(held.em, courseId));
      for (const lesson of lessons) await copying.lesson(lesson);
      for (const module of modules) await copying.module(module);
      await recordTexts(held.em, courseId, 'autosave', actor.accountId);
      await this.changes.record(held, actor, 'draft.duplicated', {
        modules: modules.length,
        lessons: lessons.length,
      });
    });
    return this.view.read(actor, courseId);
  }
}

/** One duplication: codes that it gives away are used for the next copy. */
class Copying {
  private readonly em: EntityManager;
  private readonly moduleOrder: string[];

  constructor(
    private readonly held: HeldTree,
    private readonly actor: Actor,
    private readonly used: Set<string>,
  ) {
    this.em = held.em;
    this.moduleOrder = held.modules.map(({ id }) => id);
  }

  private take(prefix: string, from: number) {
    const taken = freeCode(this.used, { prefix, from, courseCode: this.held.row.code });
    this.used.add(taken.code);
    return taken;
  }

  private rowOf(moduleId: string, source: FileObject, position: number) {
    const body = bodyOf(source);
    return {
      courseId: this.held.row.courseId,
      moduleId,
      code: textIn(source, 'kode'),
      source,
      position,
      bytes: textBytesOf(body),
      mediaIds: mediaOf(body),
      updatedBy: this.actor.accountId,
    };
  }

  async lesson({ id, moduleId, source }: tree.TreeLessonRow): Promise<void> {
    const prefix = this.held.modules.find((module) => module.id === moduleId)?.code ?? '';
    const { code, next } = this.take(prefix, await tree.findLessonNumber(this.em, moduleId));
    await tree.setLessonNumber(this.em, moduleId, next);
    const copy = { ...source, kode: code, judul: copyTitle(source) };
    const siblings = (await tree.listLessons(this.em, this.held.row.courseId))
      .filter((lesson) => lesson.moduleId === moduleId)
      .map((lesson) => lesson.id);
    const [made = ''] = await tree.insertLessons(this.em, [this.rowOf(moduleId, copy, siblings.length + 1)]);
    await tree.orderLessons(
      this.em,
      moduleId,
      placed([...siblings, made], [made], siblings[siblings.indexOf(id) + 1] ?? null),
    );
  }

  async module({ id, source }: tree.TreeModule): Promise<void> {
    const { courseId, code: courseCode } = this.held.row;
    const { code, next } = this.take(courseCode, await tree.findModuleNumber(this.em, courseId));
    await tree.setModuleNumber(this.em, courseId, next);
    const lessons = this.held.lessons.filter((lesson) => lesson.moduleId === id && !lesson.removed);
    const copies: FileObject[] = [];
    let nextLesson = 1;
    for (const lesson of lessons) {
      const taken = this.take(code, nextLesson);
      nextLesson = taken.next;
      copies.push({ ...lesson.source, kode: taken.code });
    }
    const copy = { ...source, kode: code, judul: copyTitle(source) };
    const position = this.moduleOrder.length + 1;
    const made = await tree.insertModule(this.em, { courseId, code, source: copy, position, nextLesson });
    await tree.insertLessons(
      this.em,
      copies.map((lesson, index) => this.rowOf(made, lesson, index + 1)),
    );
    this.moduleOrder.splice(this.moduleOrder.indexOf(id) + 1, 0, made);
    await tree.orderModules(this.em, this.moduleOrder);
  }
}

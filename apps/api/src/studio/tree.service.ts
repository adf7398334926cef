import { Injectable } from '@nestjs/common';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { CourseViewService } from './course-view.service.js';
import { DraftChanges, gone, mixed, rowsOf, type HeldTree, type Item } from './draft-changes.service.js';
import { placed } from './tree-order.js';
import * as tree from './tree.queries.js';

type Move = RouteInput<'POST /studio/courses/:id/move'>['body'];

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** The order of the tree, what is deleted from it and what comes back. */
@Injectable()
export class TreeService {
  constructor(
    private readonly changes: DraftChanges,
    private readonly view: CourseViewService,
  ) {}

  /** @throws Problem not_found, state_conflict when one of them was deleted meanwhile */
  async move(actor: Actor, courseId: string, move: Move): Promise<StudioCourse> {
    await this.changes.run(courseId, (held) =>
      move.items.some(({ type }) => type === 'module') ? moveModules(held, move) : moveLessons(held, move),
    );
    return this.view.read(actor, courseId);
  }

  /** Deleted things keep their place for 30 days. Deleting twice is deleting once. */
  async remove(actor: Actor, courseId: string, items: readonly Item[]): Promise<StudioCourse> {
    await this.changes.run(courseId, async (held) => {
      const modules = idsOf(rowsOf(held.modules, items, 'module'));
      const lessons = idsOf(rowsOf(held.lessons, items, 'lesson'));
      const removed = await tree.setRemoved(held.em, courseId, { modules, lessons }, true);
      if (removed > 0) await this.changes.record(held, actor, 'draft.removed', { modules, lessons });
    });
    return this.view.read(actor, courseId);
  }

  /** Back to where they were. A lesson brings back its module, if that was deleted too. */
  async restore(actor: Actor, courseId: string, items: readonly Item[]): Promise<StudioCourse> {
    await this.changes.run(courseId, async (held) => {
      const lessons = rowsOf(held.lessons, items, 'lesson');
      const modules = [
        ...idsOf(rowsOf(held.modules, items, 'module')),
        ...lessons.map(({ moduleId }) => moduleId),
      ];
      const ids = { modules, lessons: idsOf(lessons) };
      const restored = await tree.setRemoved(held.em, courseId, ids, false);
      if (restored > 0) await this.changes.record(held, actor, 'draft.restored', ids);
    });
    return this.view.read(actor, courseId);
  }
}

async function moveModules(held: HeldTree, { items, moduleId, beforeId }: Move): Promise<void> {
  if (moduleId || items.some(({ type }) => type === 'lesson'))
    throw mixed('Pindahkan bab dan pelajaran satu per satu.');
  const moved = rowsOf(held.modules, items, 'module');
  const all = idsOf(held.modules);
  if (moved.some(({ removed }) => removed) || (beforeId && !all.includes(beforeId))) throw gone();
  await tree.orderModules(held.em, placed(all, idsOf(moved), beforeId));
}

async function moveLessons(held: HeldTree, { items, moduleId, beforeId }: Move): Promise<void> {
  const moved = rowsOf(held.lessons, items, 'lesson');
  const before = beforeId ? held.lessons.find(({ id }) => id === beforeId) : undefined;
  const target = moduleId ?? before?.moduleId ?? moved[0]?.moduleId;
  const module = orNotFound(held.modules.find(({ id }) => id === target));
  const astray = beforeId && before?.moduleId !== module.id;
  if (module.removed || astray || moved.some(({ removed }) => removed)) throw gone();
  const siblings = idsOf(held.lessons.filter((lesson) => lesson.moduleId === module.id));
  await tree.orderLessons(held.em, module.id, placed(siblings, idsOf(moved), beforeId));
}

import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { DraftLesson, DraftModule } from './draft-rows.entity.js';
import type { FileObject } from './file-object.js';

export interface TreeModule {
  readonly id: string;
  readonly code: string;
  readonly source: FileObject;
  readonly removed: boolean;
}

export interface TreeLessonRow extends TreeModule {
  readonly moduleId: string;
}

/** All modules in their order, the removed ones in their places. */
export async function listModules(em: EntityManager, courseId: string): Promise<TreeModule[]> {
  return rows<TreeModule>(
    em,
    `select id, code, source, removed_at is not null as removed from draft_modules where course_id = $1 order by position, id`,
    [courseId],
  );
}

/** All lessons in their order, the removed ones in their places. */
export async function listLessons(em: EntityManager, courseId: string): Promise<TreeLessonRow[]> {
  return rows<TreeLessonRow>(
    em,
    `select l.id, l.module_id as "moduleId", l.code, l.source, l.removed_at is not null as removed
     from draft_lessons l join draft_modules m on m.id = l.module_id
     where l.course_id = $1 order by m.position, m.id, l.position, l.id`,
    [courseId],
  );
}

export async function findModule(em: EntityManager, id: string) {
  return row<{ courseId: string; source: FileObject; removed: boolean }>(
    em,
    `select course_id as "courseId", source, removed_at is not null as removed from draft_modules where id = $1`,
    [id],
  );
}

export async function insertModule(
  em: EntityManager,
  module: QueryDeepPartialEntity<DraftModule>,
): Promise<string> {
  const { identifiers } = await em.insert(DraftModule, module);
  return identifiers[0]?.id as string;
}

export async function insertLessons(
  em: EntityManager,
  lessons: QueryDeepPartialEntity<DraftLesson>[],
): Promise<string[]> {
  if (lessons.length === 0) return [];
  const { identifiers } = await em.insert(DraftLesson, lessons);
  return identifiers.map(({ id }) => id as string);
}

/** The modules stand in this order. */
export async function orderModules(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(
    em,
    `update draft_modules m set position = given.place from unnest($1::uuid[]) with ordinality as given (id, place)
     where m.id = given.id and m.position <> given.place`,
    [ids],
  );
}

/** These lessons stand in this module in this order. */
export async function orderLessons(
  em: EntityManager,
  moduleId: string,
  ids: readonly string[],
): Promise<void> {
  await rows(
    em,
    `update draft_lessons l set position = given.place, module_id = $1
     from unnest($2::uuid[]) with ordinality as given (id, place)
     where l.id = given.id and (l.position <> given.place or l.module_id <> $1)`,
    [moduleId, ids],
  );
}

/** Compare and set. @returns false when somebody saved another state meanwhile, or it was deleted */
export async function updateModule(
  em: EntityManager,
  id: string,
  revision: number,
  source: FileObject,
): Promise<boolean> {
  const saved = await rows(
    em,
    `update draft_modules set source = $3, revision = revision + 1
     where id = $1 and revision = $2 and removed_at is null returning id`,
    [id, revision, JSON.stringify(source)],
  );
  return saved.length > 0;
}

/** @returns how many were there until now: deleting twice is deleting once */
export async function setRemoved(
  em: EntityManager,
  courseId: string,
  ids: { modules: readonly string[]; lessons: readonly string[] },
  removed: boolean,
): Promise<number> {
  const change = (table: string) =>
    `update ${table} set removed_at = case when $3 then now() end
     where course_id = $1 and id = any($2) and (removed_at is null) = $3 returning id`;
  const modules = await rows(em, change('draft_modules'), [courseId, ids.modules, removed]);
  const lessons = await rows(em, change('draft_lessons'), [courseId, ids.lessons, removed]);
  return modules.length + lessons.length;
}

/** The number of the next module's code. */
export async function findModuleNumber(em: EntityManager, courseId: string): Promise<number> {
  const found = await row<{ next: number }>(
    em,
    'select next_module as next from course_drafts where course_id = $1',
    [courseId],
  );
  return found?.next ?? 1;
}

export async function setModuleNumber(em: EntityManager, courseId: string, next: number): Promise<void> {
  await rows(em, 'update course_drafts set next_module = $2 where course_id = $1', [courseId, next]);
}

export async function findLessonNumber(em: EntityManager, moduleId: string): Promise<number> {
  const found = await row<{ next: number }>(
    em,
    'select next_lesson as next from draft_modules where id = $1',
    [moduleId],
  );
  return found?.next ?? 1;
}

export async function setLessonNumber(em: EntityManager, moduleId: string, next: number): Promise<void> {
  await rows(em, 'update draft_modules set next_lesson = $2 where id = $1', [moduleId, next]);
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { FileObject } from './file-object.js';

export interface DraftLessonRow {
  readonly id: string;
  readonly courseId: string;
  readonly moduleId: string;
  readonly code: string;
  readonly source: FileObject;
  readonly revision: number;
  readonly bytes: number;
  readonly mediaIds: string[];
  readonly updatedAt: string;
  readonly updatedBy: string | null;
  /** Itself, or its module. */
  readonly removed: boolean;
}

const LESSON = `select l.id, l.course_id as "courseId", l.module_id as "moduleId", l.code, l.source, l.revision, l.bytes,
    l.media_ids as "mediaIds", l.updated_at as "updatedAt", a.name as "updatedBy",
    l.removed_at is not null or m.removed_at is not null as removed
  from draft_lessons l
  join draft_modules m on m.id = l.module_id
  left join accounts a on a.id = l.updated_by
  where l.id = $1`;

export async function findLesson(em: EntityManager, id: string): Promise<DraftLessonRow | undefined> {
  return row<DraftLessonRow>(em, LESSON, [id]);
}

/** Holds the lesson until the transaction ends: saves of one lesson follow one another. */
export async function lockLesson(em: EntityManager, id: string): Promise<DraftLessonRow | undefined> {
  await rows(em, 'select id from draft_lessons where id = $1 for no key update', [id]);
  return findLesson(em, id);
}

/** What a save goes by: the id that the device made, and one that stands for who saved which words. */
export interface SaveKey {
  readonly lessonId: string;
  readonly id: string;
  readonly wordsId: string;
}

/** @returns `same`: it was this account with these words; otherwise the id was used for something else */
export async function findSave(em: EntityManager, { lessonId, id, wordsId }: SaveKey) {
  return row<{ revision: number; savedAt: string; same: boolean }>(
    em,
    `select revision, saved_at as "savedAt", id = $3 as same from draft_saves
     where lesson_id = $1 and id in ($2, $3) order by same desc limit 1`,
    [lessonId, id, wordsId],
  );
}

export async function insertSave(em: EntityManager, save: SaveKey, revision: number): Promise<void> {
  await rows(em, 'insert into draft_saves (lesson_id, id, revision) values ($1, $2, $4), ($1, $3, $4)', [
    save.lessonId,
    save.id,
    save.wordsId,
    revision,
  ]);
}

/** Call with the lesson held. */
export async function updateLesson(
  em: EntityManager,
  id: string,
  text: { source: FileObject; bytes: number; mediaIds: readonly string[] },
  savedBy: string,
): Promise<void> {
  await rows(
    em,
    `update draft_lessons set source = $2, bytes = $3, media_ids = $4::uuid[], revision = revision + 1,
       updated_at = now(), updated_by = $5 where id = $1`,
    [id, JSON.stringify(text.source), text.bytes, text.mediaIds, savedBy],
  );
}

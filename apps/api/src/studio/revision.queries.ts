import type { LessonRevision } from '@sinau/contracts/studio-lesson.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { FileObject } from './file-object.js';

/** Autosaves of one person in this time are one entry of the history. */
const FOLDING = `interval '5 minutes'`;
const MOST = 200;

const REVISION = `r.number, r.source ->> 'judul' as title, r.saved_at as "savedAt", a.name as "savedBy", r.reason`;

export async function listRevisions(em: EntityManager, lessonId: string): Promise<LessonRevision[]> {
  return rows<LessonRevision>(
    em,
    `select ${REVISION} from draft_lesson_revisions r left join accounts a on a.id = r.saved_by
     where r.lesson_id = $1 order by r.number desc limit ${MOST}`,
    [lessonId],
  );
}

export async function findRevision(em: EntityManager, lessonId: string, number: number) {
  return row<LessonRevision & { source: FileObject }>(
    em,
    `select ${REVISION}, r.source from draft_lesson_revisions r left join accounts a on a.id = r.saved_by
     where r.lesson_id = $1 and r.number = $2`,
    [lessonId, number],
  );
}

/**
 * Another entry of the history, or more of the newest one when the same person goes on typing. Call with the lesson held.
 */
export async function recordRevision(
  em: EntityManager,
  lessonId: string,
  source: FileObject,
  by: { accountId: string; reason: LessonRevision['reason'] },
): Promise<void> {
  const text = JSON.stringify(source);
  if (by.reason === 'autosave') {
    const folded = await rows(
      em,
      `update draft_lesson_revisions r set source = $2, saved_at = now()
       where r.lesson_id = $1 and r.saved_by = $3 and r.reason = 'autosave' and r.folds_until > now()
         and r.number = (select max(number) from draft_lesson_revisions where lesson_id = $1) returning r.number`,
      [lessonId, text, by.accountId],
    );
    if (folded.length > 0) return;
  }
  await rows(
    em,
    `insert into draft_lesson_revisions (lesson_id, number, source, reason, saved_by, folds_until)
     select $1, coalesce(max(number), 0) + 1, $2::json, $3, $4, now() + ${FOLDING}
     from draft_lesson_revisions where lesson_id = $1`,
    [lessonId, text, by.reason, by.accountId],
  );
}

/** What somebody else is shown beside their own text stays in the history, however soon the next save comes. */
export async function sealNewestRevision(em: EntityManager, lessonId: string): Promise<void> {
  await rows(
    em,
    `update draft_lesson_revisions set folds_until = null
     where lesson_id = $1 and number = (select max(number) from draft_lesson_revisions where lesson_id = $1)`,
    [lessonId],
  );
}

import type { LessonNote, NoteListItem } from '@sinau/contracts/notes.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { LessonNoteRow } from './note.entity.js';

/** Whose note on which lesson. */
export type NoteKey = Pick<LessonNoteRow, 'accountId' | 'courseId' | 'lessonCode'>;

const NOTE = 'text, revision, updated_at as "updatedAt"';
const MINE = 'account_id = $1 and course_id = $2 and lesson_code = $3';
const keyOf = ({ accountId, courseId, lessonCode }: NoteKey) => [accountId, courseId, lessonCode];

/** With the newest class of each course through which the lesson can be opened. */
export async function listNotes(em: EntityManager, accountId: string): Promise<NoteListItem[]> {
  return rows(
    em,
    `select n.text, n.revision, n.updated_at as "updatedAt", e.id as "enrolmentId", v.title as "courseTitle",
       n.lesson_code as "lessonCode", l.title as "lessonTitle"
     from lesson_notes n
     join lateral (
       select e.id, b.version_id from enrolments e join batches b on b.id = e.batch_id
       where e.account_id = n.account_id and b.course_id = n.course_id
       order by e.state in ('active', 'completed', 'failed') desc, e.requested_at desc limit 1) e on true
     join course_versions v on v.id = e.version_id
     left join lessons l on l.version_id = e.version_id and l.code = n.lesson_code
     where n.account_id = $1 and n.text <> ''
     order by v.title, l.ordinal nulls last, n.lesson_code`,
    [accountId],
  );
}

/** The course of a version, when the lesson is part of it. */
export async function findCourse(
  em: EntityManager,
  versionId: string,
  lessonCode: string,
): Promise<string | undefined> {
  const found = await row<{ courseId: string }>(
    em,
    `select v.course_id as "courseId" from lessons l join course_versions v on v.id = l.version_id
     where l.version_id = $1 and l.code = $2`,
    [versionId, lessonCode],
  );
  return found?.courseId;
}

export async function findNote(em: EntityManager, key: NoteKey): Promise<LessonNote | undefined> {
  return row(em, `select ${NOTE} from lesson_notes where ${MINE}`, keyOf(key));
}

/** Holds the note until the transaction ends. */
export async function lockNote(em: EntityManager, key: NoteKey): Promise<LessonNote | undefined> {
  return row(em, `select ${NOTE} from lesson_notes where ${MINE} for no key update`, keyOf(key));
}

/** @returns false when another device was first */
export async function insertNote(em: EntityManager, key: NoteKey, text: string): Promise<boolean> {
  const { raw } = await em
    .createQueryBuilder()
    .insert()
    .into(LessonNoteRow)
    .values({ ...key, text })
    .orIgnore()
    .returning('revision')
    .execute();
  return (raw as unknown[]).length > 0;
}

export async function updateNote(em: EntityManager, key: NoteKey, text: string): Promise<void> {
  await rows(
    em,
    `update lesson_notes set text = $4, revision = revision + 1, updated_at = now() where ${MINE}`,
    [...keyOf(key), text],
  );
}

import type { Evidence, Grade, RubricCriterion, Submission } from '@sinau/contracts/assignments.contract.js';
import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { EVIDENCE_FILE, EVIDENCE_FILES } from './evidence-file-columns.js';

/** An assignment of a course version. The final one belongs to no lesson. */
export interface StoredAssignment {
  readonly id: string;
  readonly lessonId: string | null;
  readonly code: string;
  readonly title: string;
  readonly instructions: LessonDocument;
  readonly evidence: Evidence[];
  readonly checklist: string[];
  readonly rubric: RubricCriterion[];
  readonly passingScore: number | null;
  readonly revisions: number;
  readonly peerReviews: number;
  /** When the class hands in its final assignment; a date to plan by, not a door that shuts. */
  readonly dueAt: string | null;
}

export async function findAssignment(
  em: EntityManager,
  of: { versionId: string; batchId: string },
  code: string,
): Promise<StoredAssignment | undefined> {
  return row<StoredAssignment>(
    em,
    `select a.id, a.lesson_id as "lessonId", a.code, a.title, a.instructions, a.evidence, a.checklist,
       a.rubric, a.passing_score as "passingScore", a.revisions, a.peer_reviews as "peerReviews",
       case when a.lesson_id is null then (select assignment_due_at from batches where id = $3) end as "dueAt"
     from assignments a where a.version_id = $1 and a.code = $2`,
    [of.versionId, code, of.batchId],
  );
}

const FILES = `coalesce((select json_agg(${EVIDENCE_FILE} order by f.created_at, f.id)
  from ${EVIDENCE_FILES} where f.submission_id = s.id), '[]')`;

const PINS = `coalesce((select json_agg(json_build_object('number', p.number, 'fileId', p.file_id, 'x', p.x, 'y', p.y, 'body', p.body)
    order by p.number) from grade_pins p where p.grade_id = g.id), '[]')`;

/** Newest first: the first one counts. */
const GRADES = `coalesce((select json_agg(json_build_object('number', g.number, 'reason', g.reason, 'pins', ${PINS},
    'levels', g.levels, 'score', g.score, 'passed', g.passed, 'comment', g.comment, 'graderName', coalesce(a.name, 'Pelatih'),
    'gradedAt', to_char(g.graded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by g.number desc)
  from grades g join accounts a on a.id = g.grader_id where g.submission_id = s.id), '[]')`;

type FoundSubmission = Omit<Submission, 'grade' | 'formerGrades'> & { readonly grades: Grade[] };

/** All revisions, newest first. */
export async function findSubmissions(
  em: EntityManager,
  enrolmentId: string,
  assignmentId: string,
): Promise<Submission[]> {
  const found = await rows<FoundSubmission>(
    em,
    `select s.id, s.revision, s.state, s.text, s.sent_at as "sentAt", ${FILES} as files, ${GRADES} as grades
     from submissions s where s.enrolment_id = $1 and s.assignment_id = $2 order by s.revision desc`,
    [enrolmentId, assignmentId],
  );
  return found.map(({ grades: [grade = null, ...formerGrades], ...one }) => ({
    ...one,
    grade,
    formerGrades,
  }));
}

/** @returns the new draft's id; the unique revision refuses a second one */
export async function insertDraft(
  em: EntityManager,
  draft: { enrolmentId: string; assignmentId: string; revision: number },
): Promise<string> {
  const added = await row<{ id: string }>(
    em,
    'insert into submissions (enrolment_id, assignment_id, revision) values ($1, $2, $3) returning id',
    [draft.enrolmentId, draft.assignmentId, draft.revision],
  );
  if (!added) throw new Error('the draft got no id');
  return added.id;
}

/**
 * The next revision starts from the last one, words and photos: who pays per megabyte sends only what changed.
 * The copied rows share their bytes in the file store.
 */
export async function copyToDraft(em: EntityManager, submissionId: string): Promise<void> {
  await rows(
    em,
    `with draft as (
       insert into submissions (enrolment_id, assignment_id, revision, text)
       select enrolment_id, assignment_id, revision + 1, text from submissions where id = $1 returning id
     )
     insert into evidence_files (submission_id, account_id, kind, content_type, bytes, width, height, sha256, storage_key, thumbnail_key, media_id, created_at)
     select draft.id, f.account_id, f.kind, f.content_type, f.bytes, f.width, f.height, f.sha256, f.storage_key, f.thumbnail_key, f.media_id, f.created_at
     from evidence_files f, draft where f.submission_id = $1`,
    [submissionId],
  );
}

export async function saveText(em: EntityManager, draftId: string, text: string): Promise<void> {
  await rows(em, `update submissions set text = $2 where id = $1 and state = 'draft'`, [draftId, text]);
}

export async function markSent(em: EntityManager, draftId: string): Promise<void> {
  await rows(em, `update submissions set state = 'sent', sent_at = now() where id = $1 and state = 'draft'`, [
    draftId,
  ]);
}

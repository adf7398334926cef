import type { Evidence, RubricCriterion, Submission } from '@sinau/contracts/assignments.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** An assignment of a course version. The final one belongs to no lesson. */
export interface StoredAssignment {
  readonly id: string;
  readonly lessonId: string | null;
  readonly code: string;
  readonly title: string;
  readonly instructionsHtml: string;
  readonly evidence: Evidence[];
  readonly checklist: string[];
  readonly rubric: RubricCriterion[];
  readonly passingScore: number | null;
  readonly revisions: number;
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
    `select a.id, a.lesson_id as "lessonId", a.code, a.title, a.instructions_html as "instructionsHtml", a.evidence, a.checklist,
       a.rubric, a.passing_score as "passingScore", a.revisions,
       case when a.lesson_id is null then (select assignment_due_at from batches where id = $3) end as "dueAt"
     from assignments a where a.version_id = $1 and a.code = $2`,
    [of.versionId, code, of.batchId],
  );
}

const FILES = `coalesce((select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'bytes', f.bytes, 'width', f.width, 'height', f.height,
    'url', '/api/evidence-files/' || f.id,
    'thumbnailUrl', case when f.thumbnail_key is not null then '/api/evidence-files/' || f.id || '?size=thumbnail' end)
    order by f.created_at, f.id) from evidence_files f where f.submission_id = s.id), '[]')`;

const GRADE = `(select json_build_object('levels', g.levels, 'score', g.score, 'passed', g.passed, 'comment', g.comment,
    'graderName', coalesce(a.name, 'Pelatih'),
    'gradedAt', to_char(g.graded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from grades g join accounts a on a.id = g.grader_id where g.submission_id = s.id)`;

/** All revisions, newest first. */
export async function findSubmissions(
  em: EntityManager,
  enrolmentId: string,
  assignmentId: string,
): Promise<Submission[]> {
  return rows<Submission>(
    em,
    `select s.id, s.revision, s.state, s.text, s.sent_at as "sentAt", ${FILES} as files, ${GRADE} as grade
     from submissions s where s.enrolment_id = $1 and s.assignment_id = $2 order by s.revision desc`,
    [enrolmentId, assignmentId],
  );
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
     insert into evidence_files (submission_id, account_id, kind, content_type, bytes, width, height, sha256, storage_key, thumbnail_key, created_at)
     select draft.id, f.account_id, f.kind, f.content_type, f.bytes, f.width, f.height, f.sha256, f.storage_key, f.thumbnail_key, f.created_at
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

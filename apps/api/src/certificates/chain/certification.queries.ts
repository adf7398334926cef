import type { BatchState, CertificationState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface CertificationRow {
  state: BatchState;
  certification: CertificationState;
  returnedReason: string | null;
  submittedById: string | null;
  submittedBy: string | null;
  submittedAt: string | null;
  publishAt: string | null;
  publishedAt: string | null;
}

/** Where it stood before a step. */
export type ClassState = Pick<CertificationRow, 'state' | 'certification'>;

/** Where an angkatan stands, with its latest submission. */
export async function findCertification(
  em: EntityManager,
  batchId: string,
): Promise<CertificationRow | undefined> {
  return row(
    em,
    `select b.state, b.certification, s.submitted_by as "submittedById", by_whom.name as "submittedBy", s.submitted_at as "submittedAt",
       case when b.certification = 'returned' then s.reason end as "returnedReason",
       b.publish_at as "publishAt", b.published_at as "publishedAt"
     from batches b
     left join lateral (select * from class_submissions where batch_id = b.id order by submitted_at desc, id desc limit 1) s on true
     left join accounts by_whom on by_whom.id = s.submitted_by
     where b.id = $1`,
    [batchId],
  );
}

/** none/returned → submitted, of a class that has been held; the class takes no more learning from here on. */
export async function markSubmitted(em: EntityManager, batchId: string): Promise<ClassState | undefined> {
  return row<ClassState>(
    em,
    `update batches set certification = 'submitted', state = 'closed'
     where id = $1 and certification in ('none', 'returned') and state in ('running', 'closed') returning old.certification, old.state`,
    [batchId],
  );
}

/** submitted/verified → returned; the class is under way again. */
export async function markReturned(em: EntityManager, batchId: string): Promise<ClassState | undefined> {
  return row<ClassState>(
    em,
    `update batches set certification = 'returned', state = 'running', reported_at = null, reported_by = null
     where id = $1 and certification in ('submitted', 'verified') returning old.certification, old.state`,
    [batchId],
  );
}

/** One step on. Whoever comes second waits for the first and then finds nothing to do. */
export async function moveOn(
  em: EntityManager,
  batchId: string,
  from: CertificationState,
  to: CertificationState,
): Promise<boolean> {
  const done = await rows(
    em,
    'update batches set certification = $3 where id = $1 and certification = $2 returning id',
    [batchId, from, to],
  );
  return done.length > 0;
}

/** Of a signed class whose publication is not ordered. */
export async function orderPublication(
  em: EntityManager,
  batchId: string,
  minutes: number,
): Promise<boolean> {
  const done = await rows(
    em,
    `update batches set publish_at = now() + make_interval(mins => $2)
     where id = $1 and certification = 'signed' and publish_at is null returning id`,
    [batchId, minutes],
  );
  return done.length > 0;
}

/** Until its time has come. */
export async function callBackPublication(em: EntityManager, batchId: string): Promise<boolean> {
  const done = await rows(
    em,
    `update batches set publish_at = null where id = $1 and certification = 'signed' and publish_at > now() returning id`,
    [batchId],
  );
  return done.length > 0;
}

/** Certificates of the class whose file is still to be made. */
export async function findPending(em: EntityManager, batchId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from certificates where batch_id = $1 and state = 'pending' order by kind, sequence`,
    [batchId],
  );
  return found.map(({ id }) => id);
}

export async function insertSubmission(
  em: EntityManager,
  batchId: string,
  submittedBy: string,
): Promise<void> {
  await rows(em, 'insert into class_submissions (batch_id, submitted_by) values ($1, $2)', [
    batchId,
    submittedBy,
  ]);
}

/** Decides the open submission. @returns false when there is none */
export async function decideSubmission(
  em: EntityManager,
  batchId: string,
  decision: { by: string; as: 'approved' | 'returned'; reason: string | null },
): Promise<boolean> {
  const done = await rows(
    em,
    `update class_submissions set decision = $2, decided_by = $3, decided_at = now(), reason = $4
     where batch_id = $1 and decision is null returning id`,
    [batchId, decision.as, decision.by, decision.reason],
  );
  return done.length > 0;
}

export async function failTheRest(em: EntityManager, batchId: string): Promise<number> {
  const failed = await rows(
    em,
    `update enrolments set state = 'failed', ended_at = now() where batch_id = $1 and state = 'active' returning id`,
    [batchId],
  );
  return failed.length;
}

/** A returned class goes on: who was marked as failed by handing it in learns on. */
export async function reviveTheFailed(em: EntityManager, batchId: string): Promise<number> {
  const revived = await rows(
    em,
    `update enrolments set state = 'active', ended_at = null where batch_id = $1 and state = 'failed' returning id`,
    [batchId],
  );
  return revived.length;
}

/** Final assignments that wait for a grade, of people whose result is still open. Practice is never graded. */
export async function countUngraded(em: EntityManager, batchId: string): Promise<number> {
  const found = await row<{ ungraded: number }>(
    em,
    `select count(*) as ungraded from submissions s
     join enrolments e on e.id = s.enrolment_id
     join assignments a on a.id = s.assignment_id and a.lesson_id is null
     where e.batch_id = $1 and e.state in ('active', 'failed') and s.state = 'sent'`,
    [batchId],
  );
  return found?.ungraded ?? 0;
}

export async function countPassed(em: EntityManager, batchId: string): Promise<number> {
  const found = await row<{ passed: number }>(
    em,
    `select count(*) as passed from enrolments where batch_id = $1 and state = 'completed'`,
    [batchId],
  );
  return found?.passed ?? 0;
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export async function findCorrection(em: EntityManager, id: string) {
  return row<{ done: boolean; questionIds: string[] }>(
    em,
    'select done_at is not null as done, question_ids as "questionIds" from question_corrections where id = $1',
    [id],
  );
}

/** Attempts that asked the question and this correction has not dealt with. Also open ones: they may be handed in just now. */
export async function findUntouched(em: EntityManager, correctionId: string, limit: number) {
  return rows<{ id: string; enrolmentId: string }>(
    em,
    `select a.id, a.enrolment_id as "enrolmentId" from question_corrections k join attempts a on a.question_ids && k.question_ids
     where k.id = $1 and not exists (
       select from regraded_attempts r where r.correction_id = k.id and r.attempt_id = a.id)
     order by a.id limit $2`,
    [correctionId, limit],
  );
}

/** @returns false when another run of the job was faster */
export async function claimAttempt(
  em: EntityManager,
  correctionId: string,
  attemptId: string,
): Promise<boolean> {
  const claimed = await rows(
    em,
    'insert into regraded_attempts (correction_id, attempt_id) values ($1, $2) on conflict do nothing returning attempt_id',
    [correctionId, attemptId],
  );
  return claimed.length > 0;
}

export async function addCounts(
  em: EntityManager,
  correctionId: string,
  counts: { attempts: number; answers: number; scores: number; passed: number; certified: number },
): Promise<void> {
  await rows(
    em,
    `update question_corrections set attempts = attempts + $2, answers_changed = answers_changed + $3,
       scores_changed = scores_changed + $4, newly_passed = newly_passed + $5, certified_left = certified_left + $6
     where id = $1`,
    [correctionId, counts.attempts, counts.answers, counts.scores, counts.passed, counts.certified],
  );
}

export async function finish(em: EntityManager, correctionId: string): Promise<void> {
  await rows(em, 'update question_corrections set done_at = now() where id = $1 and done_at is null', [
    correctionId,
  ]);
}

export async function findOverdue(
  em: EntityManager,
  olderThanSeconds: number,
  limit: number,
): Promise<string[]> {
  const overdue = await rows<{ id: string }>(
    em,
    `select id from question_corrections where done_at is null and created_at < now() - make_interval(secs => $1)
     order by created_at limit $2`,
    [olderThanSeconds, limit],
  );
  return overdue.map(({ id }) => id);
}

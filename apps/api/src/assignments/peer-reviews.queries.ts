import type { PeerTask, ReceivedReview } from '@sinau/contracts/peer-reviews.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { EVIDENCE_FILE, EVIDENCE_FILES } from './evidence-file-columns.js';
import type { ChosenLevel } from './rubric.rule.js';

/** Names of files are left out, and documents, which carry names inside. */
const FILES = `coalesce((select json_agg(${EVIDENCE_FILE}::jsonb || '{"name": null}' order by f.created_at, f.id)
  from ${EVIDENCE_FILES} where f.submission_id = s.id and f.kind <> 'document'), '[]')`;

/** What I was given to review, in the order it was given. The work of whoever has left the class is theirs alone. */
export async function findTasks(
  em: EntityManager,
  reviewerId: string,
  assignmentId: string,
): Promise<PeerTask[]> {
  return rows<PeerTask>(
    em,
    `select p.id, s.text, ${FILES} as files, p.levels, p.body, p.sent_at as "sentAt"
     from peer_reviews p join submissions s on s.id = p.submission_id join enrolments e on e.id = s.enrolment_id
     where p.reviewer_id = $1 and s.assignment_id = $2 and e.state in ('active', 'completed')
     order by p.assigned_at, p.id`,
    [reviewerId, assignmentId],
  );
}

/** What classmates say about my work: not what I reported or a trainer took away. */
export async function findReceived(
  em: EntityManager,
  enrolmentId: string,
  assignmentId: string,
): Promise<ReceivedReview[]> {
  return rows<ReceivedReview>(
    em,
    `select p.id, p.levels, p.body, p.sent_at as "sentAt", false as reported
     from peer_reviews p join submissions s on s.id = p.submission_id
     where s.enrolment_id = $1 and s.assignment_id = $2 and p.sent_at is not null
       and p.reported_at is null and p.hidden_at is null
     order by p.sent_at desc, p.id`,
    [enrolmentId, assignmentId],
  );
}

/** One after the other for one assignment of one class, so that two who ask at once do not both take the same work. */
export async function lockDrawing(em: EntityManager, batchId: string, assignmentId: string): Promise<void> {
  await rows(em, `select pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 10))`, [
    batchId,
    assignmentId,
  ]);
}

/** How many reviews somebody has been given; whoever withdraws later does not give theirs back. */
export async function countTasks(
  em: EntityManager,
  reviewerId: string,
  assignmentId: string,
): Promise<number> {
  const found = await row<{ count: number }>(
    em,
    `select count(*) as count from peer_reviews p join submissions s on s.id = p.submission_id
     where p.reviewer_id = $1 and s.assignment_id = $2`,
    [reviewerId, assignmentId],
  );
  return found?.count ?? 0;
}

/**
 * Gives the newest sent work of classmates: of those with the fewest reviewers first, then of who waits longest. Each
 * classmate's work once.
 */
export async function draw(
  em: EntityManager,
  to: { reviewerId: string; batchId: string; assignmentId: string },
  limit: number,
): Promise<void> {
  await rows(
    em,
    `with latest as (
       select distinct on (s.enrolment_id) s.id, s.enrolment_id, s.sent_at
       from submissions s join enrolments e on e.id = s.enrolment_id
       where s.assignment_id = $3 and s.state <> 'draft' and e.batch_id = $2 and e.id <> $1 and e.state in ('active', 'completed')
       order by s.enrolment_id, s.revision desc
     )
     insert into peer_reviews (submission_id, reviewer_id)
     select l.id, $1 from latest l
     where not exists (
       select from peer_reviews p join submissions s on s.id = p.submission_id
       where p.reviewer_id = $1 and s.enrolment_id = l.enrolment_id and s.assignment_id = $3)
     order by (select count(*) from peer_reviews p join submissions s on s.id = p.submission_id
       where s.enrolment_id = l.enrolment_id and s.assignment_id = $3), l.sent_at, l.id
     limit $4`,
    [to.reviewerId, to.batchId, to.assignmentId, limit],
  );
}

interface OwnReview {
  readonly id: string;
  readonly enrolmentId: string;
  readonly assignmentId: string;
  readonly code: string;
}

/** A review that this account was given to write. */
export async function findWritable(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<OwnReview | undefined> {
  return row<OwnReview>(
    em,
    `select p.id, r.id as "enrolmentId", a.id as "assignmentId", a.code
     from peer_reviews p join enrolments r on r.id = p.reviewer_id
     join submissions s on s.id = p.submission_id join assignments a on a.id = s.assignment_id
     where p.id = $1 and r.account_id = $2`,
    [id, accountId],
  );
}

/** @returns false when it was sent before */
export async function markReviewSent(
  em: EntityManager,
  id: string,
  review: { levels: readonly ChosenLevel[]; body: string },
): Promise<boolean> {
  const sent = await rows(
    em,
    `update peer_reviews set levels = $2, body = $3, sent_at = now() where id = $1 and sent_at is null returning id`,
    [id, JSON.stringify(review.levels), review.body],
  );
  return sent.length > 0;
}

/** Only by whom the review is about. @returns the review's enrolment; undefined when there is none of theirs */
export async function findReceivedReview(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<{ enrolmentId: string } | undefined> {
  return row<{ enrolmentId: string }>(
    em,
    `select e.id as "enrolmentId" from peer_reviews p
     join submissions s on s.id = p.submission_id join enrolments e on e.id = s.enrolment_id
     where p.id = $1 and p.sent_at is not null and e.account_id = $2`,
    [id, accountId],
  );
}

/** @returns false when it was reported before */
export async function markReported(em: EntityManager, id: string, reason: string): Promise<boolean> {
  const reported = await rows(
    em,
    `update peer_reviews set reported_at = now(), report_reason = $2 where id = $1 and reported_at is null returning id`,
    [id, reason],
  );
  return reported.length > 0;
}

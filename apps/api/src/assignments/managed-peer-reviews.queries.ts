import type { ManagedPeerReview } from '@sinau/contracts/peer-reviews.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** Sent reviews of classes that `$1` trains; of all classes when it is null. */
const IN_SCOPE = `from peer_reviews r
  join submissions s on s.id = r.submission_id
  join assignments f on f.id = s.assignment_id
  join enrolments e on e.id = s.enrolment_id
  join people author on author.account_id = e.account_id
  join enrolments w on w.id = r.reviewer_id
  join people reviewer on reviewer.account_id = w.account_id
  join batches b on b.id = e.batch_id
  where r.sent_at is not null
    and ($1::uuid is null or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = $1))`;

interface Filter {
  readonly batch?: string | undefined;
  readonly submission?: string | undefined;
  readonly reported?: 'yes' | undefined;
  readonly page: number;
  readonly pageSize: number;
}

export async function listReviews(
  em: EntityManager,
  scope: string | null,
  { batch, submission, reported, page, pageSize }: Filter,
): Promise<(ManagedPeerReview & { total: number })[]> {
  return rows(
    em,
    `select r.id, s.id as "submissionId", f.title as "assignmentTitle", f.lesson_id is null as final,
       batch_label(b.number, b.year) as "batchLabel", author.name as "authorName", reviewer.name as "reviewerName",
       r.levels, r.body, r.sent_at as "sentAt", r.reported_at as "reportedAt", r.report_reason as "reportReason",
       r.hidden_at is not null as hidden, count(*) over () as total
     ${IN_SCOPE} and ($2::uuid is null or b.id = $2) and ($3::uuid is null or s.id = $3)
       and (not $4 or r.reported_at is not null)
     -- What waits for a trainer comes first.
     order by (r.reported_at is not null and r.hidden_at is null) desc, r.sent_at desc, r.id limit $5 offset $6`,
    [scope, batch ?? null, submission ?? null, reported === 'yes', pageSize, (page - 1) * pageSize],
  );
}

/** @returns false when there is no such review in the classes of `scope` */
export async function setHidden(
  em: EntityManager,
  scope: string | null,
  { id, hidden, by }: { id: string; hidden: boolean; by: string },
): Promise<boolean> {
  const changed = await rows(
    em,
    `update peer_reviews set hidden_at = case when $3 then coalesce(hidden_at, now()) end,
       hidden_by = case when $3 then coalesce(hidden_by, $4::uuid) end,
       reported_at = case when $3 then reported_at end, report_reason = case when $3 then report_reason end
     where id in (select r.id ${IN_SCOPE} and r.id = $2) returning id`,
    [scope, id, hidden, by],
  );
  return changed.length > 0;
}

import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import { ATTENDED, ATTESTED } from '../register/recipients.queries.js';
import type { Step } from './duties.queries.js';

// What a certificate says once there is one; it is the newest that a learner has of a kind that counts here.
const GIVEN = `left join lateral (
    select number, payload from certificates where enrolment_id = e.id
    order by state in ('pending', 'sealed', 'issued') desc, approved_at desc, id desc limit 1) c on true`;

export interface ResultRow {
  enrolmentId: string;
  name: string;
  businessName: string | null;
  passed: boolean;
  finalScore: number | null;
  gradeLabel: string | null;
  number: string | null;
  attendancePercent: number | null;
  /** Was there often enough for a Surat Keterangan. */
  attended: boolean;
}

/** Everybody who sat in the class, passed or not. */
export async function findResults(em: EntityManager, batchId: string): Promise<ResultRow[]> {
  return rows(
    em,
    `select e.id as "enrolmentId", coalesce(c.payload ->> 'holderName', p.name) as name,
       coalesce(c.payload ->> 'businessName', business.name) as "businessName", e.state = 'completed' as passed,
       e.final_score as "finalScore", e.grade_label as "gradeLabel", c.number,
       case when attended.held > 0 then floor(attended.present * 100.0 / attended.held) end as "attendancePercent",
       ${ATTESTED} as attended
     from enrolments e
     join people p on p.account_id = e.account_id
     join businesses business on business.id = e.business_id
     cross join certification_settings r
     ${ATTENDED} ${GIVEN}
     where e.batch_id = $1 and e.state in ('active', 'completed', 'failed')`,
    [batchId],
  );
}

/** Numbers of trainers' certificates of the class, by account. */
export async function findTrainerNumbers(em: EntityManager, batchId: string): Promise<Map<string, string>> {
  const found = await rows<{ accountId: string; number: string }>(
    em,
    `select account_id as "accountId", number from certificates where batch_id = $1 and kind = 'PELATIH' order by approved_at, id`,
    [batchId],
  );
  return new Map(found.map(({ accountId, number }) => [accountId, number]));
}

export interface RangeRow {
  kind: CertificateKind;
  count: number;
  first: string;
  last: string;
}

/** What was given at the approval: replacements are not counted. */
export async function findRanges(em: EntityManager, batchId: string): Promise<RangeRow[]> {
  return rows(
    em,
    `select kind, count(*)::integer as count, (array_agg(number order by sequence))[1] as first,
       (array_agg(number order by sequence desc))[1] as last
     from certificates where batch_id = $1 and replaces_id is null group by kind`,
    [batchId],
  );
}

export interface StepRow {
  step: Step;
  by: string;
  onBehalfOf: string | null;
  at: string;
}

export async function findSteps(em: EntityManager, batchId: string): Promise<StepRow[]> {
  return rows(
    em,
    `select t.step, coalesce(doer.name, 'Petugas') as by, holder.name as "onBehalfOf", t.done_at as at
     from class_steps t join accounts doer on doer.id = t.done_by left join accounts holder on holder.id = t.on_behalf_of
     where t.submission_id = (select id from class_submissions where batch_id = $1 order by submitted_at desc, id desc limit 1)
     order by t.done_at, array_position(array['verify', 'return', 'approve', 'sign', 'publish'], t.step)`,
    [batchId],
  );
}

export interface ProgressRow {
  pending: number;
  sealed: number;
  issued: number;
  revoked: number;
  replaced: number;
  voided: number;
  stuck: number;
  stuckReasons: { reason: string; count: number }[];
}

/** Templates break in few ways, whatever the size of a class. */
const MOST_REASONS = 5;

export async function countProgress(em: EntityManager, batchId: string): Promise<ProgressRow> {
  const found = await row<Omit<ProgressRow, 'stuckReasons'>>(
    em,
    `select count(*) filter (where state = 'pending') as pending, count(*) filter (where state = 'sealed') as sealed,
       count(*) filter (where state = 'issued') as issued, count(*) filter (where state = 'revoked') as revoked,
       count(*) filter (where state = 'replaced') as replaced, count(*) filter (where state = 'voided') as voided,
       count(*) filter (where state = 'pending' and last_error is not null) as stuck
     from certificates where batch_id = $1`,
    [batchId],
  );
  const counts = found ?? { pending: 0, sealed: 0, issued: 0, revoked: 0, replaced: 0, voided: 0, stuck: 0 };
  return { ...counts, stuckReasons: counts.stuck > 0 ? await stuckReasons(em, batchId) : [] };
}

const stuckReasons = (em: EntityManager, batchId: string): Promise<ProgressRow['stuckReasons']> =>
  rows(
    em,
    `select last_error as reason, count(*) as count from certificates
     where batch_id = $1 and state = 'pending' and last_error is not null
     group by last_error order by count(*) desc, last_error limit $2`,
    [batchId, MOST_REASONS],
  );

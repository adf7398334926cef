import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { Recipient } from './certificate-payload.js';

/** A kind that a class gives. */
export interface GivenKind {
  kind: CertificateKind;
  templateVersionId: string | null;
}

/** In the order in which numbers are taken. A class that chose nothing gives STTP. */
export async function findGivenKinds(em: EntityManager, batchId: string): Promise<GivenKind[]> {
  const chosen = await rows<GivenKind>(
    em,
    `select kind, template_version_id as "templateVersionId" from class_certificate_kinds where batch_id = $1
     order by array_position(array['STTP', 'SK', 'PELATIH'], kind)`,
    [batchId],
  );
  return chosen.length > 0 ? chosen : [{ kind: 'STTP', templateVersionId: null }];
}

const LEARNER = `e.id as "enrolmentId", e.account_id as "accountId", p.name, business.name as "businessName",
  e.final_score as "finalScore", e.grade_label as "gradeLabel", null as taught,
  (e.seated_at at time zone 'Asia/Jakarta')::date as since, (coalesce(e.ended_at, now()) at time zone 'Asia/Jakarta')::date as until`;
const OF_LEARNER = `join people p on p.account_id = e.account_id join businesses business on business.id = e.business_id`;

/** Who passed, locked so that nobody's result changes while it is being certified. */
export async function lockPassed(em: EntityManager, batchId: string): Promise<Recipient[]> {
  return rows(
    em,
    `select 'STTP' as kind, ${LEARNER}, null as attendance from enrolments e ${OF_LEARNER}
     where e.batch_id = $1 and e.state = 'completed' for share of e`,
    [batchId],
  );
}

/** Sessions that were held, and those among them that the enrolment `e` was at. */
export const ATTENDED = `cross join lateral (
    select count(*)::integer as held, count(*) filter (where a.counts)::integer as present
    from class_sessions s left join attendance a on a.class_session_id = s.id and a.enrolment_id = e.id
    where s.batch_id = e.batch_id and s.cancelled_at is null and s.starts_at <= now()) attended`;

/** Of a setting row `r`: whether who did not complete was there often enough. */
export const ATTESTED = `(attended.present > 0 and attended.present * 100 >= r.sk_min_attendance * attended.held)`;

/** Who did not pass but attended enough for a Surat Keterangan. */
export async function lockAttested(em: EntityManager, batchId: string): Promise<Recipient[]> {
  return rows(
    em,
    `select 'SK' as kind, ${LEARNER}, json_build_object('present', attended.present, 'held', attended.held) as attendance
     from enrolments e ${OF_LEARNER} ${ATTENDED} cross join certification_settings r
     where e.batch_id = $1 and e.state = 'failed' and ${ATTESTED} for share of e`,
    [batchId],
  );
}

/** Who taught sessions of the class that took place, with those sessions. */
export async function findTeachers(em: EntityManager, batchId: string): Promise<Recipient[]> {
  return rows(
    em,
    `select 'PELATIH' as kind, null as "enrolmentId", t.account_id as "accountId", coalesce(p.name, a.name) as name,
       null as "businessName", null as "finalScore", null as "gradeLabel", null as attendance,
       json_agg(json_build_object('title', t.title, 'jp', t.jp) order by t.starts_at) as taught,
       min(t.day) as since, max(t.day) as until
     from taught_sessions t join accounts a on a.id = t.account_id left join people p on p.account_id = a.id
     where t.batch_id = $1 and coalesce(p.name, a.name) is not null
     group by t.account_id, coalesce(p.name, a.name)`,
    [batchId],
  );
}

export async function findSettings(
  em: EntityManager,
): Promise<{ publishUndoMinutes: number; skMinAttendance: number }> {
  const found = await row<{ publishUndoMinutes: number; skMinAttendance: number }>(
    em,
    `select publish_undo_minutes as "publishUndoMinutes", sk_min_attendance as "skMinAttendance" from certification_settings`,
  );
  if (!found) throw new Error('the certification settings are missing');
  return found;
}

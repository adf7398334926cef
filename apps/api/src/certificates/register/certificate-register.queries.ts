import type { CertificateData, CertificateSignatory } from '@sinau/certificate/certificate-data.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { ClassFacts, HolderFacts } from './certificate-payload.js';

/** Today in WIB by the database clock, `YYYY-MM-DD`. */
export async function findToday(em: EntityManager): Promise<string> {
  const found = await row<{ today: string }>(em, `select (now() at time zone 'Asia/Jakarta')::date as today`);
  return found?.today ?? '';
}

export async function findPattern(em: EntityManager, series: string): Promise<string | undefined> {
  const found = await row<{ pattern: string }>(em, 'select pattern from certificate_series where code = $1', [
    series,
  ]);
  return found?.pattern;
}

/** The last number given in this series and year; 0 before the first. */
export async function peekNumber(em: EntityManager, series: string, year: number): Promise<number> {
  const found = await row<{ last: number }>(
    em,
    'select last_number as last from number_counters where series = $1 and year = $2',
    [series, year],
  );
  return found?.last ?? 0;
}

/**
 * Takes `count` numbers and gives the last of them. The counter's row stays locked until the transaction ends,
 * and a rollback gives the numbers back: no gaps, no doubles (I3).
 */
export async function takeNumbers(
  em: EntityManager,
  series: string,
  year: number,
  count: number,
): Promise<number> {
  const found = await row<{ last: number }>(
    em,
    `insert into number_counters (series, year, last_number) values ($1, $2, $3)
     on conflict (series, year) do update set last_number = number_counters.last_number + excluded.last_number
     returning last_number as last`,
    [series, year, count],
  );
  if (!found) throw new Error('the number counter gave nothing');
  return found.last;
}

/** Who signs on `day`; the latest appointment when two overlap. */
export async function findSignatory(
  em: EntityManager,
  day: string,
): Promise<CertificateSignatory | undefined> {
  return row(
    em,
    `select name, title, rank, nip from signatories
     where valid_from <= $1 and (valid_to is null or valid_to >= $1) order by valid_from desc, id desc limit 1`,
    [day],
  );
}

export async function findClassFacts(em: EntityManager, batchId: string): Promise<ClassFacts | undefined> {
  return row(
    em,
    `select v.title as "courseTitle", v.jp, b.mode, b.starts_on as "startsOn", b.ends_on as "endsOn",
       batch_label(b.number, b.year) as "batchLabel",
       (select json_agg(json_build_object('title', m.title, 'jp', m.jp) order by m.position) from modules m where m.version_id = v.id) as modules
     from batches b join course_versions v on v.id = b.version_id where b.id = $1`,
    [batchId],
  );
}

/** Who passed, locked so that nobody's result changes while it is being certified. */
export async function lockHolders(em: EntityManager, batchId: string): Promise<HolderFacts[]> {
  return rows(
    em,
    `select e.id as "enrolmentId", e.account_id as "accountId", p.name, business.name as "businessName",
       e.final_score as "finalScore", e.grade_label as "gradeLabel",
       (e.seated_at at time zone 'Asia/Jakarta')::date as "joinedOn",
       (e.ended_at at time zone 'Asia/Jakarta')::date as "completedOn"
     from enrolments e
     join people p on p.account_id = e.account_id
     join businesses business on business.id = e.business_id
     where e.batch_id = $1 and e.state = 'completed'
     for share of e`,
    [batchId],
  );
}

export interface NewCertificate {
  enrolmentId: string;
  accountId: string;
  sequence: number;
  code: string;
  payload: CertificateData;
}

export interface Registered {
  id: string;
  enrolmentId: string;
  number: string;
}

/** Leaves out those whose random code is already taken, for the caller to give another one. */
export async function insertCertificates(
  em: EntityManager,
  of: { batchId: string; series: string; year: number },
  certificates: NewCertificate[],
): Promise<Registered[]> {
  return rows(
    em,
    `insert into certificates (enrolment_id, batch_id, account_id, series, year, sequence, number, code, payload)
     select given."enrolmentId", $1, given."accountId", $2, $3, given.sequence, given.payload ->> 'number', given.code, given.payload
     from jsonb_to_recordset($4::jsonb) as given ("enrolmentId" uuid, "accountId" uuid, sequence integer, code text, payload jsonb)
     on conflict on constraint certificates_code_key do nothing
     returning id, enrolment_id as "enrolmentId", number`,
    [of.batchId, of.series, of.year, JSON.stringify(certificates)],
  );
}

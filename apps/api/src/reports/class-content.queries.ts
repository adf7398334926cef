import type { ClassReportTexts } from '@sinau/contracts/reports.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export interface Participant {
  readonly name: string;
  readonly nikLastFour: string | null;
  readonly sex: 'L' | 'P';
  readonly regencyName: string;
  readonly businessName: string;
}

/** Everybody who has or had a seat, by name: as many as the class report counts. */
export async function listIdentities(em: EntityManager, batchId: string): Promise<Participant[]> {
  return rows(
    em,
    `select p.name, p.nik_last_four as "nikLastFour", p.sex, r.name as "regencyName", bu.name as "businessName"
     from enrolments e join people p on p.account_id = e.account_id
     join businesses bu on bu.id = e.business_id join regions r on r.code = left(p.village_code, 5)
     where e.batch_id = $1 and e.state in ('active', 'completed', 'failed') order by p.name, e.id`,
    [batchId],
  );
}

export async function listModules(
  em: EntityManager,
  batchId: string,
): Promise<{ title: string; jp: number }[]> {
  return rows(
    em,
    `select m.title, m.jp from batches b join modules m on m.version_id = b.version_id
     where b.id = $1 order by m.position`,
    [batchId],
  );
}

/** Published and standing, of every kind. */
export async function listCertificates(
  em: EntityManager,
  batchId: string,
): Promise<{ kind: string; number: string; holder: string }[]> {
  return rows(
    em,
    `select c.kind, c.number, c.payload ->> 'holderName' as holder from certificates c
     where c.batch_id = $1 and c.state = 'issued' order by c.kind desc, c.number`,
    [batchId],
  );
}

export interface Taught {
  readonly trainerName: string;
  readonly sessions: number;
  readonly jp: number;
  readonly honorarium: number;
  readonly jpWithoutRate: number;
}

/** JP of sessions that took place. JP without a rate on their day stand beside the money, never as nothing in it. */
export async function sumTaught(em: EntityManager, batchId: string): Promise<Taught[]> {
  return rows(
    em,
    `select coalesce(a.name, 'Tanpa pelatih') as "trainerName", count(*) as sessions, sum(t.jp) as jp,
       coalesce(sum(t.jp * t.rate), 0) as honorarium, coalesce(sum(t.jp) filter (where t.rate is null), 0) as "jpWithoutRate"
     from taught_sessions t left join accounts a on a.id = t.account_id
     where t.batch_id = $1 group by t.account_id, a.name order by a.name nulls last, t.account_id`,
    [batchId],
  );
}

export interface TakenPhoto {
  readonly id: string;
  readonly caption: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** In the order of the album. */
export async function listPhotos(em: EntityManager, batchId: string): Promise<TakenPhoto[]> {
  return rows(
    em,
    `select id, caption, encode(sha256, 'hex') as sha256, width, height from class_photos
     where batch_id = $1 and removed_at is null order by position, id`,
    [batchId],
  );
}

export async function findTexts(em: EntityManager, batchId: string): Promise<ClassReportTexts | undefined> {
  return row(em, 'select basis, problems, suggestions from class_report_texts where batch_id = $1', [
    batchId,
  ]);
}

export async function saveTexts(
  em: EntityManager,
  batchId: string,
  { basis, problems, suggestions }: ClassReportTexts,
  by: string,
): Promise<void> {
  await rows(
    em,
    `insert into class_report_texts (batch_id, basis, problems, suggestions, updated_by) values ($1, $2, $3, $4, $5)
     on conflict (batch_id) do update set basis = excluded.basis, problems = excluded.problems,
       suggestions = excluded.suggestions, updated_by = excluded.updated_by, updated_at = now()`,
    [batchId, basis, problems, suggestions, by],
  );
}

import type { MadeReport, ReportContent, ReportKind } from '@sinau/contracts/reports.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

const MADE = `r.id, r.kind, r.number, r.version, r.content ->> 'title' as title, r.content ->> 'subtitle' as subtitle,
  r.batch_id as "batchId", r.period_from as "from", r.period_to as "to", r.state, r.progress, r.failure,
  encode(r.fingerprint, 'hex') as fingerprint,
  case when r.state = 'ready' then json_build_object('sha256', encode(r.pdf_sha256, 'hex'), 'bytes', r.pdf_bytes) end as pdf,
  case when r.state = 'ready' then json_build_object('sha256', encode(r.xlsx_sha256, 'hex'), 'bytes', r.xlsx_bytes) end as xlsx,
  r.created_at as "createdAt", coalesce(a.name, '') as "createdBy"`;
const FROM = 'from reports r join accounts a on a.id = r.created_by left join batches b on b.id = r.batch_id';

/** Whose eyes: see `readerOf`. */
export interface Reader {
  readonly accountId: string;
  readonly governor: boolean;
  readonly reach: string | null;
}

/** A class report names all its people, so a role for one region does not open it. */
const VISIBLE = `case r.kind
  when 'class' then $1::jsonb is null or reaches_class(
    coalesce((select jsonb_agg(g) from jsonb_array_elements($1::jsonb) g where g ->> 'region' is null), '[]'), b.unit_id)
  else $2::boolean and (r.created_by = $3 or $1::jsonb is null) end`;
const valuesOf = ({ reach, governor, accountId }: Reader) => [reach, governor, accountId];

export async function listReports(
  em: EntityManager,
  reader: Reader,
  {
    kind,
    batch,
    page,
    pageSize,
  }: { kind?: ReportKind | undefined; batch?: string | undefined; page: number; pageSize: number },
) {
  return rows<MadeReport & { total: number }>(
    em,
    `select ${MADE}, count(*) over () as total ${FROM}
     where ${VISIBLE} and ($4::text is null or r.kind = $4) and ($5::uuid is null or r.batch_id = $5)
     order by r.created_at desc, r.id desc limit $6 offset $7`,
    [...valuesOf(reader), kind ?? null, batch ?? null, pageSize, (page - 1) * pageSize],
  );
}

export async function findReport(
  em: EntityManager,
  reader: Reader,
  id: string,
): Promise<MadeReport | undefined> {
  return row(em, `select ${MADE} ${FROM} where ${VISIBLE} and r.id = $4`, [...valuesOf(reader), id]);
}

/** What it says, and where its files lie. */
export async function findFrozen(em: EntityManager, id: string) {
  return row<{ content: ReportContent; pdfKey: string | null; xlsxKey: string | null }>(
    em,
    'select content, pdf_key as "pdfKey", xlsx_key as "xlsxKey" from reports where id = $1',
    [id],
  );
}

export interface NewReport {
  readonly kind: ReportKind;
  readonly batchId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly limited: boolean;
  /** JSON, of which the fingerprint is. */
  readonly content: string;
  readonly fingerprint: string;
  readonly by: string;
}

const LETTERS: Readonly<Record<ReportKind, string>> = { class: 'LPJ', governor: 'LAP' };

/**
 * Numbers of a kind are given one after the other, so nobody waits long and none is left out. A report of a limited role
 * is no later version of the office's own.
 */
export async function insertReport(em: EntityManager, made: NewReport): Promise<string> {
  await rows(em, `select pg_advisory_xact_lock(hashtext('reports'), hashtext($1))`, [made.kind]);
  const found = await row<{ id: string }>(
    em,
    `with given as (
       select extract(year from now() at time zone 'Asia/Jakarta')::integer as year), next as (
       select given.year,
         (select coalesce(max(sequence), 0) + 1 from reports r where r.kind = $1 and r.year = given.year) as sequence,
         (select coalesce(max(version), 0) + 1 from reports r where r.kind = $1 and r.batch_id is not distinct from $2::uuid
            and r.period_from is not distinct from $3::date and r.period_to is not distinct from $4::date
            and r.limited = $5 and (not $5 or r.created_by = $8::uuid)) as version
       from given)
     insert into reports (kind, year, sequence, number, batch_id, period_from, period_to, version, limited, content, fingerprint, created_by)
     select $1, year, sequence, $9 || '-' || lpad(sequence::text, greatest(4, length(sequence::text)), '0') || '/' || year,
       $2, $3, $4, version, $5, $6::json, decode($7, 'hex'), $8 from next returning id`,
    [
      made.kind,
      made.batchId,
      made.from,
      made.to,
      made.limited,
      made.content,
      made.fingerprint,
      made.by,
      LETTERS[made.kind],
    ],
  );
  if (!found) throw new Error('no report');
  return found.id;
}

/** @returns false when it did not fail */
export async function retry(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(
    em,
    `update reports set state = 'making', failure = null, progress = 0, attempts = 0, updated_at = now()
     where id = $1 and state = 'failed' returning id`,
    [id],
  );
  return found !== undefined;
}

import type { CertificateSeries } from '@sinau/contracts/certification-desk.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { SeriesRow } from './number-book.queries.js';

type Counter = CertificateSeries['counters'][number];

export interface SeriesWithCounters extends SeriesRow {
  counters: Counter[];
}

const LISTED = `select s.code, s.kind, s.pattern, s.unit, s.scope, (
    select coalesce(json_agg(json_build_object('year', n.year, 'lastNumber', n.last_number, 'given', g.given, 'voided', g.voided)
      order by n.year desc), '[]')
    from number_counters n cross join lateral (
      select count(*) as given, count(*) filter (where c.state = 'voided') as voided
      from certificates c where c.series = n.series and c.year = n.year) g
    where n.series = s.code and n.last_number > 0) as counters
  from certificate_series s where s.kind is not null`;

export async function listSeries(em: EntityManager): Promise<SeriesWithCounters[]> {
  return rows(em, `${LISTED} order by array_position(array['STTP', 'SK', 'PELATIH'], s.kind)`);
}

export async function findSeries(em: EntityManager, code: string): Promise<SeriesWithCounters | undefined> {
  return row(em, `${LISTED} and s.code = $1`, [code]);
}

/** Nobody takes a number of it until the transaction ends. */
export async function lockSeries(em: EntityManager, code: string): Promise<SeriesRow | undefined> {
  return row(
    em,
    'select code, kind, pattern, unit, scope from certificate_series where code = $1 and kind is not null for update',
    [code],
  );
}

/** Other series that could write the same number. */
export async function listOthers(em: EntityManager, code: string): Promise<SeriesRow[]> {
  return rows(
    em,
    'select code, kind, pattern, unit, scope from certificate_series where code <> $1 and kind is not null',
    [code],
  );
}

export async function updateSeries(
  em: EntityManager,
  code: string,
  to: Pick<SeriesRow, 'pattern' | 'unit' | 'scope'>,
): Promise<void> {
  await rows(
    em,
    'update certificate_series set pattern = $2, unit = $3, scope = $4, changed_at = now() where code = $1',
    [code, to.pattern, to.unit, to.scope],
  );
}

export async function updateSettings(
  em: EntityManager,
  to: { publishUndoMinutes: number; skMinAttendance: number },
): Promise<void> {
  await rows(em, 'update certification_settings set publish_undo_minutes = $1, sk_min_attendance = $2', [
    to.publishUndoMinutes,
    to.skMinAttendance,
  ]);
}

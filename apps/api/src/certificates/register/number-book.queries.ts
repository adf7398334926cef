import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface SeriesRow {
  code: string;
  kind: CertificateKind;
  pattern: string;
  unit: string;
  scope: 'year' | 'class';
}

const SERIES = 'select code, kind, pattern, unit, scope from certificate_series where kind = $1';

function orMissing(found: SeriesRow | undefined, kind: string): SeriesRow {
  if (!found) throw new Error(`no certificate series for ${kind}`);
  return found;
}

export async function findSeriesOfKind(em: EntityManager, kind: CertificateKind): Promise<SeriesRow> {
  return orMissing(await row<SeriesRow>(em, SERIES, [kind]), kind);
}

/** Its pattern stays as it is until the transaction ends. */
export async function holdSeries(em: EntityManager, kind: CertificateKind): Promise<SeriesRow> {
  return orMissing(await row<SeriesRow>(em, `${SERIES} for share`, [kind]), kind);
}

/** The last number (of scope class: event) given in this series and year; 0 before the first. */
export async function peekNumber(em: EntityManager, series: string, year: number): Promise<number> {
  const found = await row<{ last: number }>(
    em,
    'select last_number as last from number_counters where series = $1 and year = $2',
    [series, year],
  );
  return found?.last ?? 0;
}

/** Takes `count` numbers and gives the last of them. The counter's row stays locked until the transaction ends. */
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

interface EventRow {
  year: number;
  event: number;
  last: number;
}

export async function findEvent(
  em: EntityManager,
  series: string,
  batchId: string,
): Promise<EventRow | undefined> {
  return row(
    em,
    'select year, event, last_number as last from class_events where series = $1 and batch_id = $2',
    [series, batchId],
  );
}

/** @returns undefined when the class is no event of this series yet */
export async function takeNumbersOfEvent(
  em: EntityManager,
  series: string,
  batchId: string,
  count: number,
): Promise<EventRow | undefined> {
  return row(
    em,
    `update class_events set last_number = last_number + $3 where series = $1 and batch_id = $2
     returning year, event, last_number as last`,
    [series, batchId, count],
  );
}

export async function insertEvent(
  em: EntityManager,
  of: { series: string; batchId: string; year: number; event: number; last: number },
): Promise<void> {
  await rows(
    em,
    'insert into class_events (batch_id, series, year, event, last_number) values ($1, $2, $3, $4, $5)',
    [of.batchId, of.series, of.year, of.event, of.last],
  );
}

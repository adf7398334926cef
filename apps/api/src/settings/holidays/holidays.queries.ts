import type { Holiday } from '@sinau/contracts/office-settings.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;

/** Of this year when none is given, by the database's clock in WIB. */
export async function findYear(em: EntityManager, year: number | undefined): Promise<number> {
  const found = await row<{ year: number }>(
    em,
    `select coalesce($1::integer, extract(year from ${TODAY})::integer) as year`,
    [year ?? null],
  );
  return found?.year ?? 0;
}

export async function listHolidays(em: EntityManager, from: string, to: string): Promise<Holiday[]> {
  return rows(em, 'select day, name, kind from holidays where day between $1 and $2 order by day', [
    from,
    to,
  ]);
}

export async function findHolidays(em: EntityManager, days: readonly string[]): Promise<Holiday[]> {
  return rows(em, 'select day, name, kind from holidays where day = any($1::date[]) order by day', [days]);
}

export async function countWorkingDays(
  em: EntityManager,
  year: number,
): Promise<{ month: number; workingDays: number }[]> {
  return rows(
    em,
    `select month, working_days(make_date($1, month, 1), (make_date($1, month, 1) + interval '1 month - 1 day')::date) as "workingDays"
     from generate_series(1, 12) as of (month) order by month`,
    [year],
  );
}

export async function putHolidays(em: EntityManager, items: readonly Holiday[], by: string): Promise<void> {
  await rows(
    em,
    `insert into holidays (day, name, kind, created_by)
     select day, name, kind, $2 from jsonb_to_recordset($1::jsonb) as given (day date, name text, kind text)
     on conflict (day) do update set name = excluded.name, kind = excluded.kind, created_by = excluded.created_by, created_at = now()`,
    [JSON.stringify(items), by],
  );
}

export async function removeHoliday(em: EntityManager, day: string): Promise<Holiday | undefined> {
  return row(em, 'delete from holidays where day = $1 returning day, name, kind', [day]);
}

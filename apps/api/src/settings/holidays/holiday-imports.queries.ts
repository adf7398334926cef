import type { Holiday } from '@sinau/contracts/office-settings.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

const UNDOABLE = `undone_at is null and imported_at > now() - interval '24 hours'`;

const given = (list: string): string =>
  `jsonb_to_recordset(${list}) as given (day date, name text, kind text)`;
/** A day that is still as a list left it. */
const AS_GIVEN = 'h.day = given.day and h.name = given.name and h.kind = given.kind';

interface HolidayChange {
  readonly before: readonly Holiday[];
  readonly after: readonly Holiday[];
}

export async function noteImport(
  em: EntityManager,
  { before, after, by }: HolidayChange & { readonly by: string },
): Promise<void> {
  const plain = (items: readonly Holiday[]) =>
    JSON.stringify(items.map(({ day, name, kind }) => ({ day, name, kind })));
  await rows(
    em,
    'insert into holiday_imports (before, after, imported_by) values ($1::jsonb, $2::jsonb, $3)',
    [plain(before), plain(after), by],
  );
}

/** The last one that still has a day of the year as it brought it, when it is young enough. */
export async function findUndoable(
  em: EntityManager,
  year: number,
): Promise<{ id: string; importedAt: string; importedBy: string; items: Holiday[] } | undefined> {
  return row(
    em,
    `select i.id, i.imported_at as "importedAt", coalesce(a.name, a.email) as "importedBy", left_of.items
     from holiday_imports i join accounts a on a.id = i.imported_by
     cross join lateral (
       select jsonb_agg(jsonb_build_object('day', h.day, 'name', h.name, 'kind', h.kind) order by h.day) as items,
         bool_or(extract(year from h.day) = $1::integer) as asked
       from ${given('i.after')} join holidays h on ${AS_GIVEN}) left_of
     where ${UNDOABLE} and left_of.asked order by i.imported_at desc limit 1`,
    [year],
  );
}

/** Once. @returns undefined when it is too late, or another one took it */
export async function takeImport(em: EntityManager, id: string): Promise<HolidayChange | undefined> {
  return row(
    em,
    `update holiday_imports set undone_at = now() where id = $1 and ${UNDOABLE} returning before, after`,
    [id],
  );
}

/** Those that are still as a list left them. @returns their days */
export async function removeUnchanged(em: EntityManager, items: readonly Holiday[]): Promise<string[]> {
  const gone = await rows<{ day: string }>(
    em,
    `delete from holidays h using ${given('$1::jsonb')} where ${AS_GIVEN} returning h.day`,
    [JSON.stringify(items)],
  );
  return gone.map(({ day }) => day);
}

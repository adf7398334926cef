import type { Holiday } from '@sinau/contracts/office-settings.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

const UNDOABLE = `undone_at is null and imported_at > now() - interval '24 hours'`;

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

/** The last one, when it is young enough. */
export async function findUndoable(
  em: EntityManager,
): Promise<{ id: string; days: number; importedAt: string; importedBy: string } | undefined> {
  return row(
    em,
    `select i.id, jsonb_array_length(i.after) as days, i.imported_at as "importedAt", coalesce(a.name, a.email) as "importedBy"
     from holiday_imports i join accounts a on a.id = i.imported_by where ${UNDOABLE} order by i.imported_at desc limit 1`,
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
    `delete from holidays h using jsonb_to_recordset($1::jsonb) as given (day date, name text, kind text)
     where h.day = given.day and h.name = given.name and h.kind = given.kind returning h.day`,
    [JSON.stringify(items)],
  );
  return gone.map(({ day }) => day);
}

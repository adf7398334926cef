import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

/** The last decision about one value; undefined while it is as the release came. */
export async function findValue(
  em: EntityManager,
  key: string,
): Promise<{ version: number; value: unknown } | undefined> {
  return row(em, 'select version, value from setting_changes where key = $1 order by version desc limit 1', [
    key,
  ]);
}

export interface SettingChange {
  readonly key: string;
  readonly version: number;
  readonly value: number | string;
  readonly changedAt: string;
  readonly changedBy: string | null;
}

/** The last ones of each value first. */
export async function listChanges(
  em: EntityManager,
  key: string | null,
  limit: number,
): Promise<SettingChange[]> {
  return rows(
    em,
    `select key, version, value, "changedAt", "changedBy" from (
       select c.key, c.version, c.value, c.changed_at as "changedAt", a.name as "changedBy",
         row_number() over (partition by c.key order by c.version desc) as nth
       from setting_changes c left join accounts a on a.id = c.changed_by
       where $1::text is null or c.key = $1) one
     where nth <= $2 order by key, version desc`,
    [key, limit],
  );
}

/** @throws setting_changes_pkey when somebody else was quicker */
export async function insertChange(
  em: EntityManager,
  change: { key: string; version: number; value: number | string; by: string },
): Promise<void> {
  await rows(
    em,
    'insert into setting_changes (key, version, value, changed_by) values ($1, $2, $3::jsonb, $4)',
    [change.key, change.version, JSON.stringify(change.value), change.by],
  );
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export async function listViews(em: EntityManager, accountId: string, table: string) {
  return rows<{ id: string; name: string; query: string; isDefault: boolean }>(
    em,
    `select id, name, query, is_default as "isDefault" from saved_views
     where account_id = $1 and table_key = $2 order by lower(name), id`,
    [accountId, table],
  );
}

/** One change at a time for one person: so that two taps leave one default. */
export async function holdViews(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, `select pg_advisory_xact_lock(hashtext('saved_views' || $1::text))`, [accountId]);
}

export async function countOthers(
  em: EntityManager,
  accountId: string,
  table: string,
  name: string,
): Promise<number> {
  const found = await row<{ count: number }>(
    em,
    'select count(*)::int as count from saved_views where account_id = $1 and table_key = $2 and name <> $3',
    [accountId, table, name],
  );
  return found?.count ?? 0;
}

export async function clearDefault(em: EntityManager, accountId: string, table: string): Promise<void> {
  await rows(
    em,
    'update saved_views set is_default = false where account_id = $1 and table_key = $2 and is_default',
    [accountId, table],
  );
}

interface View {
  readonly table: string;
  readonly name: string;
  readonly query: string;
  readonly isDefault: boolean;
}

export async function putView(em: EntityManager, accountId: string, view: View): Promise<void> {
  await rows(
    em,
    `insert into saved_views (account_id, table_key, name, query, is_default) values ($1, $2, $3, $4, $5)
     on conflict on constraint saved_views_name_key do update set query = excluded.query, is_default = excluded.is_default`,
    [accountId, view.table, view.name, view.query, view.isDefault],
  );
}

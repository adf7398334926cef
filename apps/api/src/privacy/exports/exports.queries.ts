import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { PersonalTable } from '../registry/personal-table.js';

const VIEW = `id, state, requested_at as "requestedAt", bytes::int as bytes, expires_at as "expiresAt"`;

export interface ExportRow {
  id: string;
  state: 'making' | 'ready' | 'failed' | 'gone';
  requestedAt: string;
  bytes: number | null;
  expiresAt: string | null;
}

export async function listExports(em: EntityManager, accountId: string): Promise<ExportRow[]> {
  return rows(
    em,
    `select ${VIEW} from personal_data_exports where account_id = $1 order by requested_at desc limit 10`,
    [accountId],
  );
}

/** The one that is being made, or a new one: two taps are one copy. */
export async function startExport(
  em: EntityManager,
  accountId: string,
): Promise<{ id: string; isNew: boolean }> {
  const made = await row<{ id: string }>(
    em,
    `insert into personal_data_exports (account_id) select id from accounts where id = $1 and erased_at is null
     on conflict (account_id) where state = 'making' do nothing returning id`,
    [accountId],
  );
  if (made) return { id: made.id, isNew: true };
  const there = await row<{ id: string }>(
    em,
    `select id from personal_data_exports where account_id = $1 and state = 'making'`,
    [accountId],
  );
  return { id: there?.id ?? '', isNew: false };
}

export async function findExport(
  em: EntityManager,
  id: string,
  accountId: string,
): Promise<ExportRow | undefined> {
  return row(em, `select ${VIEW} from personal_data_exports where id = $1 and account_id = $2`, [
    id,
    accountId,
  ]);
}

/** Only one's own, and only while it counts. */
export async function findFile(em: EntityManager, id: string, accountId: string) {
  return row<{ storageKey: string; bytes: number }>(
    em,
    `select storage_key as "storageKey", bytes::int as bytes from personal_data_exports
     where id = $1 and account_id = $2 and state = 'ready' and expires_at > now()`,
    [id, accountId],
  );
}

/** One worker at a time, and never for somebody who is erased. */
export async function claim(em: EntityManager, id: string, lease: string, seconds: number) {
  return row<{ id: string; accountId: string; attempts: number }>(
    em,
    `update personal_data_exports x set lease = $2, leased_until = now() + make_interval(secs => $3), attempts = attempts + 1, updated_at = now()
     from accounts a where x.id = $1 and a.id = x.account_id and a.erased_at is null and x.state = 'making'
       and (x.leased_until is null or x.leased_until < now())
     returning x.id, x.account_id as "accountId", x.attempts`,
    [id, lease, seconds],
  );
}

/** @returns false when the lease was lost, or the person was erased meanwhile */
export async function keepFile(
  em: EntityManager,
  file: { id: string; lease: string; key: string; bytes: number; sha256: Buffer },
): Promise<boolean> {
  const found = await rows(
    em,
    `update personal_data_exports set state = 'ready', storage_key = $3, bytes = $4, sha256 = $5, lease = null, leased_until = null,
       expires_at = now() + make_interval(days => retention_days('salinan_data')), updated_at = now()
     where id = $1 and lease = $2 and state = 'making' returning id`,
    [file.id, file.lease, file.key, file.bytes, file.sha256],
  );
  return found.length > 0;
}

export async function fail(em: EntityManager, id: string, lease: string): Promise<void> {
  await rows(
    em,
    `update personal_data_exports set state = 'failed', lease = null, leased_until = null, updated_at = now()
     where id = $1 and lease = $2 and state = 'making'`,
    [id, lease],
  );
}

export async function findExpired(
  em: EntityManager,
  limit: number,
): Promise<{ id: string; storageKey: string }[]> {
  return rows(
    em,
    `select id, storage_key as "storageKey" from personal_data_exports where state = 'ready' and expires_at < now() order by expires_at limit $1`,
    [limit],
  );
}

export async function forgetFile(em: EntityManager, id: string): Promise<void> {
  await rows(
    em,
    `update personal_data_exports set state = 'gone', storage_key = null, bytes = null, sha256 = null, expires_at = null where id = $1`,
    [id],
  );
}

/** The account's own row, without its secrets. */
export async function readAccount(em: EntityManager, accountId: string): Promise<Record<string, unknown>[]> {
  return rows(em, `select id, phone, email, name, roles, created_at from accounts where id = $1`, [
    accountId,
  ]);
}

/** A person's rows of one table, as they lie there but for what no copy shows. */
export async function readTable(
  em: EntityManager,
  { table, mine, hidden = [] }: PersonalTable,
  accountId: string,
): Promise<Record<string, unknown>[]> {
  const found = await rows<{ data: Record<string, unknown> }>(
    em,
    `select to_jsonb(t) - $2::text[] as data from ${table} t where ${mine}`,
    [accountId, hidden],
  );
  return found.map(({ data }) => data);
}

/** Keys of a person's files in one table. */
export async function readFileKeys(
  em: EntityManager,
  { table, mine, files = [] }: PersonalTable,
  accountId: string,
): Promise<string[]> {
  if (files.length === 0) return [];
  const found = await rows<{ key: string }>(
    em,
    `select distinct key from ${table} t cross join lateral unnest(array[${files.map((file) => `t.${file}`).join(', ')}]) key
     where ${mine} and key is not null`,
    [accountId],
  );
  return found.map(({ key }) => key);
}

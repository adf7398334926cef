import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export async function listTrainers(em: EntityManager) {
  return rows<{ id: string; name: string }>(
    em,
    `select id, coalesce(name, '') as name from accounts where active and 'pelatih' = any(roles) order by name, id`,
  );
}

/** @returns those of the ids that are active trainers */
export async function findTrainers(em: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ id: string }>(
    em,
    `select id from accounts where id = any($1::uuid[]) and active and 'pelatih' = any(roles)`,
    [ids],
  );
  return new Set(found.map(({ id }) => id));
}

export async function replaceTrainers(
  em: EntityManager,
  batchId: string,
  ids: readonly string[],
): Promise<void> {
  await rows(em, 'delete from batch_trainers where batch_id = $1 and account_id <> all($2::uuid[])', [
    batchId,
    ids,
  ]);
  await rows(
    em,
    `insert into batch_trainers (batch_id, account_id) select $1, id from unnest($2::uuid[]) as t (id) on conflict do nothing`,
    [batchId, ids],
  );
}

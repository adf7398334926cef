import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';

interface PhotoRow {
  readonly storageKey: string;
}

export async function findPhoto(em: EntityManager, consultationId: string): Promise<PhotoRow | undefined> {
  return row(em, 'select storage_key as "storageKey" from consultation_photos where consultation_id = $1', [
    consultationId,
  ]);
}

/** Takes the place of the one before. */
export async function placePhoto(
  em: EntityManager,
  of: { consultationId: string; storageKey: string; bytes: number },
): Promise<void> {
  await row(
    em,
    `insert into consultation_photos (consultation_id, storage_key, bytes) values ($1, $2, $3)
     on conflict (consultation_id) do update
       set storage_key = excluded.storage_key, bytes = excluded.bytes, created_at = now()
     returning consultation_id`,
    [of.consultationId, of.storageKey, of.bytes],
  );
}

export async function dropPhoto(em: EntityManager, consultationId: string): Promise<void> {
  await row(em, 'delete from consultation_photos where consultation_id = $1 returning consultation_id', [
    consultationId,
  ]);
}

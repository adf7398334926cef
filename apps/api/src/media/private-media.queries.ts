import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { MediaRow } from './media.entity.js';
import { EXPIRY_HOURS, removeUploads } from './uploads.queries.js';

export interface ArrivedUpload {
  readonly id: string;
  readonly kind: MediaRow['kind'];
  readonly filename: string;
  readonly bytes: number;
}

/** An upload for evidence of which every byte is here. */
export async function findArrived(
  em: EntityManager,
  accountId: string,
  uploadId: string,
): Promise<ArrivedUpload | undefined> {
  return row<ArrivedUpload>(
    em,
    `select u.id, u.kind, u.filename, u.length as bytes from uploads u
     where u.id = $1 and u.account_id = $2 and u.purpose = 'evidence' and u.received = u.length and u.expires_at > now()
       and not exists (select from media m where m.id = u.id)`,
    [uploadId, accountId],
  );
}

/**
 * The upload's row is locked, so that the sweep of expired ones cannot take its bytes away meanwhile.
 * @returns false when it is gone, or something else took it first
 */
export async function insertPrivate(
  em: EntityManager,
  upload: ArrivedUpload,
  accountId: string,
): Promise<boolean> {
  const { id, kind, filename, bytes } = upload;
  const taken = await row(
    em,
    `with kept as (
       update uploads set expires_at = now() + make_interval(hours => $6)
       where id = $1 and expires_at > now() and not exists (select from media m where m.id = uploads.id)
       returning id
     )
     insert into media (id, kind, title, bytes, state, private, created_by)
     select id, $2, $3, $4, 'processing', true, $5 from kept
     on conflict do nothing returning id`,
    [id, kind, filename, bytes, accountId, EXPIRY_HOURS],
  );
  return taken !== undefined;
}

/**
 * Takes away what nobody names any more. What is being processed stays for the sweep of orphans: its worker may still
 * store files.
 */
export async function removePrivate(em: EntityManager, id: string): Promise<void> {
  const found = await row<{ id: string }>(
    em,
    `select id from media m where id = $1 and private and state in ('ready', 'failed')
       and not exists (select from evidence_files f where f.media_id = m.id) for update`,
    [id],
  );
  if (!found) return;
  await rows(
    em,
    `insert into forgotten_files (storage_key) select storage_key from media_renditions where media_id = $1
     on conflict do nothing`,
    [id],
  );
  await removeUploads(em, [id]);
  await rows(em, 'delete from media where id = $1', [id]);
}

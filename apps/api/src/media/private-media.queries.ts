import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { MediaRow } from './media.entity.js';
import { removeUploads } from './uploads.queries.js';

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

export async function insertPrivate(
  em: EntityManager,
  upload: ArrivedUpload,
  accountId: string,
): Promise<void> {
  const { id, kind, filename, bytes } = upload;
  await em.insert(MediaRow, {
    id,
    kind,
    title: filename,
    bytes,
    state: 'processing',
    private: true,
    createdBy: accountId,
  });
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

import type { EntityManager } from 'typeorm';
import { rows } from '../../database/sql.js';

export async function noteFile(em: EntityManager, storageKey: string, certificateId: string): Promise<void> {
  await rows(
    em,
    `insert into unfinished_certificate_files (storage_key, certificate_id) values ($1, $2) on conflict do nothing`,
    [storageKey, certificateId],
  );
}

/** The file is on its certificate, or is gone. */
export async function forgetFile(em: EntityManager, storageKey: string): Promise<void> {
  await rows(em, 'delete from unfinished_certificate_files where storage_key = $1', [storageKey]);
}

/** Files that no certificate names, noted so long ago that nobody is still about to name them. */
export async function findLeftFiles(
  em: EntityManager,
  olderThanSeconds: number,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ key: string }>(
    em,
    `select u.storage_key as key from unfinished_certificate_files u join certificates c on c.id = u.certificate_id
     where u.begun_at < now() - make_interval(secs => $1) and c.storage_key is distinct from u.storage_key limit $2`,
    [olderThanSeconds, limit],
  );
  return found.map(({ key }) => key);
}

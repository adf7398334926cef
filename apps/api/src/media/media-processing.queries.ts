import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { LEASE_SECONDS } from '../jobs/lease.queries.js';
import type { MediaRow } from './media.entity.js';

/** uploading → processing: every byte is here. */
export async function markArrived(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(
    em,
    `update media set state = 'processing', updated_at = now() where id = $1 and state = 'uploading' returning id`,
    [id],
  );
  return found !== undefined;
}

export interface Claimed {
  readonly id: string;
  readonly kind: MediaRow['kind'];
  readonly title: string;
  readonly bytes: number;
  readonly attempts: number;
  /** Evidence of a learner: what a trainer needs to look at it, and no more. */
  readonly private: boolean;
}

/** Takes the row for one worker. @returns undefined when it is done, or another one is at it */
export async function claim(em: EntityManager, id: string, lease: string): Promise<Claimed | undefined> {
  return row<Claimed>(
    em,
    `update media set lease = $2, leased_until = now() + make_interval(secs => $3), attempts = attempts + 1, updated_at = now()
     where id = $1 and state = 'processing' and (leased_until is null or leased_until < now())
     returning id, kind, title, bytes, attempts, private`,
    [id, lease, LEASE_SECONDS],
  );
}

export interface NewRendition {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: Buffer;
  readonly key: string;
}

export interface Outcome {
  readonly sha256: Buffer;
  readonly durationSeconds: number | null;
  /** What could not be done; null when all is well. */
  readonly note: string | null;
  readonly renditions: readonly NewRendition[];
}

/** processing → ready, with what was made. @returns false when the lease was lost: then nothing changes */
export async function finish(
  em: EntityManager,
  id: string,
  lease: string,
  outcome: Outcome,
): Promise<boolean> {
  const done = await row(
    em,
    `update media set state = 'ready', sha256 = $3, duration_seconds = $4, reason = $5, lease = null, leased_until = null,
       attempts = 0, updated_at = now()
     where id = $1 and lease = $2 and state = 'processing' returning id`,
    [id, lease, outcome.sha256, outcome.durationSeconds, outcome.note],
  );
  if (!done) return false;
  const keys = outcome.renditions.map(({ key }) => key);
  await rows(
    em,
    `with gone as (delete from media_renditions where media_id = $1 returning storage_key)
     insert into forgotten_files (storage_key) select storage_key from gone where storage_key <> all($2) on conflict do nothing`,
    [id, keys],
  );
  // What is made again under the same key must not be swept away.
  await rows(em, 'delete from forgotten_files where storage_key = any($1)', [keys]);
  for (const one of outcome.renditions) {
    await rows(
      em,
      `insert into media_renditions (media_id, name, content_type, bytes, width, height, sha256, storage_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, one.name, one.contentType, one.bytes, one.width, one.height, one.sha256, one.key],
    );
  }
  return true;
}

/** processing → failed, for a reason that people can read. What was uploaded stays for another try. */
export async function fail(em: EntityManager, id: string, lease: string, reason: string): Promise<void> {
  await rows(
    em,
    `update media set state = 'failed', reason = $3, lease = null, leased_until = null, updated_at = now()
     where id = $1 and lease = $2 and state = 'processing'`,
    [id, lease, reason],
  );
}

/** failed → processing; also ready with a note (there was no ffmpeg): once more. */
export async function retry(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(
    em,
    `update media set state = 'processing', attempts = 0, reason = null, updated_at = now()
     where id = $1 and (state = 'failed' or (state = 'ready' and reason is not null)) returning id`,
    [id],
  );
  return found !== undefined;
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { LEASE_SECONDS } from '../jobs/lease.queries.js';
import type { Manifest } from './manifest.js';
import type { StoredFile } from './packages.queries.js';

export interface Claimed {
  readonly id: string;
  readonly filename: string;
  readonly bytes: number;
  readonly attempts: number;
}

/** Takes the package for one worker. @returns undefined when it is done, or another one is at it */
export async function claim(em: EntityManager, id: string, lease: string): Promise<Claimed | undefined> {
  return row<Claimed>(
    em,
    `update scorm_packages set lease = $2, leased_until = now() + make_interval(secs => $3), attempts = attempts + 1,
       updated_at = now()
     where id = $1 and state = 'processing' and (leased_until is null or leased_until < now())
     returning id, filename, bytes, attempts`,
    [id, lease, LEASE_SECONDS],
  );
}

/** Names the files before their bytes are stored. @returns false when the lease was lost */
export async function announceFiles(
  em: EntityManager,
  id: string,
  lease: string,
  files: readonly (StoredFile & { readonly path: string })[],
): Promise<boolean> {
  const held = await row(
    em,
    `select id from scorm_packages where id = $1 and lease = $2 and state = 'processing' for update`,
    [id, lease],
  );
  if (!held) return false;
  await rows(
    em,
    `insert into scorm_files (package_id, path, storage_key, content_type, bytes)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::bigint[])
     on conflict (package_id, path) do nothing`,
    [
      id,
      files.map(({ path }) => path),
      files.map(({ key }) => key),
      files.map(({ contentType }) => contentType),
      files.map(({ bytes }) => bytes),
    ],
  );
  return true;
}

/** processing → ready. @returns false when the lease was lost: then nothing changes */
export async function finish(
  em: EntityManager,
  id: string,
  lease: string,
  manifest: Manifest,
): Promise<boolean> {
  const done = await row(
    em,
    `update scorm_packages set state = 'ready', title = $3, version = $4, launch_path = $5, launch_query = $6, reason = null,
       lease = null, leased_until = null, attempts = 0, updated_at = now()
     where id = $1 and lease = $2 and state = 'processing' returning id`,
    [id, lease, manifest.title, manifest.version, manifest.launchPath, manifest.launchQuery],
  );
  return done !== undefined;
}

/** processing → failed, for a reason that people can read. Nothing half unpacked stays. @returns false: lease lost */
export async function fail(em: EntityManager, id: string, lease: string, reason: string): Promise<boolean> {
  const failed = await row(
    em,
    `update scorm_packages set state = 'failed', reason = $3, lease = null, leased_until = null, updated_at = now()
     where id = $1 and lease = $2 and state = 'processing' returning id`,
    [id, lease, reason],
  );
  if (failed) await forgetFiles(em, [id]);
  return failed !== undefined;
}

/** Files of these packages are taken out of the store by the sweep that does so for all features. */
async function forgetFiles(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(
    em,
    `with gone as (delete from scorm_files where package_id = any($1::uuid[]) returning storage_key)
     insert into forgotten_files (storage_key) select storage_key from gone on conflict do nothing`,
    [ids],
  );
}

/**
 * Takes away packages that no version, draft or earlier text names, a week after they were last touched, and those
 * whose upload was given up.
 * @returns how many
 */
export async function takeOrphans(em: EntityManager, limit: number): Promise<number> {
  const found = await rows<{ id: string }>(
    em,
    `select p.id from scorm_packages p
     where (p.state = 'uploading' and p.updated_at < now() - interval '1 day'
         and not exists (select from uploads u where u.id = p.id))
       or (p.state in ('ready', 'failed') and p.updated_at < now() - interval '7 days'
         and not exists (select from lessons l where l.kind = 'scorm' and l.content ->> 'packageId' = p.id::text)
         and not exists (select from scorm_states s where s.package_id = p.id)
         and not exists (select from draft_lessons d where strpos(d.source::text, p.id::text) > 0)
         and not exists (select from draft_lesson_revisions r where strpos(r.source::text, p.id::text) > 0))
     order by p.updated_at limit $1 for update of p skip locked`,
    [limit],
  );
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await forgetFiles(em, ids);
  await rows(em, 'delete from scorm_packages where id = any($1::uuid[])', [ids]);
  return ids.length;
}

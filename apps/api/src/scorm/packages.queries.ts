import type { ScormPackage, ScormVersion } from '@sinau/contracts/scorm.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

const PACKAGE = `p.id, p.state, p.filename, p.bytes, p.title, p.version, p.reason,
  coalesce(f.bytes, 0) as "unpackedBytes", coalesce(f.files, 0)::int as files
  from scorm_packages p
  left join lateral (select sum(bytes) as bytes, count(*) as files from scorm_files where package_id = p.id) f on true`;

export async function findPackage(em: EntityManager, id: string): Promise<ScormPackage | undefined> {
  return row<ScormPackage>(em, `select ${PACKAGE} where p.id = $1`, [id]);
}

/** Uploads that are not whole yet are nobody's business but their sender's. */
export async function listPackages(
  em: EntityManager,
  filter: { q?: string | undefined; page: number; pageSize: number },
): Promise<(ScormPackage & { createdAt: string; total: number })[]> {
  const pattern = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  return rows(
    em,
    `select p.created_at as "createdAt", count(*) over () as total, ${PACKAGE}
     where p.state <> 'uploading' and ($1::text is null or p.title ilike $1 or p.filename ilike $1)
     order by p.created_at desc, p.id limit $2 offset $3`,
    [pattern, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
}

/** What it takes to open a package. */
export interface Launch {
  readonly id: string;
  readonly title: string;
  readonly version: ScormVersion;
  readonly bytes: number;
  readonly path: string;
  readonly query: string;
}

export async function findLaunch(em: EntityManager, id: string): Promise<Launch | undefined> {
  return row<Launch>(
    em,
    `select p.id, p.title, p.version, p.launch_path as path, p.launch_query as query,
       (select coalesce(sum(bytes), 0) from scorm_files f where f.package_id = p.id) as bytes
     from scorm_packages p where p.id = $1 and p.state = 'ready'`,
    [id],
  );
}

/** Of these, the ones that can be opened, with what they weigh. */
export async function findReady(
  em: EntityManager,
  ids: readonly string[],
): Promise<{ id: string; bytes: number }[]> {
  return rows(
    em,
    `select p.id, (select coalesce(sum(bytes), 0) from scorm_files f where f.package_id = p.id) as bytes
     from scorm_packages p where p.id = any($1::uuid[]) and p.state = 'ready'`,
    [ids],
  );
}

export interface StoredFile {
  readonly key: string;
  readonly contentType: string;
  readonly bytes: number;
}

export async function findFile(
  em: EntityManager,
  packageId: string,
  path: string,
): Promise<StoredFile | undefined> {
  return row<StoredFile>(
    em,
    {
      name: 'scorm_file',
      text: `select f.storage_key as key, f.content_type as "contentType", f.bytes from scorm_files f
        join scorm_packages p on p.id = f.package_id and p.state = 'ready' where f.package_id = $1 and f.path = $2`,
    },
    [packageId, path],
  );
}

/** uploading → processing: every byte is here. */
export async function markArrived(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(
    em,
    `update scorm_packages set state = 'processing', updated_at = now() where id = $1 and state = 'uploading' returning id`,
    [id],
  );
  return found !== undefined;
}

import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { Manifest } from './manifest.js';
import type { UnpackedFile } from './package-reader.js';
import { ScormPackageRow } from './scorm-package.entity.js';

/** All of a package, to be written into a course's file or compared with what comes in. */
export interface PackedScorm {
  readonly id: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly key: string; readonly bytes: number }[];
}

/** Those that can be opened, by id; their files in the order of their paths. */
export async function findPacked(em: EntityManager, ids: readonly string[]): Promise<PackedScorm[]> {
  return rows<PackedScorm>(
    em,
    `select p.id, p.filename, json_agg(json_build_object('path', f.path, 'key', f.storage_key, 'bytes', f.bytes)
         order by f.path collate "C") as files
     from scorm_packages p join scorm_files f on f.package_id = p.id
     where p.id = any($1::uuid[]) and p.state = 'ready' group by p.id order by p.id`,
    [ids],
  );
}

export async function findTaken(em: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ id: string }>(em, 'select id from scorm_packages where id = any($1::uuid[])', [
    ids,
  ]);
  return new Set(found.map(({ id }) => id));
}

/** @throws a violation of scorm_packages_pkey when the id came into use meanwhile */
export async function insertReady(
  em: EntityManager,
  scorm: { id: string; filename: string; bytes: number; manifest: Manifest; files: readonly UnpackedFile[] },
  accountId: string | null,
): Promise<void> {
  const { id, filename, bytes, manifest, files } = scorm;
  await em.insert(ScormPackageRow, {
    id,
    state: 'ready',
    filename,
    bytes,
    title: manifest.title,
    version: manifest.version,
    launchPath: manifest.launchPath,
    launchQuery: manifest.launchQuery,
    createdBy: accountId,
  });
  await rows(
    em,
    `insert into scorm_files (package_id, path, storage_key, content_type, bytes)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::bigint[])`,
    [
      id,
      files.map(({ path }) => path),
      files.map(({ key }) => key),
      files.map(({ contentType }) => contentType),
      files.map((file) => file.bytes),
    ],
  );
}

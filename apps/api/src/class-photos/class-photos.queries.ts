import type { ClassAlbum, ClassPhoto } from '@sinau/contracts/class-photos.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Removed within a day. */
const RESTORABLE = `removed_at > now() - interval '1 day'`;

export interface PhotoKeys {
  readonly storageKey: string;
  readonly thumbnailKey: string;
}

export interface NewClassPhoto extends PhotoKeys {
  readonly batchId: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly by: string;
}

/** Changes of an album come one after the other, so that two at once do not become too many. */
export async function lockAlbum(em: EntityManager, batchId: string): Promise<void> {
  await rows(em, 'select from batches where id = $1 for no key update', [batchId]);
}

export async function listPhotos(em: EntityManager, batchId: string): Promise<ClassPhoto[]> {
  return rows(
    em,
    `select p.id, p.caption, p.width, p.height, p.bytes, p.consented_at as "consentedAt", coalesce(a.name, '') as "uploadedBy"
     from class_photos p join accounts a on a.id = p.uploaded_by
     where p.batch_id = $1 and p.removed_at is null order by p.position, p.id`,
    [batchId],
  );
}

/** Those that can still be put back. */
export async function listRemoved(em: EntityManager, batchId: string): Promise<ClassAlbum['removed']> {
  return rows(
    em,
    `select id, caption, width, height, removed_at + interval '1 day' as "restorableUntil" from class_photos
     where batch_id = $1 and ${RESTORABLE} order by removed_at desc, id`,
    [batchId],
  );
}

export async function insertPhoto(em: EntityManager, photo: NewClassPhoto): Promise<string> {
  const found = await row<{ id: string }>(
    em,
    `insert into class_photos (batch_id, position, storage_key, thumbnail_key, sha256, width, height, bytes, uploaded_by)
     values ($1, (select coalesce(max(position), 0) + 1 from class_photos where batch_id = $1), $2, $3, decode($4, 'hex'), $5, $6, $7, $8)
     returning id`,
    [
      photo.batchId,
      photo.storageKey,
      photo.thumbnailKey,
      photo.sha256,
      photo.width,
      photo.height,
      photo.bytes,
      photo.by,
    ],
  );
  if (!found) throw new Error('no photo');
  return found.id;
}

/** @returns false when it is not there */
export async function setCaption(
  em: EntityManager,
  batchId: string,
  id: string,
  caption: string,
): Promise<boolean> {
  const found = await row(
    em,
    'update class_photos set caption = $3 where batch_id = $1 and id = $2 and removed_at is null returning id',
    [batchId, id, caption],
  );
  return found !== undefined;
}

/** `ids`: all of the album, in their new order. */
export async function setOrder(em: EntityManager, batchId: string, ids: readonly string[]): Promise<void> {
  await rows(
    em,
    `update class_photos p set position = o.place from unnest($2::uuid[]) with ordinality as o (id, place)
     where p.id = o.id and p.batch_id = $1`,
    [batchId, ids],
  );
}

/** @returns false when it is not there, or removed already */
export async function markRemoved(em: EntityManager, batchId: string, id: string): Promise<boolean> {
  const found = await row(
    em,
    'update class_photos set removed_at = now() where batch_id = $1 and id = $2 and removed_at is null returning id',
    [batchId, id],
  );
  return found !== undefined;
}

/** To its old place. @returns false when nothing was removed, or too long ago */
export async function restore(em: EntityManager, batchId: string, id: string): Promise<boolean> {
  const found = await row(
    em,
    `update class_photos set removed_at = null
     where batch_id = $1 and id = $2 and ${RESTORABLE} returning id`,
    [batchId, id],
  );
  return found !== undefined;
}

/** @param alsoRemoved those too that can still be put back */
export async function findKeys(
  em: EntityManager,
  { id: batchId, photo }: { readonly id: string; readonly photo: string },
  alsoRemoved: boolean,
): Promise<PhotoKeys | undefined> {
  return row(
    em,
    `select storage_key as "storageKey", thumbnail_key as "thumbnailKey" from class_photos
     where batch_id = $1 and id = $2 and (removed_at is null or ($3::boolean and ${RESTORABLE}))`,
    [batchId, photo, alsoRemoved],
  );
}

/**
 * Takes away what was removed more than a day ago, and what the retention rule does not keep: some time after the class
 * ended. @returns of which classes, and how many
 */
export async function deleteOld(
  em: EntityManager,
  limit: number,
): Promise<{ batchId: string; photos: number; byRule: boolean }[]> {
  return rows(
    em,
    `with old as (
       select p.id, p.batch_id, p.storage_key, p.thumbnail_key, p.removed_at is null as by_rule
       from class_photos p join batches b on b.id = p.batch_id
       where p.removed_at < now() - interval '1 day'
         or greatest(b.ends_on, (p.created_at at time zone 'Asia/Jakarta')::date)
           < (now() at time zone 'Asia/Jakarta')::date - retention_days('foto_kelas')
       order by p.id limit $1 for update of p skip locked),
     forgotten as (insert into forgotten_files (storage_key)
       select key from old, unnest(array[storage_key, thumbnail_key]) as key on conflict do nothing),
     gone as (delete from class_photos where id in (select id from old))
     select batch_id as "batchId", count(*) as photos, by_rule as "byRule" from old group by batch_id, by_rule`,
    [limit],
  );
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface ImageRow {
  readonly id: string;
  readonly name: string;
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly storageKey: string;
}

const COLUMNS = `id, name, format, width, height, bytes, storage_key as "storageKey"`;

/** On the shelf. */
export async function listImages(em: EntityManager): Promise<ImageRow[]> {
  return rows(
    em,
    `select ${COLUMNS} from certificate_template_images where removed_at is null order by id desc limit 200`,
  );
}

export interface ImageUse {
  readonly imageId: string;
  readonly templateId: string;
  readonly name: string;
  readonly published: boolean;
}

/** Ids in what versions print, and in designs that an expert's source can go back to. */
const USED = `select v.template_id, v.state, named[1]::uuid as image_id from certificate_template_versions v,
  regexp_matches(v.source || coalesce(v.kept_design::text, ''), '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})', 'g') named`;

/** Looks that show a picture. @param imageId of one picture; null of all */
export async function listUses(em: EntityManager, imageId: string | null): Promise<ImageUse[]> {
  return rows(
    em,
    `with used as (${USED})
     select i.id as "imageId", t.id as "templateId", t.name, bool_or(used.state = 'published') as published
     from used join certificate_template_images i on i.id = used.image_id join certificate_templates t on t.id = used.template_id
     where $1::uuid is null or i.id = $1 group by i.id, t.id order by t.name, t.id`,
    [imageId],
  );
}

/** Nobody publishes a look with it meanwhile. @returns undefined when it is not on the shelf */
export async function lockImage(em: EntityManager, id: string): Promise<ImageRow | undefined> {
  return row(
    em,
    `select ${COLUMNS} from certificate_template_images where id = $1 and removed_at is null for update`,
    [id],
  );
}

export async function removeImage(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'update certificate_template_images set removed_at = now() where id = $1', [id]);
}

/** @returns undefined when there is none, or it was never removed */
export async function restoreImage(em: EntityManager, id: string): Promise<ImageRow | undefined> {
  return row(
    em,
    `update certificate_template_images set removed_at = null where id = $1 and removed_at is not null returning ${COLUMNS}`,
    [id],
  );
}

/** Pictures that were taken off the shelf, of these; nobody takes another one off until the transaction ends. */
export async function lockRemoved(em: EntityManager, ids: readonly string[]): Promise<ImageRow[]> {
  if (ids.length === 0) return [];
  const found = await rows<ImageRow & { readonly removed: boolean }>(
    em,
    `select ${COLUMNS}, removed_at is not null as removed from certificate_template_images
     where id = any($1) order by id for share`,
    [ids],
  );
  return found.filter(({ removed }) => removed);
}

/** Takes away for good what was removed over a day ago and no version names. The sweep of forgotten files takes their bytes. */
export async function forgetRemoved(
  em: EntityManager,
  limit: number,
): Promise<{ readonly id: string; readonly bytes: number }[]> {
  return rows(
    em,
    `with used as (${USED}),
     old as (
       select i.id from certificate_template_images i where i.removed_at < now() - interval '1 day'
         and not exists (select from used where used.image_id = i.id)
       order by i.id limit $1 for update of i skip locked),
     gone as (delete from certificate_template_images where id in (select id from old)
       returning id, bytes, storage_key),
     forgotten as (insert into forgotten_files (storage_key) select storage_key from gone on conflict do nothing)
     select id, bytes from gone`,
    [limit],
  );
}

/** Those that there are, also off the shelf. */
export async function findImages(em: EntityManager, ids: readonly string[]): Promise<ImageRow[]> {
  if (ids.length === 0) return [];
  return rows(em, `select ${COLUMNS} from certificate_template_images where id = any($1) order by id`, [ids]);
}

/** Once per content; what was removed comes back. @returns the row that holds it, ours or an earlier one */
export async function keepImage(
  em: EntityManager,
  image: Omit<ImageRow, 'id'> & { readonly sha256: string; readonly by: string },
): Promise<ImageRow | undefined> {
  await rows(
    em,
    `insert into certificate_template_images (sha256, name, format, width, height, bytes, storage_key, created_by)
     values (decode($1, 'hex'), $2, $3, $4, $5, $6, $7, $8)
     on conflict on constraint certificate_template_images_sha256_key do update set removed_at = null`,
    [
      image.sha256,
      image.name,
      image.format,
      image.width,
      image.height,
      image.bytes,
      image.storageKey,
      image.by,
    ],
  );
  return row(em, `select ${COLUMNS} from certificate_template_images where sha256 = decode($1, 'hex')`, [
    image.sha256,
  ]);
}

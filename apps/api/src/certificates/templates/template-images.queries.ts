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

export async function listImages(em: EntityManager): Promise<ImageRow[]> {
  return rows(em, `select ${COLUMNS} from certificate_template_images order by id desc limit 200`);
}

/** Those that there are. */
export async function findImages(em: EntityManager, ids: readonly string[]): Promise<ImageRow[]> {
  if (ids.length === 0) return [];
  return rows(em, `select ${COLUMNS} from certificate_template_images where id = any($1) order by id`, [ids]);
}

/** Once per content. @returns the row that holds it, ours or an earlier one */
export async function keepImage(
  em: EntityManager,
  image: Omit<ImageRow, 'id'> & { readonly sha256: string; readonly by: string },
): Promise<ImageRow | undefined> {
  await rows(
    em,
    `insert into certificate_template_images (sha256, name, format, width, height, bytes, storage_key, created_by)
     values (decode($1, 'hex'), $2, $3, $4, $5, $6, $7, $8) on conflict on constraint certificate_template_images_sha256_key do nothing`,
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

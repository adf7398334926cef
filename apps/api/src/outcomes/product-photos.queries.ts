import type { ProductStage } from '@sinau/contracts/products.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export interface NewPhoto {
  readonly productId: string;
  readonly stage: ProductStage;
  readonly storageKey: string;
  readonly thumbnailKey: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

interface PhotoKeys {
  readonly storageKey: string;
  readonly thumbnailKey: string;
}

/** The product's row is held until the photo is in, so that two at once do not become too many. */
export async function countPhotos(
  em: EntityManager,
  productId: string,
  stage: ProductStage,
): Promise<number> {
  await rows(em, 'select from products where id = $1 for no key update', [productId]);
  const found = await row<{ count: number }>(
    em,
    'select count(*) as count from product_photos where product_id = $1 and stage = $2',
    [productId, stage],
  );
  return found?.count ?? 0;
}

export async function insertPhoto(em: EntityManager, photo: NewPhoto): Promise<void> {
  await rows(
    em,
    `insert into product_photos (product_id, stage, storage_key, thumbnail_key, width, height, bytes)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      photo.productId,
      photo.stage,
      photo.storageKey,
      photo.thumbnailKey,
      photo.width,
      photo.height,
      photo.bytes,
    ],
  );
}

export async function findPhoto(
  em: EntityManager,
  productId: string,
  id: string,
): Promise<PhotoKeys | undefined> {
  return row<PhotoKeys>(
    em,
    'select storage_key as "storageKey", thumbnail_key as "thumbnailKey" from product_photos where product_id = $1 and id = $2',
    [productId, id],
  );
}

/** One photo, or (`id` null) all of a product. @returns where their bytes lie */
export async function deletePhotos(
  em: EntityManager,
  productId: string,
  id: string | null,
): Promise<PhotoKeys[]> {
  return rows<PhotoKeys>(
    em,
    `delete from product_photos where product_id = $1 and ($2::uuid is null or id = $2)
     returning storage_key as "storageKey", thumbnail_key as "thumbnailKey"`,
    [productId, id],
  );
}

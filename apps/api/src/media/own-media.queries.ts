import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { MediaRow } from './media.entity.js';
import type { NewRendition } from './media-processing.queries.js';

export interface OwnMediaRow {
  readonly id: string;
  readonly kind: MediaRow['kind'];
  readonly title: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly durationSeconds: number | null;
  readonly computerVoice: boolean;
}

export async function newId(em: EntityManager): Promise<string> {
  return (await row<{ id: string }>(em, 'select uuidv7() as id'))?.id ?? '';
}

/** A medium that is ready from the beginning, with its renditions. */
export async function insertReady(
  em: EntityManager,
  media: OwnMediaRow,
  renditions: readonly NewRendition[],
): Promise<void> {
  await rows(
    em,
    `insert into media (id, kind, state, title, bytes, sha256, duration_seconds, computer_voice)
     values ($1, $2, 'ready', $3, $4, $5, $6, $7)`,
    [
      media.id,
      media.kind,
      media.title,
      media.bytes,
      media.sha256,
      media.durationSeconds,
      media.computerVoice,
    ],
  );
  for (const one of renditions)
    await rows(
      em,
      `insert into media_renditions (media_id, name, content_type, bytes, width, height, sha256, storage_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [media.id, one.name, one.contentType, one.bytes, one.width, one.height, one.sha256, one.key],
    );
}

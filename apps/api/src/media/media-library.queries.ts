import type { Media, Rendition } from '@sinau/contracts/media.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** From smallest to largest, so that a reader can take the first that is wide enough. */
const RENDITIONS = `coalesce((select json_agg(json_build_object('name', r.name, 'contentType', r.content_type, 'bytes', r.bytes,
    'width', r.width, 'height', r.height, 'url', '/api/media/' || m.id || '/' || r.name) order by r.bytes, r.name)
  from media_renditions r where r.media_id = m.id), '[]')`;

/** The address holds the first ten digits of the hash: new captions get a new address. */
export const CAPTIONS_NAME = `'captions-' || left(encode(m.captions_sha256, 'hex'), 10)`;

/** The columns of `Media`, of `media m`. */
export const MEDIA = `m.id, m.kind, m.state, m.title, m.bytes, m.duration_seconds as "durationSeconds", ${RENDITIONS} as renditions,
  case when m.captions_key is not null then '/api/media/' || m.id || '/' || ${CAPTIONS_NAME} end as "captionsUrl",
  m.transcript, m.reason`;

export async function findMedia(em: EntityManager, ids: readonly string[]): Promise<Media[]> {
  return rows<Media>(em, `select ${MEDIA} from media m where m.id = any($1) and not m.private`, [ids]);
}

interface Weighable {
  readonly id: string;
  readonly kind: Media['kind'];
  readonly bytes: number;
  readonly renditions: Pick<Rendition, 'name' | 'bytes'>[];
}

export async function findWeights(em: EntityManager, ids: readonly string[]): Promise<Weighable[]> {
  return rows<Weighable>(
    em,
    `select m.id, m.kind, m.bytes, coalesce((select json_agg(json_build_object('name', r.name, 'bytes', r.bytes))
       from media_renditions r where r.media_id = m.id), '[]') as renditions
     from media m where m.id = any($1) and not m.private`,
    [ids],
  );
}

export async function insertVersionMedia(
  em: EntityManager,
  versionId: string,
  ids: readonly string[],
): Promise<void> {
  // Locked, so that the sweep of orphans cannot take one away meanwhile.
  await rows(
    em,
    `insert into version_media (version_id, media_id)
     select $1, m.id from (select id from media where id = any($2) and not private order by id for key share) m
     on conflict do nothing`,
    [versionId, ids],
  );
}

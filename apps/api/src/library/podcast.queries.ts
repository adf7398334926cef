import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { Episode } from './podcast-feed.js';

/** Newest first; clients read no more than the last few hundred. */
const MOST = 300;

export interface StoredEpisode extends Episode {
  readonly mediaId: string;
  readonly rendition: string;
}

const EPISODES = `select w.id, w.slug, w.title, w.description, w.episode, m.duration_seconds as "durationSeconds",
    w.published_at as "publishedAt", w.updated_at as "updatedAt", w.chapters, w.transcript,
    m.computer_voice as "computerVoice",
    w.file_id as "mediaId", f.name as rendition, f.content_type as "contentType", f.bytes
  from library_works w join media m on m.id = w.file_id
  join lateral (
    select r.name, r.content_type, r.bytes from media_renditions r
    where r.media_id = w.file_id and r.name in ('audio', 'original') and r.content_type like 'audio/%' order by r.name limit 1
  ) f on true
  where w.kind = 'podcast_episode' and w.state = 'published'`;

export async function listEpisodes(em: EntityManager): Promise<StoredEpisode[]> {
  return rows<StoredEpisode>(em, `${EPISODES} order by w.published_at desc, w.id limit ${MOST}`);
}

export async function findEpisode(em: EntityManager, slug: string): Promise<StoredEpisode | undefined> {
  return row<StoredEpisode>(em, `${EPISODES} and w.slug = $1`, [slug]);
}

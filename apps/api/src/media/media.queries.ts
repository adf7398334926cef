import type { Media, MediaKind } from '@sinau/contracts/media.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { PUBLISHED } from './media-file.queries.js';
import { MEDIA } from './media-library.queries.js';
import { USED_BY } from './media-uses.queries.js';

export type ListedMedia = Media & { createdAt: string; usedBy: number };

/** Uploads that are not whole yet are nobody's business but their sender's. */
export async function listMedia(
  em: EntityManager,
  filter: {
    kind?: MediaKind | undefined;
    q?: string | undefined;
    page: number;
    pageSize: number;
  },
): Promise<(ListedMedia & { total: number })[]> {
  const pattern = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  return rows(
    em,
    `with found as (
       select id, count(*) over () as total from media
       where state <> 'uploading' and not private and ($1::text is null or kind = $1) and ($2::text is null or title ilike $2)
       order by created_at desc, id limit $3 offset $4
     )
     select ${MEDIA}, m.created_at as "createdAt", ${USED_BY} as "usedBy", found.total
     from found join media m on m.id = found.id order by m.created_at desc, m.id`,
    [filter.kind ?? null, pattern, filter.pageSize, (filter.page - 1) * filter.pageSize],
  );
}

/** Who uploaded it, and whether everybody sees it. Not what `saveWords` would leave alone. */
export async function findStanding(
  em: EntityManager,
  id: string,
): Promise<{ createdBy: string | null; published: boolean } | undefined> {
  return row(
    em,
    `select m.created_by as "createdBy", ${PUBLISHED} from media m
     where m.id = $1 and m.state <> 'uploading' and not m.private`,
    [id],
  );
}

export interface Words {
  readonly title: string;
  readonly transcript: string;
}

export async function saveWords(em: EntityManager, id: string, words: Words): Promise<boolean> {
  const found = await row(
    em,
    `update media set title = $2, transcript = $3, updated_at = now() where id = $1 and state <> 'uploading' and not private returning id`,
    [id, words.title, words.transcript],
  );
  return found !== undefined;
}

/** Also forgets the file of the captions that were there before. */
export async function saveCaptions(
  em: EntityManager,
  id: string,
  captions: { key: string; sha256: Buffer } | null,
): Promise<void> {
  await rows(
    em,
    `insert into forgotten_files (storage_key)
     select captions_key from media where id = $1 and captions_key is not null and captions_key is distinct from $2
     on conflict do nothing`,
    [id, captions?.key ?? null],
  );
  await rows(em, 'update media set captions_key = $2, captions_sha256 = $3 where id = $1', [
    id,
    captions?.key ?? null,
    captions?.sha256 ?? null,
  ]);
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { CAPTIONS_NAME } from './media-library.queries.js';

export interface StoredFile {
  readonly key: string;
  readonly contentType: string;
  /** Null for captions: the store knows. */
  readonly bytes: number | null;
  readonly sha256: Buffer;
  readonly title: string;
  readonly published: boolean;
}

export type PrivateFile = StoredFile & { readonly name: string };

/**
 * Whether a version or a work of the library shows `media m` to everybody. A version does from when it is first
 * published, or when a class learns it; one that was only imported does not.
 */
export const PUBLISHED = `(exists (select from version_media x join course_versions v on v.id = x.version_id
    where x.media_id = m.id and (v.published_at is not null
      or exists (select from batches b where b.course_id = v.course_id and b.version_id = v.id)))
  or exists (select from library_works w where w.state = 'published' and w.cover_id = m.id)
  or exists (select from library_works w where w.state = 'published' and w.file_id = m.id)) as published`;

export async function findRendition(
  em: EntityManager,
  id: string,
  name: string,
): Promise<StoredFile | undefined> {
  return row<StoredFile>(
    em,
    {
      name: 'media-rendition',
      text: `select r.storage_key as key, r.content_type as "contentType", r.bytes, r.sha256, m.title, ${PUBLISHED}
        from media_renditions r join media m on m.id = r.media_id where r.media_id = $1 and r.name = $2 and not m.private`,
    },
    [id, name],
  );
}

/** Of a learner's evidence: whoever calls this has asked who may see it. */
export async function findPrivateRenditions(em: EntityManager, id: string): Promise<PrivateFile[]> {
  return rows<PrivateFile>(
    em,
    `select r.name, r.storage_key as key, r.content_type as "contentType", r.bytes, r.sha256, m.title, false as published
     from media_renditions r join media m on m.id = r.media_id where r.media_id = $1 and m.private`,
    [id],
  );
}

export async function findCaptions(
  em: EntityManager,
  id: string,
  name: string,
): Promise<StoredFile | undefined> {
  return row<StoredFile>(
    em,
    `select m.captions_key as key, 'text/vtt; charset=utf-8' as "contentType", null as bytes, m.captions_sha256 as sha256, m.title, ${PUBLISHED}
     from media m where m.id = $1 and m.captions_key is not null and ${CAPTIONS_NAME} = $2`,
    [id, name],
  );
}

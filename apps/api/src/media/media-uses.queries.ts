import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** How many courses (published or in their draft) and works of the library show `media m`. */
export const USED_BY = `(select count(*) from (
    select v.course_id from version_media x join course_versions v on v.id = x.version_id where x.media_id = m.id
    union select d.course_id from draft_lessons d where d.media_ids @> array[m.id] and d.removed_at is null
    union select b.course_id from bank_questions b where b.removed_at is null and strpos(b.source::text, m.id::text) > 0
    union select c.course_id from course_drafts c where strpos(c.head::text, m.id::text) > 0
    union select w.id from library_works w where m.id in (w.cover_id, w.file_id)
  ) users)`;

/**
 * Nowhere in a version, a draft, the bank, or in what was written before and can be brought back. Text is searched
 * because a picture can stand anywhere in a document.
 */
const UNUSED = `not exists (select from version_media x where x.media_id = m.id)
  and not exists (select from draft_lessons d where d.media_ids @> array[m.id] or strpos(d.source::text, m.id::text) > 0)
  and not exists (select from bank_questions b where strpos(b.source::text, m.id::text) > 0)
  and not exists (select from course_drafts c where strpos(c.head::text, m.id::text) > 0)
  and not exists (select from library_works w where m.id in (w.cover_id, w.file_id))
  and not exists (select from draft_lesson_revisions r where strpos(r.source::text, m.id::text) > 0)
  and not exists (select from evidence_files f where f.media_id = m.id)`;

/**
 * Takes away media that nothing shows, a week after they were last touched. Their files are forgotten.
 * @returns their ids
 */
export async function takeOrphans(em: EntityManager, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select m.id from media m where m.state in ('ready', 'failed') and m.updated_at < now() - interval '7 days' and ${UNUSED}
     order by m.updated_at limit $1 for update skip locked`,
    [limit],
  );
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await rows(
    em,
    `insert into forgotten_files (storage_key)
     select storage_key from media_renditions where media_id = any($1)
     union select captions_key from media where id = any($1) and captions_key is not null
     on conflict do nothing`,
    [ids],
  );
  await rows(em, 'delete from media where id = any($1)', [ids]);
  return ids;
}

export async function findForgotten(em: EntityManager, limit: number): Promise<string[]> {
  const found = await rows<{ key: string }>(
    em,
    // One that is only feared to be forgotten has its time ahead: an import that dies leaves nothing behind.
    'select storage_key as key from forgotten_files where since <= now() order by since limit $1',
    [limit],
  );
  return found.map(({ key }) => key);
}

export async function forget(em: EntityManager, keys: readonly string[]): Promise<void> {
  await rows(em, 'delete from forgotten_files where storage_key = any($1)', [keys]);
}

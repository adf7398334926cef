/** What a reader gets of `library_works w`: the book, or the recording; by the kind, since an address says nothing. */
const FILE = `left join lateral (
    select r.name, r.content_type, r.bytes, r.width, r.height from media_renditions r
    where r.media_id = w.file_id and case w.kind
      when 'ebook_pdf' then r.name = 'original' and r.content_type = 'application/pdf'
      when 'ebook_epub' then r.name = 'epub'
      when 'podcast_episode' then r.name in ('audio', 'original') and r.content_type like 'audio/%'
      else false end
    order by r.name limit 1
  ) f on true`;

const COVER = `left join lateral (
    select r.name, r.content_type, r.bytes, r.width, r.height from media_renditions r
    where r.media_id = w.cover_id and r.name in ('w320', 'w640') order by r.name limit 1
  ) p on true`;

const rendition = (row: string, mediaId: string) => `case when ${row}.name is not null then json_build_object(
    'name', ${row}.name, 'contentType', ${row}.content_type, 'bytes', ${row}.bytes, 'width', ${row}.width, 'height', ${row}.height,
    'url', '/api/media/' || ${mediaId} || '/' || ${row}.name) end`;

/** A copy `c` that nobody has and that is kept for nobody. */
export const FREE_COPY = `c.lost_at is null
  and not exists (select from library_loans l where l.copy_id = c.id and l.returned_at is null)
  and not exists (select from library_reservations h where h.copy_id = c.id and h.state = 'ready' and h.hold_until > now())`;

const COPIES = `case when w.kind = 'physical_book' then (
    select json_build_object('total', count(*), 'available', count(*) filter (where ${FREE_COPY}))
    from library_copies c where c.work_id = w.id and c.lost_at is null) end`;

/** The columns of `WorkSummary`, of `library_works w` joined with `WORK_JOINS`. */
export const WORK_SUMMARY = `w.id, w.slug, w.kind, w.title, w.creator, w.year, w.subjects, ${rendition('p', 'w.cover_id')} as cover,
  f.bytes, m.duration_seconds as "durationSeconds", w.pages, ${COPIES} as copies`;

export const WORK_FILE = `${rendition('f', 'w.file_id')} as file`;

export const WORK_JOINS = `left join media m on m.id = w.file_id ${FILE} ${COVER}`;

/** $1: words to look for, or null. */
export const MATCHES = `($1::text is null or w.title ilike $1 or w.creator ilike $1 or w.description ilike $1 or w.isbn ilike $1
  or array_to_string(w.subjects, ' ') ilike $1)`;

/** A pattern for `MATCHES`: signs that mean something to `like` stand for themselves. */
export function patternOf(q: string | undefined): string | null {
  return q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
}

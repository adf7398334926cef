/**
 * What `EVIDENCE_FILE` reads from: `f`, and of a video or document its medium and what a job made of it. Without ffmpeg a
 * video stays as it was sent.
 */
export const EVIDENCE_FILES = `evidence_files f
  left join media m on m.id = f.media_id
  left join lateral (
    select r.bytes, r.width, r.height from media_renditions r
    where r.media_id = m.id and r.name in ('240p', 'original') order by r.name limit 1) made on true
  left join media_renditions poster on poster.media_id = m.id and poster.name = 'poster'`;

/** One `EvidenceFile` of the contract as JSON. */
export const EVIDENCE_FILE = `json_build_object('id', f.id, 'kind', f.kind, 'bytes', coalesce(made.bytes, f.bytes),
    'width', coalesce(made.width, f.width), 'height', coalesce(made.height, f.height), 'url', '/api/evidence-files/' || f.id,
    'thumbnailUrl', case when f.thumbnail_key is not null or poster.media_id is not null then '/api/evidence-files/' || f.id || '?size=thumbnail' end,
    'name', m.title, 'state', coalesce(m.state, 'ready'), 'reason', case when m.state = 'failed' then m.reason end,
    'durationSeconds', m.duration_seconds)`;

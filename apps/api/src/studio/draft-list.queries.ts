import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { DraftRow } from './loaded-draft.js';

export type ListedDraft = Pick<
  DraftRow,
  'courseId' | 'code' | 'courseState' | 'state' | 'submittedBy' | 'submittedSha256' | 'publishedSha256'
> & {
  readonly title: string;
  /** Stands for the rows that the draft is made of: it changes with every write to one of them. */
  readonly stamp: string;
  /** Of the draft's file; null when it was changed since that was last worked out. */
  readonly sha256: Buffer | null;
};

/** A row that was written has another xmin, so nothing of a course's text is read to see that it is the same. */
const STAMP = `md5(d.head::text || coalesce((select string_agg(part, ' ' order by part) from (
    select 'm' || m.id || m.xmin as part from draft_modules m where m.course_id = d.course_id
    union all select 'l' || l.id || l.xmin from draft_lessons l where l.course_id = d.course_id
    union all select 'q' || q.id || q.xmin from bank_questions q where q.course_id = d.course_id
  ) parts), ''))`;

/** Every draft with what the list of courses says of it, in one statement. */
export async function listDrafts(em: EntityManager): Promise<ListedDraft[]> {
  return rows<ListedDraft>(
    em,
    `select listed.*, f.sha256 from (
       select d.course_id as "courseId", c.code, coalesce(d.head ->> 'judul', '') as title, c.state as "courseState", d.state,
         d.submitted_by as "submittedBy", d.submitted_sha256 as "submittedSha256", published.source_sha256 as "publishedSha256",
         ${STAMP} as stamp
       from course_drafts d
       join courses c on c.id = d.course_id
       left join course_versions published on published.id = c.published_version_id
     ) listed
     left join draft_fingerprints f on f.course_id = listed."courseId" and f.stamp = listed.stamp
     order by listed."courseId"`,
  );
}

/**
 * Keeps what a draft's file amounts to. The stamp must have been read before the draft: what changed meanwhile has
 * another one, and this is then of no use but does no harm.
 */
export async function keepFingerprint(
  em: EntityManager,
  { courseId, stamp }: Pick<ListedDraft, 'courseId' | 'stamp'>,
  sha256: Buffer,
): Promise<void> {
  await rows(
    em,
    `insert into draft_fingerprints (course_id, stamp, sha256) values ($1, $2, $3)
     on conflict (course_id) do update set stamp = excluded.stamp, sha256 = excluded.sha256`,
    [courseId, stamp, sha256],
  );
}

import type { ManagedCourse } from '@sinau/contracts/courses.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** All courses, newest version first; the title is that of the published version, else of the newest, else of the draft. */
export async function listManagedCourses(em: EntityManager): Promise<ManagedCourse[]> {
  return rows<ManagedCourse>(
    em,
    `select c.id, c.slug, c.code, coalesce(published.title, newest.title, d.head ->> 'judul') as title, c.state,
       published.number as "publishedVersion",
       coalesce((select json_agg(json_build_object('id', v.id, 'number', v.number,
            'importedAt', to_char(v.imported_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'published', v.id is not distinct from c.published_version_id) order by v.number desc)
          from course_versions v where v.course_id = c.id), '[]') as versions,
       taught.batches, taught.learners
     from courses c
     left join course_versions published on published.id = c.published_version_id
     left join lateral (select title from course_versions v where v.course_id = c.id order by number desc limit 1) newest on true
     left join course_drafts d on d.course_id = c.id
     cross join lateral (
       select count(*) as batches, coalesce(sum(b.taken), 0) as learners from batches b where b.course_id = c.id
     ) taught
     order by title`,
  );
}

/** @returns false when there is no such course, or the version is another course's */
export async function publishVersion(
  em: EntityManager,
  courseId: string,
  versionId: string,
): Promise<boolean> {
  const published = await rows(
    em,
    `update courses c set state = 'published', published_version_id = v.id
     from course_versions v where c.id = $1 and v.id = $2 and v.course_id = c.id returning c.id`,
    [courseId, versionId],
  );
  return published.length > 0;
}

/** @returns the state it had before, or undefined when there is no such course */
export async function archiveCourse(em: EntityManager, courseId: string): Promise<string | undefined> {
  const before = await row<{ state: string }>(
    em,
    `update courses c set state = 'archived'
     from (select id, state from courses where id = $1 for update) old where c.id = old.id returning old.state`,
    [courseId],
  );
  return before?.state;
}

/** The curriculum file of a version; without one that of the published version, else of the newest. */
export async function findSource(em: EntityManager, courseId: string, versionId?: string): Promise<unknown> {
  const found = await row<{ source: unknown }>(
    em,
    `select v.source from course_versions v join courses c on c.id = v.course_id
     where v.course_id = $1 and ($2::uuid is null or v.id = $2)
     order by v.id is not distinct from c.published_version_id desc, v.number desc limit 1`,
    [courseId, versionId ?? null],
  );
  return found?.source;
}

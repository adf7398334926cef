import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { FileObject } from './file-object.js';
import type { DraftRow, LessonRow, ModuleRow } from './loaded-draft.js';

/** What decides whether a draft must be made or read again before it is shown. */
export async function findDraftNeed(em: EntityManager, courseId: string) {
  return row<{ hasDraft: boolean; isSeen: boolean; newestVersionId: string | null }>(
    em,
    `select d.course_id is not null as "hasDraft", newest.id is not distinct from d.seen_version_id as "isSeen",
       newest.id as "newestVersionId"
     from courses c
     left join course_drafts d on d.course_id = c.id
     left join lateral (select id from course_versions v where v.course_id = c.id order by number desc limit 1) newest on true
     where c.id = $1`,
    [courseId],
  );
}

export async function findVersionSource(
  em: EntityManager,
  versionId: string,
): Promise<FileObject | undefined> {
  return (
    await row<{ source: FileObject }>(em, 'select source from course_versions where id = $1', [versionId])
  )?.source;
}

/** @throws a violation of courses_slug_key or courses_code_key */
export async function insertCourse(
  em: EntityManager,
  course: { slug: string; code: string },
): Promise<string> {
  const added = await row<{ id: string }>(
    em,
    'insert into courses (slug, code) values ($1, $2) returning id',
    [course.slug, course.code],
  );
  if (!added) throw new Error('the course got no id');
  return added.id;
}

/** @returns false when there is one already: of two at once, one makes it and the other waits for it */
export async function insertDraft(
  em: EntityManager,
  draft: { courseId: string; head: FileObject; baseVersionId: string | null; nextModule: number },
): Promise<boolean> {
  const added = await rows(
    em,
    `insert into course_drafts (course_id, head, base_version_id, seen_version_id, next_module) values ($1, $2, $3, $3, $4)
     on conflict do nothing returning course_id`,
    [draft.courseId, JSON.stringify(draft.head), draft.baseVersionId, draft.nextModule],
  );
  return added.length > 0;
}

const DRAFT = `select d.course_id as "courseId", c.slug, c.code, c.state as "courseState", published.number as "publishedVersion",
    published.source_sha256 as "publishedSha256", d.base_version_id as "baseVersionId", base.source_sha256 as "baseSha256",
    d.head, d.state, d.revision, d.submitted_by as "submittedBy", d.submitted_sha256 as "submittedSha256"
  from course_drafts d
  join courses c on c.id = d.course_id
  left join course_versions published on published.id = c.published_version_id
  left join course_versions base on base.id = d.base_version_id
  where d.course_id = $1`;

export async function findDraft(em: EntityManager, courseId: string): Promise<DraftRow | undefined> {
  return row<DraftRow>(em, DRAFT, [courseId]);
}

/** Holds the draft until the transaction ends: moves, deletions and publishing follow one another. */
export async function lockDraft(em: EntityManager, courseId: string): Promise<DraftRow | undefined> {
  return row<DraftRow>(em, `${DRAFT} for no key update of d`, [courseId]);
}

export async function findModules(em: EntityManager, courseId: string): Promise<ModuleRow[]> {
  return rows<ModuleRow>(
    em,
    'select id, code, source, revision from draft_modules where course_id = $1 and removed_at is null order by position, id',
    [courseId],
  );
}

export async function findLessons(em: EntityManager, courseId: string): Promise<LessonRow[]> {
  return rows<LessonRow>(
    em,
    `select l.id, l.module_id as "moduleId", l.code, l.source, l.revision, l.bytes, l.media_ids as "mediaIds",
       (select count(*) from review_comments r where r.lesson_id = l.id and r.resolved_at is null) as "openComments"
     from draft_lessons l where l.course_id = $1 and l.removed_at is null order by l.position, l.id`,
    [courseId],
  );
}

/** What was deleted in the last 30 days, newest first. */
export async function findRemoved(em: EntityManager, courseId: string): Promise<StudioCourse['removed']> {
  return rows(
    em,
    `select id, type, title, removed_at as "removedAt", floor(extract(epoch from now() - removed_at))::int as "secondsAgo"
     from (
       select id, 'module' as type, source ->> 'judul' as title, removed_at from draft_modules where course_id = $1
       union all
       select id, 'lesson', source ->> 'judul', removed_at from draft_lessons where course_id = $1
     ) gone
     where removed_at > now() - interval '30 days' order by removed_at desc, id desc`,
    [courseId],
  );
}

/** Compare and set. @returns false when somebody saved another head meanwhile */
export async function updateHead(
  em: EntityManager,
  courseId: string,
  revision: number,
  head: FileObject,
): Promise<boolean> {
  const saved = await rows(
    em,
    `update course_drafts set head = $3, revision = revision + 1, updated_at = now()
     where course_id = $1 and revision = $2 returning course_id`,
    [courseId, revision, JSON.stringify(head)],
  );
  return saved.length > 0;
}

/** Sums that follow from the modules: no edit of anybody, so no new revision. */
export async function setHead(em: EntityManager, courseId: string, head: FileObject): Promise<void> {
  await rows(em, 'update course_drafts set head = $2, updated_at = now() where course_id = $1', [
    courseId,
    JSON.stringify(head),
  ]);
}

const NEWEST = '(select id from course_versions v where v.course_id = $1 order by number desc limit 1)';

/** The draft happens to equal this version, or to none (null: its base stays): where it stands does not change. */
export async function noteSeen(em: EntityManager, courseId: string, equals: string | null): Promise<void> {
  await rows(
    em,
    `update course_drafts set seen_version_id = ${NEWEST}, base_version_id = coalesce($2, base_version_id)
     where course_id = $1`,
    [courseId, equals],
  );
}

/** The draft is now this version: read from it, or published as it. */
export async function setBase(em: EntityManager, courseId: string, versionId: string): Promise<void> {
  await rows(
    em,
    `update course_drafts set base_version_id = $2, seen_version_id = ${NEWEST}, state = 'editing', submitted_by = null,
       submitted_sha256 = null, updated_at = now() where course_id = $1`,
    [courseId, versionId],
  );
}

/** Codes of modules and lessons that the course ever used, in its draft or in a version. */
export async function findUsedCodes(em: EntityManager, courseId: string): Promise<Set<string>> {
  const found = await rows<{ code: string }>(
    em,
    `select code from draft_modules where course_id = $1
     union select code from draft_lessons where course_id = $1
     union select m.code from modules m join course_versions v on v.id = m.version_id where v.course_id = $1
     union select l.code from lessons l join course_versions v on v.id = l.version_id where v.course_id = $1`,
    [courseId],
  );
  return new Set(found.map(({ code }) => code));
}

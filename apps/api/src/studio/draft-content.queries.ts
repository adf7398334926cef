import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import { nextNumber } from './codes.js';
import type { DraftParts } from './draft-reader.js';
import { textIn } from './file-object.js';
import { bodyOf, mediaOf, textBytesOf } from './lesson-body.js';

/** By code, so that lessons keep their ids, their history and their comments when a newer file is read. */
async function putModules(em: EntityManager, courseId: string, modules: DraftParts['modules']) {
  const codes = modules.map(({ source }) => textIn(source, 'kode'));
  const put = await rows<{ id: string; code: string }>(
    em,
    `insert into draft_modules (course_id, code, position, source, next_lesson)
     select $1, code, place, source::json, next_lesson
     from unnest($2::text[], $3::text[], $4::int[]) with ordinality as given (code, source, next_lesson, place)
     on conflict (course_id, code) do update set position = excluded.position, source = excluded.source, removed_at = null,
       next_lesson = greatest(draft_modules.next_lesson, excluded.next_lesson),
       revision = draft_modules.revision + (draft_modules.source::text <> excluded.source::text)::int
     returning id, code`,
    [
      courseId,
      codes,
      modules.map(({ source }) => JSON.stringify(source)),
      modules.map(({ lessons }, index) =>
        nextNumber(
          lessons.map((lesson) => textIn(lesson, 'kode')),
          codes[index] ?? '',
        ),
      ),
    ],
  );
  return new Map(put.map(({ id, code }) => [code, id]));
}

async function putLessons(
  em: EntityManager,
  courseId: string,
  modules: DraftParts['modules'],
  moduleIds: ReadonlyMap<string, string>,
): Promise<void> {
  const lessons = modules.flatMap(({ source, lessons }) =>
    lessons.map((lesson, index) => {
      const body = bodyOf(lesson);
      const mediaIds = mediaOf(body);
      const moduleId = moduleIds.get(textIn(source, 'kode'));
      return {
        moduleId,
        lesson,
        position: index + 1,
        bytes: textBytesOf(body),
        mediaIds: `{${mediaIds.join(',')}}`,
      };
    }),
  );
  await rows(
    em,
    `insert into draft_lessons (course_id, module_id, code, position, source, bytes, media_ids)
     select $1, module_id, code, position, source::json, bytes, media_ids::uuid[]
     from unnest($2::uuid[], $3::text[], $4::int[], $5::text[], $6::int[], $7::text[])
       as given (module_id, code, position, source, bytes, media_ids)
     on conflict (course_id, code) do update set module_id = excluded.module_id, position = excluded.position,
       source = excluded.source, bytes = excluded.bytes, media_ids = excluded.media_ids, removed_at = null,
       updated_at = case when draft_lessons.source::text = excluded.source::text then draft_lessons.updated_at else now() end,
       updated_by = case when draft_lessons.source::text = excluded.source::text then draft_lessons.updated_by end,
       revision = draft_lessons.revision + (draft_lessons.source::text <> excluded.source::text)::int`,
    [
      courseId,
      lessons.map(({ moduleId }) => moduleId),
      lessons.map(({ lesson }) => textIn(lesson, 'kode')),
      lessons.map(({ position }) => position),
      lessons.map(({ lesson }) => JSON.stringify(lesson)),
      lessons.map(({ bytes }) => bytes),
      lessons.map(({ mediaIds }) => mediaIds),
    ],
  );
}

/** Modules and lessons of a draft become those of a file; what the file does not have can be restored for 30 days. */
export async function putContent(
  em: EntityManager,
  courseId: string,
  parts: Pick<DraftParts, 'modules'>,
): Promise<void> {
  const moduleIds = await putModules(em, courseId, parts.modules);
  await putLessons(em, courseId, parts.modules, moduleIds);
  const lessonCodes = parts.modules.flatMap(({ lessons }) => lessons.map((lesson) => textIn(lesson, 'kode')));
  await rows(
    em,
    'update draft_lessons set removed_at = now() where course_id = $1 and removed_at is null and code <> all($2)',
    [courseId, lessonCodes],
  );
  await rows(
    em,
    'update draft_modules set removed_at = now() where course_id = $1 and removed_at is null and code <> all($2)',
    [courseId, [...moduleIds.keys()]],
  );
  await recordTexts(em, courseId, 'imported');
}

/** A first, or another, entry in the history of every lesson whose newest entry is not its text. */
export async function recordTexts(
  em: EntityManager,
  courseId: string,
  reason: 'imported' | 'autosave',
  savedBy: string | null = null,
): Promise<void> {
  await rows(
    em,
    `insert into draft_lesson_revisions (lesson_id, number, source, reason, saved_by)
     select l.id, coalesce(newest.number, 0) + 1, l.source, $2, $3
     from draft_lessons l
     left join lateral (
       select number, source from draft_lesson_revisions r where r.lesson_id = l.id order by number desc limit 1
     ) newest on true
     where l.course_id = $1 and l.removed_at is null and newest.source::text is distinct from l.source::text`,
    [courseId, reason, savedBy],
  );
}

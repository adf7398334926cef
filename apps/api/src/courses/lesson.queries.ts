import type { Lesson } from '@sinau/contracts/lessons.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';
import type { StoredLessonContent } from '../curriculum/curriculum-content.js';

/** A lesson with its neighbours. Beside the contract's fields: its row's ids, and what a quiz asks. */
export type StoredLesson = Omit<Lesson, 'content'> & {
  readonly id: string;
  readonly versionId: string;
  readonly content: StoredLessonContent;
};
/** Before its media and questions were looked up. */
export type LessonRow = Omit<StoredLesson, 'media' | 'questions'>;

const neighbour = (
  ordinal: string,
) => `(select json_build_object('code', n.code, 'title', n.title, 'free', n.free)
  from lessons n where n.version_id = l.version_id and n.ordinal = ${ordinal})`;

const LESSON = `select l.id, l.version_id as "versionId", c.slug as "courseSlug", v.title as "courseTitle", m.code as "moduleCode", m.title as "moduleTitle",
    l.code, l.title, l.minutes, l.position, l.content,
    (select count(*) from lessons s where s.module_id = l.module_id) as of,
    ${neighbour('l.ordinal - 1')} as previous, ${neighbour('l.ordinal + 1')} as next
  from lessons l
  join modules m on m.id = l.module_id
  join course_versions v on v.id = l.version_id
  join courses c on c.id = v.course_id`;

const FREE_LESSON = {
  name: 'free_lesson',
  text: `${LESSON} where c.slug = $1 and c.state = 'published' and l.version_id = c.published_version_id and l.code = $2 and l.free`,
};

const LESSON_OF_VERSION = {
  name: 'lesson_of_version',
  text: `${LESSON} where l.version_id = $1 and l.code = $2 and (l.free or not $3)`,
};

export async function findFreeLesson(
  em: EntityManager,
  slug: string,
  code: string,
): Promise<LessonRow | undefined> {
  return row<LessonRow>(em, FREE_LESSON, [slug, code]);
}

export async function findLessonOfVersion(
  em: EntityManager,
  versionId: string,
  code: string,
  onlyFree: boolean,
): Promise<LessonRow | undefined> {
  return row<LessonRow>(em, LESSON_OF_VERSION, [versionId, code, onlyFree]);
}

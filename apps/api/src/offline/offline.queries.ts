import type { LessonContent, LessonKind } from '@sinau/contracts/lessons.contract.js';
import type { QuestionDraw } from '@sinau/contracts/studio-lesson.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** A quiz also names what it asks, and from what it draws. */
export type SavableContent = LessonContent & {
  readonly questionCodes?: string[];
  readonly draws?: QuestionDraw[];
};

/** A lesson as far as its size and version go. */
export interface SavableLesson {
  readonly moduleCode: string;
  readonly moduleTitle: string;
  readonly code: string;
  readonly title: string;
  readonly kind: LessonKind;
  readonly content: SavableContent;
}

/** Lessons in the order of the course; SCORM packages need their own server and are left out. */
export async function findSavable(
  em: EntityManager,
  versionId: string,
  code: string | null = null,
): Promise<SavableLesson[]> {
  return rows<SavableLesson>(
    em,
    `select m.code as "moduleCode", m.title as "moduleTitle", l.code, l.title, l.kind, l.content
     from lessons l join modules m on m.id = l.module_id
     where l.version_id = $1 and l.kind <> 'scorm' and ($2::text is null or l.code = $2) order by l.ordinal`,
    [versionId, code],
  );
}

/** Everything of a question that a saved quiz holds, as text: its size, and what makes a saved one old. */
export interface QuestionText {
  readonly code: string;
  readonly moduleCode: string | null;
  readonly level: string;
  readonly text: string;
  readonly imageId: string | null;
}

export async function findQuestionTexts(em: EntityManager, versionId: string): Promise<QuestionText[]> {
  return rows<QuestionText>(
    em,
    `select code, module_code as "moduleCode", level, settings ->> 'imageId' as "imageId",
       jsonb_build_array(text, options, settings, key, feedback_correct, feedback_wrong, points)::text as text
     from questions where version_id = $1 order by code`,
    [versionId],
  );
}

export async function findCourseTitle(em: EntityManager, versionId: string): Promise<string> {
  const found = await row<{ title: string }>(em, 'select title from course_versions where id = $1', [
    versionId,
  ]);
  return found?.title ?? '';
}

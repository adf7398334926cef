import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { StoredLessonContent } from '../curriculum/curriculum-content.js';

/** One version whose content lies in an older format. Waits for another process that is busy with it. */
export async function lockOutdatedVersion(em: EntityManager, format: number) {
  return row<{ id: string; source: unknown }>(
    em,
    'select id, source from course_versions where content_format < $1 order by id limit 1 for update',
    [format],
  );
}

export async function updateContents(
  em: EntityManager,
  versionId: string,
  contents: readonly { code: string; content: StoredLessonContent }[],
): Promise<void> {
  await rows(
    em,
    `update lessons l set content = given.content from jsonb_to_recordset($2) given (code text, content jsonb)
     where l.version_id = $1 and l.code = given.code`,
    [versionId, JSON.stringify(contents)],
  );
}

export async function updateInstructions(
  em: EntityManager,
  versionId: string,
  tasks: readonly { code: string; instructions: LessonDocument }[],
): Promise<void> {
  await rows(
    em,
    `update assignments a set instructions = given.instructions
     from jsonb_to_recordset($2) given (code text, instructions jsonb)
     where a.version_id = $1 and a.code = given.code`,
    [versionId, JSON.stringify(tasks)],
  );
}

export async function markRebuilt(em: EntityManager, versionId: string, format: number): Promise<void> {
  await rows(em, 'update course_versions set content_format = $2 where id = $1', [versionId, format]);
}

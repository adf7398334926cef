import type { EntityManager } from 'typeorm';
import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { rows } from '../database/sql.js';
import { kindOf, levelOf } from './bank-question.js';

/** A question to be written: `source` decides, the columns follow it. */
export interface Written {
  readonly source: CurriculumQuestion;
  readonly position: number;
}

const parameters = (written: readonly Written[]) => [
  written.map(({ source }) => source.id),
  written.map(({ position }) => position),
  written.map(({ source }) => JSON.stringify(source)),
  written.map(({ source }) => source.modul),
  written.map(({ source }) => levelOf(source)),
  written.map(({ source }) => kindOf(source)),
  written.map(({ source }) => source.pertanyaan),
];

/** Adds questions, or brings those with a known code to what is given; in one statement, however many. */
export async function putQuestions(
  em: EntityManager,
  courseId: string,
  written: readonly Written[],
  updatedBy: string | null,
): Promise<{ id: string; code: string }[]> {
  if (written.length === 0) return [];
  return rows(
    em,
    `insert into bank_questions (course_id, updated_by, code, position, source, module_code, level, kind, text)
     select $1, $2, * from unnest($3::text[], $4::int[], $5::json[], $6::text[], $7::text[], $8::text[], $9::text[])
     on conflict (course_id, code) do update set position = excluded.position, source = excluded.source,
       module_code = excluded.module_code, level = excluded.level, kind = excluded.kind, text = excluded.text,
       revision = bank_questions.revision + 1, updated_at = now(), updated_by = excluded.updated_by, removed_at = null
     returning id, code`,
    [courseId, updatedBy, ...parameters(written)],
  );
}

/** @returns false when somebody saved it meanwhile */
export async function changeQuestion(
  em: EntityManager,
  id: string,
  revision: number,
  change: { source: CurriculumQuestion; updatedBy: string },
): Promise<boolean> {
  const { source } = change;
  const changed = await rows(
    em,
    `update bank_questions set source = $3, module_code = $4, level = $5, kind = $6, text = $7,
       revision = revision + 1, updated_at = now(), updated_by = $8
     where id = $1 and revision = $2 and removed_at is null returning id`,
    [
      id,
      revision,
      JSON.stringify(source),
      source.modul,
      levelOf(source),
      kindOf(source),
      source.pertanyaan,
      change.updatedBy,
    ],
  );
  return changed.length > 0;
}

export async function removeQuestions(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const removed = await rows<{ id: string }>(
    em,
    'update bank_questions set removed_at = now() where id = any($1) and removed_at is null returning id',
    [ids],
  );
  return removed.map(({ id }) => id);
}

export async function restoreQuestions(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const restored = await rows<{ id: string }>(
    em,
    `update bank_questions set removed_at = null where id = any($1) and removed_at > now() - interval '30 days' returning id`,
    [ids],
  );
  return restored.map(({ id }) => id);
}

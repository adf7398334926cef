import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { row, rows } from '../database/sql.js';

/** A question of the bank as it is stored. */
export interface BankRow {
  readonly id: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly code: string;
  readonly source: CurriculumQuestion;
  readonly imageUrl: string | null;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

const TITLE = `coalesce((select head ->> 'judul' from course_drafts d where d.course_id = c.id),
  (select title from course_versions v where v.course_id = c.id order by number desc limit 1), c.code)`;
const COLUMNS = `q.id, q.course_id as "courseId", ${TITLE} as "courseTitle", q.code, q.source, q.revision,
  case when q.kind = 'hotspot' then picture_url((q.source ->> 'gambar')::uuid) end as "imageUrl",
  q.updated_at as "updatedAt", (select name from accounts a where a.id = q.updated_by) as "updatedBy"`;

/** A course whose bank can be worked on. */
export interface BankCourse {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export async function findCourse(em: EntityManager, courseId: string): Promise<BankCourse | undefined> {
  return row<BankCourse>(em, `select c.id, c.code, ${TITLE} as title from courses c where c.id = $1`, [
    courseId,
  ]);
}

export async function listQuestions(em: EntityManager, query: RouteInput<'GET /bank/questions'>['query']) {
  const { course, module, level, kind, q, codes, page, pageSize } = query;
  return rows<BankRow & { total: number }>(
    em,
    `select ${COLUMNS}, count(*) over () as total
     from bank_questions q join courses c on c.id = q.course_id
     where q.removed_at is null and ($1::uuid is null or q.course_id = $1) and ($2::text is null or q.module_code = $2)
       and ($3::text is null or q.level = $3) and ($4::text is null or q.kind = $4)
       and ($5::text is null or q.text ilike $5 or q.code ilike $5) and ($6::text[] is null or q.code = any($6))
     order by "courseTitle", q.course_id, q.position, q.id limit $7 offset $8`,
    [
      course ?? null,
      module ?? null,
      level ?? null,
      kind ?? null,
      q ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
      codes ? codes.split(',') : null,
      pageSize,
      (page - 1) * pageSize,
    ],
  );
}

export async function findQuestions(em: EntityManager, ids: readonly string[]): Promise<BankRow[]> {
  return rows<BankRow>(
    em,
    `select ${COLUMNS} from bank_questions q join courses c on c.id = q.course_id
     where q.id = any($1) and q.removed_at is null order by q.course_id, q.position`,
    [ids],
  );
}

/** Questions of one bank in order, deleted ones too when asked for. */
export async function bankOf(em: EntityManager, courseId: string, { removed = false } = {}) {
  return rows<{ id: string; code: string; position: number; source: CurriculumQuestion; removed: boolean }>(
    em,
    `select id, code, position, source, removed_at is not null as removed from bank_questions
     where course_id = $1 and ($2 or removed_at is null) order by position, id`,
    [courseId, removed],
  );
}

/** Modules of the draft, or of the newest version, with the number of their questions. */
export async function modulesOf(em: EntityManager, courseId: string) {
  return rows<{ code: string; title: string; questions: number }>(
    em,
    `select m.code, m.title, (select count(*) from bank_questions q
        where q.course_id = $1 and q.module_code = m.code and q.removed_at is null) as questions
     from (
       select code, source ->> 'judul' as title, position from draft_modules where course_id = $1 and removed_at is null
       union all
       select code, title, position from modules
       where not exists (select from course_drafts where course_id = $1)
         and version_id = (select id from course_versions where course_id = $1 order by number desc limit 1)
     ) m order by m.position`,
    [courseId],
  );
}

/** Takes the bank of a course for a change; makes an empty one when there is none. */
export async function lockBank(em: EntityManager, courseId: string): Promise<void> {
  await rows(em, 'insert into question_banks (course_id) values ($1) on conflict do nothing', [courseId]);
  await rows(em, 'select course_id from question_banks where course_id = $1 for update', [courseId]);
}

/** Courses without a draft whose newest version the bank has not seen. */
export async function findStale(em: EntityManager) {
  return rows<{ courseId: string; versionId: string }>(
    em,
    `select c.id as "courseId", v.id as "versionId" from courses c
     join lateral (select id from course_versions v where v.course_id = c.id order by number desc limit 1) v on true
     left join question_banks b on b.course_id = c.id
     where b.version_id is distinct from v.id and not exists (select from course_drafts d where d.course_id = c.id)`,
  );
}

export async function bankOfVersion(em: EntityManager, versionId: string): Promise<CurriculumQuestion[]> {
  const found = await row<{ questions: CurriculumQuestion[] }>(
    em,
    `select source -> 'bank_soal' as questions from course_versions where id = $1`,
    [versionId],
  );
  return found?.questions ?? [];
}

export async function banksOfVersions(em: EntityManager, courseId: string): Promise<CurriculumQuestion[][]> {
  const found = await rows<{ questions: CurriculumQuestion[] }>(
    em,
    `select source -> 'bank_soal' as questions from course_versions where course_id = $1`,
    [courseId],
  );
  return found.map(({ questions }) => questions);
}

export async function noteVersion(em: EntityManager, courseId: string, versionId: string): Promise<void> {
  await rows(em, 'update question_banks set version_id = $2 where course_id = $1', [courseId, versionId]);
}

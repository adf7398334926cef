import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { Answer, Item } from './invented-answers.js';
import type { InventedPerson } from './invented-people.js';

/** A quiz lesson, or `pre` or `post`. */
export interface Asked {
  readonly code: string;
  readonly lessonId: string | null;
  readonly maxAttempts: number;
  readonly passingScore: number | null;
  readonly items: Item[];
}

/** What a class asks of its people. */
export interface ClassFacts {
  readonly asked: Asked[];
  readonly assignmentId: string;
  readonly passingScore: number;
  readonly rubric: { name: string; weightPercent: number; levels: { score: number }[] }[];
}

export async function findClassFacts(em: EntityManager, batchId: string): Promise<ClassFacts | undefined> {
  return row<ClassFacts>(
    em,
    `with version as (select v.* from batches b join course_versions v on v.id = b.version_id where b.id = $1),
      asked as (
        select 'pre' as code, null::uuid as lesson_id, pre_test as test, null::int as passing, 0 as place from version
        union all select l.code, l.id, jsonb_build_object('questions', l.content -> 'questionCodes', 'maxAttempts', l.content -> 'maxAttempts'),
          (l.content ->> 'passingScore')::int, l.ordinal from lessons l join version v on v.id = l.version_id where l.kind = 'quiz'
        union all select 'post', null, post_test, (completion ->> 'postTestScore')::int, 1000 from version
      )
     select f.id as "assignmentId", f.passing_score as "passingScore", f.rubric,
       (select json_agg(json_build_object('code', a.code, 'lessonId', a.lesson_id, 'passingScore', a.passing,
          'maxAttempts', a.test -> 'maxAttempts', 'items', (
            select json_agg(json_build_object('id', q.id, 'code', q.code, 'key', q.key,
              'options', jsonb_path_query_array(q.options, '$[*].id')) order by listed.place)
            from jsonb_array_elements_text(a.test -> 'questions') with ordinality listed (code, place)
            join questions q on q.code = listed.code and q.version_id = f.version_id)) order by a.place) from asked a) as asked
     from assignments f join version v on v.id = f.version_id where f.lesson_id is null`,
    [batchId],
  );
}

export async function isKnown(em: EntityManager, phone: string): Promise<boolean> {
  return (await rows(em, 'select 1 from accounts where phone = $1', [phone])).length > 0;
}

/** Their accounts, profiles, businesses and seats, spread over the regencies. @returns the enrolments, in order */
export async function insertLearners(
  em: EntityManager,
  batchId: string,
  people: readonly InventedPerson[],
  seatedAt: string,
): Promise<string[]> {
  const made = await rows<{ id: string }>(
    em,
    `with given as (select uuidv7() as account_id, uuidv7() as business_id, uuidv7() as id, p.*
        from rows from (jsonb_to_recordset($2) as (phone text, name text, sex text, business text))
          with ordinality p (phone, name, sex, business, place)),
      villages as (select code, row_number() over (order by code) as place, count(*) over () as total
        from (select distinct on (left(code, 5)) code from regions where level = 4 order by left(code, 5), code) each_regency),
      field as (select code, version from business_fields order by code limit 1),
      new_accounts as (insert into accounts (id, phone, roles) select account_id, phone, array['peserta'] from given returning id),
      new_people as (insert into people (account_id, name, village_code, sex, disability, consented_at, consent_version)
        select g.account_id, g.name, v.code, g.sex, 'tidak_ada', $3, 'contoh' from given g
        join villages v on v.place = (g.place - 1) % v.total + 1 where (select count(*) from new_accounts) > 0 returning account_id),
      new_businesses as (insert into businesses (id, account_id, name, kbli_code, kbli_version, size, channels)
        select business_id, account_id, business, f.code, f.version, 'micro', array['whatsapp'] from given, field f
        where (select count(*) from new_people) > 0 returning id),
      seats as (insert into enrolments (id, batch_id, account_id, business_id, state, requested_at, seated_at, last_activity_at)
        select id, $1, account_id, business_id, 'active', $3, $3, $3 from given where (select count(*) from new_businesses) > 0 returning id),
      taken as (update batches set taken = (select count(*) from seats) where id = $1)
     select id from given order by place`,
    [batchId, JSON.stringify(people), seatedAt],
  );
  return made.map(({ id }) => id);
}

export interface InventedAttempt {
  readonly id: string;
  readonly enrolmentId: string;
  readonly code: string;
  readonly lessonId: string | null;
  readonly maxAttempts: number;
  readonly passingScore: number | null;
  readonly questionIds: readonly string[];
  readonly at: string;
  readonly score: number;
  readonly passed: boolean | null;
  readonly answers: readonly Answer[];
}

export async function insertAttempts(em: EntityManager, attempts: readonly InventedAttempt[]): Promise<void> {
  await rows(
    em,
    `with given as (select * from jsonb_to_recordset($1) a (id uuid, "enrolmentId" uuid, code text, "lessonId" uuid, "maxAttempts" int,
        "passingScore" int, "questionIds" uuid[], at timestamptz, score numeric, passed boolean, answers jsonb)),
      kept as (insert into attempts (id, enrolment_id, quiz_code, lesson_id, number, question_ids, passing_score, max_attempts,
          started_at, submitted_at, score, passed)
        select id, "enrolmentId", code, "lessonId", 1, "questionIds", "passingScore", "maxAttempts",
          at - interval '14 minutes', at, score, passed from given returning id)
     insert into attempt_answers (attempt_id, question_id, choice, correct, answered_at)
     select g.id, x."questionId", x.choice, x.correct, g.at from given g
     cross join jsonb_to_recordset(g.answers) x ("questionId" uuid, choice text[], correct boolean)
     where x.choice is not null and (select count(*) from kept) > 0`,
    [JSON.stringify(attempts)],
  );
}

export interface InventedDeeds {
  readonly enrolmentId: string;
  /** By session, in their order. */
  readonly attendance: readonly ('present' | 'sick' | 'excused')[];
  /** Of the final assignment; null: not handed in. */
  readonly grade: { levels: { criterion: string; score: number }[]; score: number; passed: boolean } | null;
  /** Whole lessons; none when somebody stopped. */
  readonly learned: boolean;
  readonly ratings: Readonly<Record<string, number>> | null;
}

const GIVEN = `with given as (select * from jsonb_to_recordset($1) d ("enrolmentId" uuid, attendance text[], grade jsonb, learned boolean, ratings jsonb))`;

/** Lessons, attendance, the graded final assignment and the survey. Their photos are not invented, and the text says so. */
export async function insertDeeds(
  em: EntityManager,
  deeds: readonly InventedDeeds[],
  { trainerId, assignmentId, at }: { trainerId: string; assignmentId: string; at: string },
): Promise<void> {
  const given = JSON.stringify(deeds);
  await rows(
    em,
    `${GIVEN} insert into lesson_progress (enrolment_id, lesson_id, position, done_at, updated_at)
     select e.id, l.id, 1, $2, $2 from given g join enrolments e on e.id = g."enrolmentId" join batches b on b.id = e.batch_id
     join lessons l on l.version_id = b.version_id and l.kind <> 'in_person' where g.learned`,
    [given, at],
  );
  await rows(
    em,
    `${GIVEN} insert into attendance (class_session_id, enrolment_id, status, recorded_by, recorded_at)
     select s.id, e.id, g.attendance[s.nth], $2, s.ends_at from given g join enrolments e on e.id = g."enrolmentId"
     join (select *, row_number() over (partition by batch_id order by starts_at) as nth from class_sessions) s on s.batch_id = e.batch_id`,
    [given, trainerId],
  );
  await rows(
    em,
    `${GIVEN}, sent as (insert into submissions (enrolment_id, assignment_id, revision, state, text, created_at, sent_at)
       select "enrolmentId", $2, 1, 'graded', 'Ini peserta contoh. Foto buktinya tidak ada.', $4, $4 from given where jsonb_typeof(grade) = 'object'
       returning id, enrolment_id)
     insert into grades (submission_id, grader_id, levels, score, passed, comment, graded_at)
     select s.id, $3, g.grade -> 'levels', (g.grade ->> 'score')::numeric, (g.grade ->> 'passed')::boolean, 'Penilaian contoh.', $4
     from sent s join given g on g."enrolmentId" = s.enrolment_id`,
    [given, assignmentId, trainerId, at],
  );
  await rows(
    em,
    `${GIVEN} insert into surveys (enrolment_id, ratings, comment, sent_at)
     select "enrolmentId", ratings, '', $2 from given where jsonb_typeof(ratings) = 'object'`,
    [given, at],
  );
}

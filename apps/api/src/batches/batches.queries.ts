import type { BatchState, CertificationState, ManagedBatch, ManagedBatchDetail } from '@sinau/contracts/batches.contract.js';
import type { BatchMode, BatchSummary } from '@sinau/contracts/courses.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export type BatchFields = RouteInput<'POST /manage/batches'>['body'];
type Listing = RouteInput<'GET /manage/batches'>['query'];

const SUMMARY = `b.id, batch_label(b.number, b.year) as label, b.mode, b.starts_on as "startsOn", b.ends_on as "endsOn",
  b.registration_closes_at as "registrationClosesAt", b.place, b.capacity, b.capacity - b.taken as "seatsLeft", people.waiting`;

const MANAGED = `${SUMMARY}, b.course_id as "courseId", c.slug as "courseSlug", v.title as "courseTitle", b.state, b.certification,
  b.taken, people.completed, b.registration_opens_at as "registrationOpensAt", b.assignment_due_at as "assignmentDueAt"`;

const PEOPLE = `cross join lateral (
    select count(*) filter (where e.state = 'waiting') as waiting, count(*) filter (where e.state = 'completed') as completed
    from enrolments e where e.batch_id = b.id
  ) people`;

const FROM = `from batches b join courses c on c.id = b.course_id join course_versions v on v.id = b.version_id ${PEOPLE}`;

// An allow-list: what people choose never becomes SQL.
const ORDERS: Record<Listing['sort'], string> = {
  newest: 'b.created_at desc, b.id desc',
  starts_on: 'b.starts_on desc nulls last, b.id desc',
  course: 'v.title, b.year desc, b.number desc',
};

/** `ownerId` narrows the list to the batches of one trainer. */
export async function listBatches(em: EntityManager, query: Listing, ownerId: string | null) {
  return rows<ManagedBatch & { total: number }>(
    em,
    `select ${MANAGED}, count(*) over () as total ${FROM}
     where ($1::text is null or b.state = $1) and ($2::text is null or b.certification = $2) and ($3::uuid is null or b.course_id = $3)
       and ($4::uuid is null or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = $4))
     order by ${ORDERS[query.sort]} limit $5 offset $6`,
    [
      query.state ?? null,
      query.certification ?? null,
      query.course ?? null,
      ownerId,
      query.pageSize,
      (query.page - 1) * query.pageSize,
    ],
  );
}

export async function findBatch(em: EntityManager, id: string) {
  return row<Omit<ManagedBatchDetail, 'moves'>>(
    em,
    `select ${MANAGED},
       coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'place', s.place,
           'startsAt', to_char(s.starts_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
           'endsAt', to_char(s.ends_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by s.starts_at, s.id)
         from class_sessions s where s.batch_id = b.id), '[]') as sessions,
       coalesce((select json_agg(json_build_object('id', a.id, 'name', coalesce(a.name, '')) order by a.name)
         from batch_trainers t join accounts a on a.id = t.account_id where t.batch_id = b.id), '[]') as trainers
     ${FROM} where b.id = $1`,
    [id],
  );
}

export async function findSummary(em: EntityManager, id: string): Promise<BatchSummary | undefined> {
  return row<BatchSummary>(em, { name: 'batch_summary', text: `select ${SUMMARY} from batches b ${PEOPLE} where b.id = $1` }, [id]);
}

export interface LockedBatch {
  readonly id: string;
  readonly courseId: string;
  readonly mode: BatchMode;
  readonly state: BatchState;
  readonly certification: CertificationState;
  readonly trainerIds: string[];
}

const LOCKED = `b.id, b.course_id as "courseId", b.mode, b.state, b.certification,
  array(select t.account_id from batch_trainers t where t.batch_id = b.id)::text[] as "trainerIds"`;

/** The batch's row is what every writer of seats takes first: one order, no deadlocks. */
export async function lockBatch(em: EntityManager, id: string): Promise<LockedBatch | undefined> {
  return row<LockedBatch>(em, `select ${LOCKED} from batches b where b.id = $1 for no key update`, [id]);
}

export async function findBatchFacts(em: EntityManager, id: string): Promise<LockedBatch | undefined> {
  return row<LockedBatch>(em, `select ${LOCKED} from batches b where b.id = $1`, [id]);
}

function valuesOf(batch: BatchFields): unknown[] {
  const { mode, capacity, startsOn, endsOn, registrationOpensAt, registrationClosesAt, assignmentDueAt, place } = batch;
  return [mode, capacity, startsOn, endsOn, registrationOpensAt, registrationClosesAt, assignmentDueAt, place];
}

/**
 * A draft of the course's published version, with the next number of its year (of its first day in WIB, else of today).
 * @returns undefined when the course is not published
 */
export async function insertBatch(em: EntityManager, batch: BatchFields, createdBy: string): Promise<string | undefined> {
  // Two at once take their numbers one after the other.
  const course = await row<{ versionId: string }>(
    em,
    `select published_version_id as "versionId" from courses where id = $1 and state = 'published' for no key update`,
    [batch.courseId],
  );
  if (!course) return undefined;
  const inserted = await row<{ id: string }>(
    em,
    `with place_in_year as (select extract(year from coalesce($6::date, (now() at time zone 'Asia/Jakarta')::date))::integer as year)
     insert into batches (course_id, version_id, created_by, mode, capacity, starts_on, ends_on,
       registration_opens_at, registration_closes_at, assignment_due_at, place, year, number)
     select $1, $2, $3, $4, $5::integer, $6::date, $7::date, $8::timestamptz, $9::timestamptz, $10::timestamptz, $11, year,
       (select coalesce(max(number), 0) + 1 from batches b where b.course_id = $1 and b.year = place_in_year.year)
     from place_in_year returning id`,
    [batch.courseId, course.versionId, createdBy, ...valuesOf(batch)],
  );
  return inserted?.id;
}

/** @throws a violation of batches_never_overbooked when more people have a seat */
export async function updateBatch(em: EntityManager, id: string, batch: BatchFields): Promise<void> {
  await rows(
    em,
    `update batches set mode = $2, capacity = $3, starts_on = $4, ends_on = $5, registration_opens_at = $6,
       registration_closes_at = $7, assignment_due_at = $8, place = $9 where id = $1`,
    [id, ...valuesOf(batch)],
  );
}

/** Compare and set. @returns false when the batch is in none of the `from` states any more */
export async function moveBatch(em: EntityManager, id: string, from: readonly BatchState[], to: BatchState): Promise<boolean> {
  const moved = await rows(em, 'update batches set state = $3 where id = $1 and state = any($2) returning id', [id, from, to]);
  return moved.length > 0;
}

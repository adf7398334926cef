import type { BatchState, CertificationState } from '@sinau/contracts/batches.contract.js';
import type { BatchMode } from '@sinau/contracts/courses.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export type BatchFields = RouteInput<'POST /manage/batches'>['body'];

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

/** Keeps the batch as it is until the transaction ends, together with others who only need that. */
export async function holdBatch(em: EntityManager, id: string): Promise<LockedBatch | undefined> {
  return row<LockedBatch>(em, `select ${LOCKED} from batches b where b.id = $1 for share`, [id]);
}

export async function findBatchFacts(em: EntityManager, id: string): Promise<LockedBatch | undefined> {
  return row<LockedBatch>(em, `select ${LOCKED} from batches b where b.id = $1`, [id]);
}

const valuesOf = (batch: BatchFields): unknown[] => [
  batch.mode,
  batch.capacity,
  batch.startsOn,
  batch.endsOn,
  batch.registrationOpensAt,
  batch.registrationClosesAt,
  batch.assignmentDueAt,
  batch.place,
];

/**
 * A draft of the course's published version, with the next number of its year (of its first day in WIB, else of today).
 * @returns undefined when the course is not published
 */
export async function insertBatch(
  em: EntityManager,
  batch: BatchFields,
  createdBy: string,
): Promise<string | undefined> {
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
export async function moveBatch(
  em: EntityManager,
  id: string,
  from: readonly BatchState[],
  to: BatchState,
): Promise<boolean> {
  const moved = await rows(
    em,
    'update batches set state = $3 where id = $1 and state = any($2) returning id',
    [id, from, to],
  );
  return moved.length > 0;
}

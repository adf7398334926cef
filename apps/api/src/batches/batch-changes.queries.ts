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
  readonly taken: number;
  readonly minSeats: number | null;
  readonly admission: 'direct' | 'selection';
  readonly trainerIds: string[];
}

const LOCKED = `b.id, b.course_id as "courseId", b.mode, b.state, b.certification, b.taken, b.min_seats as "minSeats", b.admission,
  array(select t.account_id from batch_trainers t where t.batch_id = b.id)::text[] as "trainerIds"`;

/** The batch's row is what every writer of seats takes first: one order, no deadlocks. */
export async function lockBatch(em: EntityManager, id: string): Promise<LockedBatch | undefined> {
  return row<LockedBatch>(em, `select ${LOCKED} from batches b where b.id = $1 for no key update`, [id]);
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
  ...termsOf(batch),
];

/** Undefined stands for what is there already, which the SQL below keeps. */
function termsOf({ admission, minSeats, allowances, equipment, note }: BatchFields): unknown[] {
  return [
    admission ?? null,
    minSeats !== undefined,
    minSeats ?? null,
    allowances ? JSON.stringify(allowances) : null,
    equipment ?? null,
    note !== undefined,
    note || null,
  ];
}

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
       registration_opens_at, registration_closes_at, assignment_due_at, place, admission, min_seats, allowances, equipment, note, year, number)
     select $1, $2, $3, $4, $5::integer, $6::date, $7::date, $8::timestamptz, $9::timestamptz, $10::timestamptz, $11,
       coalesce($12, 'direct'), case when $13 then $14::integer end, coalesce($15::jsonb, '[]'),
       coalesce($16::text[], (select equipment from course_versions where id = $2)), case when $17 then $18 end, year,
       (select coalesce(max(number), 0) + 1 from batches b where b.course_id = $1 and b.year = place_in_year.year)
     from place_in_year returning id`,
    [batch.courseId, course.versionId, createdBy, ...valuesOf(batch)],
  );
  return inserted?.id;
}

/** @throws a violation of batches_never_overbooked, or of batches_min_within_capacity by a minimum that stays as it was */
export async function updateBatch(em: EntityManager, id: string, batch: BatchFields): Promise<void> {
  await rows(
    em,
    `update batches set mode = $2, capacity = $3, starts_on = $4, ends_on = $5, registration_opens_at = $6,
       registration_closes_at = $7, assignment_due_at = $8, place = $9, admission = coalesce($10, admission),
       min_seats = case when $11 then $12::integer else min_seats end, allowances = coalesce($13::jsonb, allowances),
       equipment = coalesce($14::text[], equipment), note = case when $15 then $16 else note end
     where id = $1`,
    [id, ...valuesOf(batch)],
  );
}

/** A class that somebody with a limited role makes belongs to their unit. */
export async function keepWithin(em: EntityManager, batchId: string, reach: string): Promise<void> {
  await rows(
    em,
    `update batches set unit_id = (select g.unit from jsonb_to_recordset($2::jsonb) as g (unit uuid) limit 1) where id = $1`,
    [batchId, reach],
  );
}

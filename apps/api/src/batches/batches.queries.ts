import type { ManagedBatch, ManagedBatchDetail } from '@sinau/contracts/batches.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { SESSION_JSON } from './class-sessions.queries.js';

type Listing = RouteInput<'GET /manage/batches'>['query'];

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;

/** Three days before the first day an organiser can still call people, or call it off. */
const LOW_UPTAKE = `coalesce(batch_takes_people(b.state) and b.taken < b.min_seats
  and b.starts_on between ${TODAY} and ${TODAY} + 3, false)`;

const COLUMNS = `b.id, batch_label(b.number, b.year) as label, b.mode, b.state, b.certification, b.place, b.capacity, b.taken,
  b.starts_on as "startsOn", b.ends_on as "endsOn", b.registration_opens_at as "registrationOpensAt",
  b.registration_closes_at as "registrationClosesAt",
  batch_registration(b.state, b.registration_opens_at, b.registration_closes_at) as registration,
  (b.registration_closes_at at time zone 'Asia/Jakarta')::date - ${TODAY} as "registrationDaysLeft",
  b.admission, b.min_seats as "minSeats", b.allowances, b.equipment, b.note, ${LOW_UPTAKE} as "lowUptake",
  b.assignment_due_at as "assignmentDueAt",
  b.capacity - b.taken as "seatsLeft", c.id as "courseId", c.slug as "courseSlug", v.title as "courseTitle",
  (select count(*) from enrolments e where e.batch_id = b.id and e.state = 'waiting') as waiting,
  (select count(*) from enrolments e where e.batch_id = b.id and e.state = 'completed') as completed`;

const COURSE = 'join courses c on c.id = b.course_id join course_versions v on v.id = b.version_id';

// An allow-list: what people choose never becomes SQL.
const ORDERS: Record<Listing['sort'], string> = {
  newest: 'b.created_at desc, b.id desc',
  starts_on: 'b.starts_on desc nulls last, b.id desc',
  course: 'v.title, b.year desc, b.number desc, b.id',
};

/** `ownerId` narrows the list to the batches of one trainer, `reach` to the units of a limited role. */
export async function listBatches(
  em: EntityManager,
  query: Listing,
  { ownerId, reach }: { readonly ownerId: string | null; readonly reach: string | null },
) {
  const order = ORDERS[query.sort];
  // The page first: people are counted for its rows alone.
  return rows<ManagedBatch & { total: number }>(
    em,
    `select ${COLUMNS}, b.total from (
       select b.*, count(*) over () as total from batches b ${COURSE}
       where ($1::text is null or b.state = $1) and ($2::text is null or b.certification = $2)
         and ($3::uuid is null or b.course_id = $3)
         and ($7::text is null or batch_takes_people(b.state) and ($7 = 'coming' or ${LOW_UPTAKE}))
         and ($4::uuid is null or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = $4))
         and reaches_class($8::jsonb, b.unit_id)
       order by ${order} limit $5 offset $6
     ) b ${COURSE} order by ${order}`,
    [
      query.state ?? null,
      query.certification ?? null,
      query.course ?? null,
      ownerId,
      query.pageSize,
      (query.page - 1) * query.pageSize,
      query.stage ?? null,
      reach,
    ],
  );
}

export async function findBatch(em: EntityManager, id: string) {
  return row<Omit<ManagedBatchDetail, 'moves'>>(
    em,
    `select ${COLUMNS}, b.move_reason as "moveReason", b.reported_at as "reportedAt",
       (select a.name from accounts a where a.id = b.reported_by) as "reportedBy",
       coalesce((select json_agg(${SESSION_JSON} order by s.starts_at, s.id)
         from class_sessions s where s.batch_id = b.id), '[]') as sessions,
       coalesce((select json_agg(json_build_object('id', a.id, 'name', coalesce(a.name, '')) order by a.name)
         from batch_trainers t join accounts a on a.id = t.account_id where t.batch_id = b.id), '[]') as trainers
     from batches b ${COURSE} where b.id = $1`,
    [id],
  );
}

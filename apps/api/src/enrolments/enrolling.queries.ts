import type { BatchState, EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';

/** Who asks for a seat, where, and for which business. */
export interface Applicant {
  readonly batchId: string;
  readonly accountId: string;
  readonly businessId: string;
}

interface Door {
  /** By the database's clock. */
  readonly open: boolean;
  readonly full: boolean;
  /** People apply and are chosen; nobody walks in. */
  readonly selects: boolean;
  readonly ownsBusiness: boolean;
  readonly existing: { id: string; state: EnrolmentState } | null;
}

const OPEN_NOW = `batch_takes_people(b.state)
  and (b.registration_opens_at is null or b.registration_opens_at <= now())
  and (b.registration_closes_at is null or b.registration_closes_at > now())`;

const DOOR = {
  name: 'enrolment_door',
  text: `select (${OPEN_NOW}) as open, coalesce(b.taken >= b.capacity, false) as full, b.admission = 'selection' as selects,
      exists (select from businesses where id = $3 and account_id = $2 and removed_at is null) as "ownsBusiness",
      (select json_build_object('id', e.id, 'state', e.state) from enrolments e
        where e.batch_id = b.id and e.account_id = $2 and e.state <> 'withdrawn') as existing
    from batches b where b.id = $1 and b.state <> 'draft'`,
};

/** What can be said before any lock is taken; undefined when there is no such batch, or it is only being prepared. */
export async function lookAtDoor(
  em: EntityManager,
  { batchId, accountId, businessId }: Applicant,
): Promise<Door | undefined> {
  return row<Door>(em, DOOR, [batchId, accountId, businessId]);
}

/** Somebody who withdrew and comes back goes on with what they had: progress, answers and used-up attempts (I7). */
function comeBack(door: string, state: string, seatedAt: string): string {
  return `back as (
      update enrolments e set state = ${state}, business_id = $3, requested_at = clock_timestamp(),
        seated_at = ${seatedAt}, ended_at = null, last_activity_at = clock_timestamp()
      from ${door} where e.batch_id = ${door}.id and e.account_id = $2 and e.state = 'withdrawn' returning e.id
    )`;
}

const TAKE_SEAT = {
  name: 'enrolment_take_seat',
  text: `with seat as (
      update batches b set taken = b.taken + 1
      where b.id = $1 and ${OPEN_NOW} and (b.capacity is null or b.taken < b.capacity) returning b.id
    )
    , ${comeBack('seat', "'active'", 'clock_timestamp()')}, entered as (
      insert into enrolments (batch_id, account_id, business_id, state, seated_at)
      select id, $2, $3, 'active', clock_timestamp() from seat where not exists (select from back) returning id
    )
    select id from back union all select id from entered`,
};

/**
 * A seat and its enrolment in one statement. Undefined when no seat is free.
 * @throws a violation of enrolments_one_live when this person is in already
 */
export async function takeSeat(
  em: EntityManager,
  { batchId, accountId, businessId }: Applicant,
): Promise<string | undefined> {
  return (await row<{ id: string }>(em, TAKE_SEAT, [batchId, accountId, businessId]))?.id;
}

// An offer is a promise: it stands when the registration window has closed, as long as the class is alive.
const TAKE_OFFERED = {
  name: 'enrolment_take_offered',
  text: TAKE_SEAT.text.replace(OPEN_NOW, "batch_is_live(b.state) and b.admission = 'selection'"),
};

/**
 * A seat for somebody who was chosen. Undefined when there is none.
 * @throws a violation of enrolments_one_live when this person is in already
 */
export async function takeOfferedSeat(
  em: EntityManager,
  { batchId, accountId, businessId }: Applicant,
): Promise<string | undefined> {
  return (await row<{ id: string }>(em, TAKE_OFFERED, [batchId, accountId, businessId]))?.id;
}

// The share lock holds off whoever would free a seat until this person stands in the queue; and where somebody freed
// one just before, the condition is checked again on the new row and nobody joins the queue (I1).
const JOIN_QUEUE = {
  name: 'enrolment_join_queue',
  text: `with full_batch as (
      select b.id from batches b where b.id = $1 and ${OPEN_NOW} and b.taken >= b.capacity for share
    )
    , ${comeBack('full_batch', "'waiting'", 'null')}, entered as (
      insert into enrolments (batch_id, account_id, business_id, state)
      select id, $2, $3, 'waiting' from full_batch where not exists (select from back) returning id
    )
    select id from back union all select id from entered`,
};

/**
 * A place at the end of the queue. Undefined when a seat is free.
 * @throws a violation of enrolments_one_live when this person is in already
 */
export async function joinQueue(
  em: EntityManager,
  { batchId, accountId, businessId }: Applicant,
): Promise<string | undefined> {
  return (await row<{ id: string }>(em, JOIN_QUEUE, [batchId, accountId, businessId]))?.id;
}

/** Takes the row of the enrolment's batch, as everyone does who frees a seat. Undefined when it is not this person's. */
export async function lockBatchOf(em: EntityManager, enrolmentId: string, accountId: string) {
  return row<{ batchId: string; batchState: BatchState }>(
    em,
    `select b.id as "batchId", b.state as "batchState"
     from enrolments e join batches b on b.id = e.batch_id
     where e.id = $1 and e.account_id = $2 for no key update of b`,
    [enrolmentId, accountId],
  );
}

/** Compare and set. @returns the state it had, or undefined when it was in none of `from` any more */
export async function withdraw(em: EntityManager, enrolmentId: string, from: readonly EnrolmentState[]) {
  const before = await row<{ state: EnrolmentState }>(
    em,
    `update enrolments e set state = 'withdrawn', ended_at = clock_timestamp()
     from (select id, state from enrolments where id = $1 and state = any($2) for update) old
     where e.id = old.id returning old.state`,
    [enrolmentId, from],
  );
  return before?.state;
}

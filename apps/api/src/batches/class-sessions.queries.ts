import type { ManagedSession } from '@sinau/contracts/class-sessions.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { ClassSessionRow } from './class-session.entity.js';

export interface SessionFields {
  readonly title: string;
  /** ISO 8601 with a zone. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly roomId: string | null;
  readonly jp: number | null;
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

/** A ManagedSession from `class_sessions s` of `batches b`. */
export const SESSION_JSON = `json_build_object('id', s.id, 'title', s.title, 'place', s.place,
  'startsAt', to_char(s.starts_at, ${UTC}), 'endsAt', to_char(s.ends_at, ${UTC}),
  'roomId', s.room_id, 'setupMinutes', s.setup_minutes, 'jp', s.jp, 'sequence', s.sequence,
  'cancelledAt', to_char(s.cancelled_at, ${UTC}), 'cancelledReason', s.cancelled_reason,
  'trainers', coalesce((select json_agg(json_build_object('id', a.id, 'name', coalesce(a.name, '')) order by a.name)
    from session_trainers t join accounts a on a.id = t.account_id where t.session_id = s.id), '[]'),
  'warning', room_warning(s.room_id, coalesce(b.capacity, b.taken)))`;

function columnsOf({ startsAt, endsAt, ...plain }: SessionFields) {
  return { ...plain, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

export async function findSession(em: EntityManager, id: string) {
  return row<{ batchId: string; session: ManagedSession }>(
    em,
    `select s.batch_id as "batchId", ${SESSION_JSON} as session
     from class_sessions s join batches b on b.id = s.batch_id where s.id = $1`,
    [id],
  );
}

/** @throws a violation of room_occupations_free when something stands in the room */
export async function insertSession(
  em: EntityManager,
  batchId: string,
  session: SessionFields,
): Promise<string> {
  const { identifiers } = await em.insert(ClassSessionRow, { batchId, ...columnsOf(session) });
  return identifiers[0]?.id as string;
}

/** @throws a violation of room_occupations_free, session_trainers_free */
export async function updateSession(em: EntityManager, id: string, session: SessionFields): Promise<void> {
  await em.update(ClassSessionRow, { id }, columnsOf(session));
}

/** @returns false when it was cancelled already */
export async function cancelSession(em: EntityManager, id: string, reason: string): Promise<boolean> {
  const cancelled = await rows(
    em,
    `update class_sessions set cancelled_at = now(), cancelled_reason = $2 where id = $1 and cancelled_at is null returning id`,
    [id, reason],
  );
  return cancelled.length === 1;
}

/** @throws a violation of attendance_class_session_id_fkey when attendance was recorded */
export async function deleteSession(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'delete from class_sessions where id = $1', [id]);
}

/** Whether anybody has, or had, a seat: those have read about its sessions. */
export async function hasPeople(em: EntityManager, batchId: string): Promise<boolean> {
  const found = await rows(
    em,
    `select from enrolments where batch_id = $1 and seated_at is not null limit 1`,
    [batchId],
  );
  return found.length > 0;
}

/** Participants and trainers of a session that is not over, of a class that was announced. */
export async function listComing(em: EntityManager, sessionId: string) {
  return rows<{ accountId: string; enrolmentId: string | null }>(
    em,
    `with coming as (
       select s.id, b.id as batch_id from class_sessions s join batches b on b.id = s.batch_id and batch_is_live(b.state)
       where s.id = $1 and s.ends_at > now()
     )
     select e.account_id as "accountId", e.id as "enrolmentId"
     from coming join enrolments e on e.batch_id = coming.batch_id and e.state = 'active'
     union all
     select t.account_id, null from coming join session_trainers t on t.session_id = coming.id
     order by 1`,
    [sessionId],
  );
}

/** Holds trainers until the transaction ends, in one order for everybody: their hours cannot change meanwhile. */
export async function lockTrainers(
  em: EntityManager,
  sessionId: string | null,
  ids: readonly string[],
): Promise<void> {
  await rows(
    em,
    `select from accounts
     where id = any($2::uuid[]) or id in (select account_id from session_trainers where session_id = $1)
     order by id for no key update`,
    [sessionId, ids],
  );
}

export async function removeOtherTrainers(
  em: EntityManager,
  sessionId: string,
  ids: readonly string[],
): Promise<void> {
  await rows(em, 'delete from session_trainers where session_id = $1 and account_id <> all($2::uuid[])', [
    sessionId,
    ids,
  ]);
}

/** @throws a violation of session_trainers_free when one of them has another session then */
export async function addTrainers(
  em: EntityManager,
  sessionId: string,
  ids: readonly string[],
): Promise<void> {
  await rows(
    em,
    `insert into session_trainers (session_id, account_id) select $1, id from unnest($2::uuid[]) as t (id)
     on conflict on constraint session_trainers_pkey do nothing`,
    [sessionId, ids],
  );
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** By whole days; the hours stay: 09.00 WIB remains 09.00, as neither UTC nor WIB knows summer time. */
const MOVED = (instant: string) => `${instant} + make_interval(days => $3)`;

export interface CopiedFrom {
  readonly courseId: string;
  readonly startsOn: string | null;
  /** Its course is in the catalogue. */
  readonly published: boolean;
  /** Days from its first day to the new one; 0 without a first day. */
  readonly days: number;
}

/** Takes the course's row, as whoever makes a batch does: two at once get their numbers one after the other. */
export async function lockSource(em: EntityManager, id: string, startsOn: string) {
  return row<CopiedFrom>(
    em,
    `select c.id as "courseId", b.starts_on as "startsOn", c.state = 'published' as published,
       coalesce($2::date - b.starts_on, 0) as days
     from batches b join courses c on c.id = b.course_id where b.id = $1 for no key update of c`,
    [id, startsOn],
  );
}

/** A draft of the course's published version with the old one's terms; people, seats and news stay behind. */
export async function insertCopy(
  em: EntityManager,
  id: string,
  { days, startsOn, by }: { days: number; startsOn: string; by: string },
): Promise<string> {
  const copied = await row<{ id: string }>(
    em,
    `insert into batches (course_id, version_id, created_by, mode, capacity, admission, min_seats, allowances, equipment, note,
       place, starts_on, ends_on, registration_opens_at, registration_closes_at, assignment_due_at, year, number)
     select b.course_id, c.published_version_id, $2, b.mode, b.capacity, b.admission, b.min_seats, b.allowances, b.equipment,
       b.note, b.place, b.starts_on + $3::integer, b.ends_on + $3::integer, ${MOVED('b.registration_opens_at')},
       ${MOVED('b.registration_closes_at')}, ${MOVED('b.assignment_due_at')}, y.year,
       (select coalesce(max(number), 0) + 1 from batches o where o.course_id = b.course_id and o.year = y.year)
     from batches b join courses c on c.id = b.course_id
     cross join lateral (select extract(year from $4::date)::integer as year) y
     where b.id = $1 returning id`,
    [id, by, days, startsOn],
  );
  await rows(
    em,
    'insert into batch_trainers (batch_id, account_id) select $2, account_id from batch_trainers where batch_id = $1',
    [id, copied?.id],
  );
  return copied?.id ?? '';
}

/** A meeting of the old batch that was held, with the room and the trainers it had. */
export interface SourceSession {
  readonly id: string;
  readonly title: string;
  readonly roomId: string | null;
  readonly roomName: string | null;
  readonly trainers: { readonly id: string; readonly name: string }[];
}

export async function listSourceSessions(em: EntityManager, id: string): Promise<SourceSession[]> {
  return rows<SourceSession>(
    em,
    `select s.id, s.title, s.room_id as "roomId", r.name as "roomName",
       coalesce((select json_agg(json_build_object('id', a.id, 'name', coalesce(a.name, '')) order by a.name, a.id)
         from session_trainers t join accounts a on a.id = t.account_id where t.session_id = s.id), '[]') as trainers
     from class_sessions s left join rooms r on r.id = s.room_id
     where s.batch_id = $1 and s.cancelled_at is null order by s.starts_at, s.id`,
    [id],
  );
}

/** Without its room: that one is asked for afterwards. `place` says what was there, or that it is open. */
export async function insertSessionCopy(
  em: EntityManager,
  { sessionId, batchId, days }: { sessionId: string; batchId: string; days: number },
): Promise<string> {
  const copied = await row<{ id: string }>(
    em,
    `insert into class_sessions (batch_id, title, starts_at, ends_at, place, jp)
     select $2, title, ${MOVED('starts_at')}, ${MOVED('ends_at')},
       case when room_id is null then place else 'Ruang belum ditentukan' end, jp
     from class_sessions where id = $1 returning id`,
    [sessionId, batchId, days],
  );
  return copied?.id ?? '';
}

/** @throws a violation of room_occupations_free when something stands there */
export async function takeRoom(em: EntityManager, sessionId: string, roomId: string): Promise<void> {
  await rows(
    em,
    'update class_sessions set room_id = $2, place = (select name from rooms where id = $2) where id = $1',
    [sessionId, roomId],
  );
}

/** @throws a violation of session_trainers_free when they train elsewhere then */
export async function takeTrainer(em: EntityManager, sessionId: string, accountId: string): Promise<void> {
  await rows(em, 'insert into session_trainers (session_id, account_id) values ($1, $2)', [
    sessionId,
    accountId,
  ]);
}

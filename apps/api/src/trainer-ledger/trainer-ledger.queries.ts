import type { LedgerRow, TaughtSession } from '@sinau/contracts/trainer-ledger.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** A year in WIB, or one month of it; `trainerId` null: everybody. */
export interface Period {
  readonly year: number;
  readonly month: number | null;
  readonly trainerId: string | null;
}

const IN_PERIOD = `extract(year from t.day) = $1 and ($2::integer is null or extract(month from t.day) = $2)`;
const valuesOf = ({ year, month, trainerId }: Period) => [year, month, trainerId];

export async function findYears(em: EntityManager): Promise<{ current: number; taught: number[] }> {
  const found = await row<{ current: number; taught: number[] }>(
    em,
    `select extract(year from now() at time zone 'Asia/Jakarta')::integer as current,
       array(select distinct extract(year from day)::integer from taught_sessions) as taught`,
  );
  return found ?? { current: 0, taught: [] };
}

/** By trainer and month. JP that have no rate on their day stand beside the money, never as nothing in it. */
export async function sumByMonth(em: EntityManager, period: Period): Promise<LedgerRow[]> {
  return rows<LedgerRow>(
    em,
    `select t.account_id as "trainerId", coalesce(a.name, '') as "trainerName", to_char(t.day, 'YYYY-MM') as month,
       count(*) as sessions, count(distinct t.batch_id) as classes, sum(t.jp) as jp,
       count(*) filter (where t.session_jp is null) as "withoutJp",
       coalesce(sum(t.jp * t.rate), 0) as honorarium, coalesce(sum(t.jp) filter (where t.rate is null), 0) as "jpWithoutRate"
     from taught_sessions t join accounts a on a.id = t.account_id
     where ${IN_PERIOD} and ($3::uuid is null or t.account_id = $3)
     group by t.account_id, a.name, to_char(t.day, 'YYYY-MM')
     order by a.name, t.account_id, month`,
    valuesOf(period),
  );
}

/** The rows behind the figures, oldest first. `unassigned`: those that count for nobody. */
export async function listSessions(
  em: EntityManager,
  period: Period,
  unassigned: boolean,
): Promise<TaughtSession[]> {
  return rows<TaughtSession>(
    em,
    `select t.session_id as "sessionId", t.batch_id as "batchId", batch_label(b.number, b.year) as "batchLabel",
       v.title as "courseTitle", t.title, t.starts_at as "startsAt", t.account_id as "trainerId", a.name as "trainerName",
       (select count(*) from attendance x where x.class_session_id = t.session_id and x.counts) as present,
       (select count(*) from attendance x where x.class_session_id = t.session_id) as recorded,
       t.session_jp as "sessionJp", t.counted_jp as "countedJp", t.jp, t.rate, t.jp * t.rate as honorarium
     from taught_sessions t
     join batches b on b.id = t.batch_id join course_versions v on v.id = b.version_id
     left join accounts a on a.id = t.account_id
     where ${IN_PERIOD} and ($3::uuid is null or t.account_id = $3) and (t.account_id is null) = $4
     order by t.starts_at, t.session_id, a.name`,
    [...valuesOf(period), unassigned],
  );
}

export async function countUnassigned(em: EntityManager, { year, month }: Period): Promise<number> {
  const found = await row<{ count: number }>(
    em,
    `select count(*) from taught_sessions t where ${IN_PERIOD} and t.account_id is null`,
    [year, month],
  );
  return found?.count ?? 0;
}

/** Everybody who ever taught. */
export async function listTaught(em: EntityManager) {
  return rows<{ id: string; name: string }>(
    em,
    `select id, coalesce(name, '') as name from accounts
     where id in (select account_id from taught_sessions) order by name, id`,
  );
}

/** Held until the JP of one trainer is set; undefined when they do not train that session. */
export async function holdSessionJp(em: EntityManager, sessionId: string, trainerId: string) {
  return row<{ jp: number | null; before: number | null; batchId: string }>(
    em,
    `select s.jp, t.counted_jp as before, s.batch_id as "batchId" from session_trainers t
     join class_sessions s on s.id = t.session_id
     where t.session_id = $1 and t.account_id = $2 for no key update of t`,
    [sessionId, trainerId],
  );
}

export async function setCountedJp(
  em: EntityManager,
  sessionId: string,
  trainerId: string,
  jp: number | null,
): Promise<void> {
  await rows(em, 'update session_trainers set counted_jp = $3 where session_id = $1 and account_id = $2', [
    sessionId,
    trainerId,
    jp,
  ]);
}

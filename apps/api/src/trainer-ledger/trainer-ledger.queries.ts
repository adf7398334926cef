import type {
  LedgerFilter,
  LedgerRow,
  LedgerTotals,
  TaughtSession,
} from '@sinau/contracts/trainer-ledger.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** A year in WIB, or one month of it; `trainerId` null: everybody. */
export interface Period {
  readonly year: number;
  readonly month: number | null;
  readonly trainerId: string | null;
  /** Whole classes that are reached (grants as JSON); null: all. */
  readonly reach: string | null;
}

const IN_PERIOD = `extract(year from t.day) = $1 and ($2::integer is null or extract(month from t.day) = $2)`;
const within = (reach: string): string => `(${reach}::jsonb is null or exists (select from batches reached
  where reached.id = t.batch_id and reaches_person(${reach}::jsonb, reached.unit_id, null)))`;
const valuesOf = ({ year, month, trainerId }: Period) => [year, month, trainerId];

export async function findYears(em: EntityManager): Promise<{ current: number; taught: number[] }> {
  const found = await row<{ current: number; taught: number[] }>(
    em,
    `select extract(year from now() at time zone 'Asia/Jakarta')::integer as current,
       array(select distinct extract(year from day)::integer from taught_sessions) as taught`,
  );
  return found ?? { current: 0, taught: [] };
}

const ORDERS: Record<LedgerFilter['sort'], readonly string[]> = {
  trainer: ['lower("trainerName")', '"trainerId"', 'month'],
  month: ['month', 'lower("trainerName")', '"trainerId"'],
  sessions: ['sessions', 'month', 'lower("trainerName")', '"trainerId"'],
  jp: ['jp', 'month', 'lower("trainerName")', '"trainerId"'],
  honorarium: ['honorarium', 'month', 'lower("trainerName")', '"trainerId"'],
};
type Order = Pick<LedgerFilter, 'sort' | 'direction'>;

interface Page {
  readonly page: number;
  readonly pageSize: number;
}
/** Where a page begins and how long it is; nulls: everything. */
const placeOf = (page: Page | null) =>
  page ? [page.pageSize, (page.page - 1) * page.pageSize] : [null, null];

const OF_WHOM = `($3::uuid is null or t.account_id = $3)`;
const SUMS = `count(*) as sessions, coalesce(sum(t.jp), 0) as jp,
  count(*) filter (where t.session_jp is null) as "withoutJp",
  coalesce(sum(t.jp * t.rate), 0) as honorarium, coalesce(sum(t.jp) filter (where t.rate is null), 0) as "jpWithoutRate"`;

/** By trainer and month. JP that have no rate on their day stand beside the money, never as nothing in it. */
export async function sumByMonth(
  em: EntityManager,
  period: Period,
  { sort, direction }: Order = { sort: 'trainer', direction: 'asc' },
  page: Page | null = null,
): Promise<(LedgerRow & { total: number })[]> {
  return rows(
    em,
    `with months as (
       select t.account_id as "trainerId", coalesce(a.name, '') as "trainerName", to_char(t.day, 'YYYY-MM') as month,
         count(distinct t.batch_id) as classes, ${SUMS}
       from taught_sessions t join accounts a on a.id = t.account_id
       where ${IN_PERIOD} and ${OF_WHOM} and ${within('$6')}
       group by t.account_id, a.name, to_char(t.day, 'YYYY-MM')
     )
     select *, count(*) over ()::int as total from months
     order by ${ORDERS[sort].map((key) => `${key} ${direction}`).join(', ')} limit $4 offset $5`,
    [...valuesOf(period), ...placeOf(page), period.reach],
  );
}

/** Of everybody in the period together. */
export async function sumOf(em: EntityManager, period: Period): Promise<LedgerTotals> {
  const found = await row<LedgerTotals>(
    em,
    `select ${SUMS} from taught_sessions t where ${IN_PERIOD} and ${OF_WHOM} and t.account_id is not null
       and ${within('$4')}`,
    [...valuesOf(period), period.reach],
  );
  return found ?? { sessions: 0, jp: 0, withoutJp: 0, honorarium: 0, jpWithoutRate: 0 };
}

/** The rows behind the figures, oldest first. `unassigned`: those that count for nobody. */
export async function listSessions(
  em: EntityManager,
  period: Period,
  unassigned: boolean,
  page: Page | null = null,
): Promise<(TaughtSession & { total: number })[]> {
  return rows(
    em,
    `select t.session_id as "sessionId", t.batch_id as "batchId", batch_label(b.number, b.year) as "batchLabel",
       v.title as "courseTitle", t.title, t.starts_at as "startsAt", t.account_id as "trainerId", a.name as "trainerName",
       (select count(*) from attendance x where x.class_session_id = t.session_id and x.counts) as present,
       (select count(*) from attendance x where x.class_session_id = t.session_id) as recorded,
       t.session_jp as "sessionJp", t.counted_jp as "countedJp", t.jp, t.rate, t.jp * t.rate as honorarium,
       count(*) over ()::int as total
     from taught_sessions t
     join batches b on b.id = t.batch_id join course_versions v on v.id = b.version_id
     left join accounts a on a.id = t.account_id
     where ${IN_PERIOD} and ${OF_WHOM} and (t.account_id is null) = $4 and ${within('$7')}
     order by t.starts_at, t.session_id, a.name, t.account_id limit $5 offset $6`,
    [...valuesOf(period), unassigned, ...placeOf(page), period.reach],
  );
}

export async function countUnassigned(em: EntityManager, { year, month, reach }: Period): Promise<number> {
  const found = await row<{ count: number }>(
    em,
    `select count(*) from taught_sessions t where ${IN_PERIOD} and t.account_id is null and ${within('$3')}`,
    [year, month, reach],
  );
  return found?.count ?? 0;
}

/** Everybody who ever taught there. */
export async function listTaught(em: EntityManager, reach: string | null) {
  return rows<{ id: string; name: string }>(
    em,
    `select id, coalesce(name, '') as name from accounts
     where id in (select t.account_id from taught_sessions t where ${within('$1')}) order by name, id`,
    [reach],
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

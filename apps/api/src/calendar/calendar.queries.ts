import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export interface CalendarSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly cancelledReason: string | null;
  readonly courseTitle: string;
  readonly now: string;
}

const MINE = `select s.id, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.sequence,
    s.cancelled_at is not null as cancelled, s.cancelled_reason as "cancelledReason", v.title as "courseTitle", now() as now
  from class_sessions s join batches b on b.id = s.batch_id join course_versions v on v.id = b.version_id
  where b.state <> 'draft' and (
    exists (select from enrolments e where e.batch_id = b.id and e.account_id = $1 and e.state in ('active', 'completed', 'failed'))
    or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = $1))`;

/** Meetings of a person, as participant or trainer, from half a year ago; cancelled ones too, so that calendars hear of it. */
export async function sessionsOf(em: EntityManager, accountId: string): Promise<CalendarSession[]> {
  return rows<CalendarSession>(
    em,
    `${MINE} and s.ends_at > now() - interval '180 days' order by s.starts_at, s.id limit 500`,
    [accountId],
  );
}

export async function sessionOf(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<CalendarSession | undefined> {
  return row<CalendarSession>(em, `${MINE} and s.id = $2`, [accountId, id]);
}

export async function findFeed(em: EntityManager, accountId: string): Promise<string | undefined> {
  const found = await row<{ id: string }>(em, 'select id from calendar_feeds where account_id = $1', [
    accountId,
  ]);
  return found?.id;
}

/** @returns the id of the feed, the one that is there if there is one */
export async function placeFeed(em: EntityManager, accountId: string): Promise<string> {
  await rows(em, 'insert into calendar_feeds (account_id) values ($1) on conflict (account_id) do nothing', [
    accountId,
  ]);
  return (await findFeed(em, accountId)) ?? '';
}

export async function dropFeed(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, 'delete from calendar_feeds where account_id = $1', [accountId]);
}

/** Whose feed this is; nobody's once the account is closed. */
export async function ownerOf(em: EntityManager, feedId: string): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    em,
    'select a.id from calendar_feeds f join accounts a on a.id = f.account_id where f.id = $1 and a.active',
    [feedId],
  );
  return found?.id;
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** A session of a class, or an appointment with a consultant. */
export interface CalendarEntry {
  readonly kind: 'sesi' | 'konsultasi';
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly sequence: number;
  readonly changedAt: string;
  readonly cancelled: boolean;
  readonly cancelledReason: string | null;
  /** The course, or what is advised on. */
  readonly about: string;
  readonly now: string;
}

const SESSION = `select 'sesi' as kind, s.id, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.sequence,
    s.changed_at as "changedAt", s.cancelled_at is not null as cancelled, s.cancelled_reason as "cancelledReason",
    v.title as about, now() as now
  from class_sessions s join batches b on b.id = s.batch_id join course_versions v on v.id = b.version_id`;

const MY_SESSION = `${SESSION}
  where b.state <> 'draft' and (
    exists (select from enrolments e where e.batch_id = b.id and e.account_id = $1 and e.state in ('active', 'completed', 'failed'))
    or exists (select from batch_trainers t where t.batch_id = b.id and t.account_id = $1))`;

// A consultant who goes to a business reads its address in the case, not in a calendar that others may see.
const VISIT = `select 'konsultasi' as kind, c.id, 'Konsultasi: ' || v.name as title, c.starts_at as "startsAt", c.ends_at as "endsAt",
    case when c.consultant_id = $1 and c.mode not in ('on_site', 'online') then '' else c.place end as place, c.sequence,
    c.changed_at as "changedAt", c.state = 'cancelled' as cancelled, c.cancel_reason as "cancelledReason",
    v.name as about, now() as now
  from consultations c join consultation_services v on v.id = c.service_id
  where $1 in (c.account_id, c.consultant_id)`;

/** What a person attends, gives or advises at, from half a year ago; cancelled ones too, so that calendars hear of it. */
export async function entriesOf(em: EntityManager, accountId: string): Promise<CalendarEntry[]> {
  return rows<CalendarEntry>(
    em,
    `select * from (${MY_SESSION} union all ${VISIT}) entry
     where "endsAt" > now() - interval '180 days' order by "startsAt", id limit 500`,
    [accountId],
  );
}

export async function sessionOf(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<CalendarEntry | undefined> {
  return row<CalendarEntry>(em, `${MY_SESSION} and s.id = $2`, [accountId, id]);
}

export async function visitOf(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<CalendarEntry | undefined> {
  return row<CalendarEntry>(em, `${VISIT} and c.id = $2`, [accountId, id]);
}

/** What the message of a reminder is about: one session or appointment, or the whole programme of a confirmed class. */
export async function entriesAbout(em: EntityManager, reminder: RemindedOf): Promise<CalendarEntry[]> {
  const { accountId, sessionId, consultationId, batchId } = reminder;
  if (sessionId) return rows<CalendarEntry>(em, `${MY_SESSION} and s.id = $2`, [accountId, sessionId]);
  if (consultationId) return rows<CalendarEntry>(em, `${VISIT} and c.id = $2`, [accountId, consultationId]);
  return rows<CalendarEntry>(
    em,
    `${MY_SESSION} and b.id = $2 and s.ends_at > now() and s.cancelled_at is null order by s.starts_at, s.id`,
    [accountId, batchId],
  );
}

export interface RemindedOf {
  readonly event: string;
  readonly accountId: string;
  readonly batchId: string | null;
  readonly sessionId: string | null;
  readonly consultationId: string | null;
}

export async function findReminder(em: EntityManager, id: string): Promise<RemindedOf | undefined> {
  return row<RemindedOf>(
    em,
    `select event, account_id as "accountId", batch_id as "batchId", facts->>'sessionId' as "sessionId",
       facts->>'consultationId' as "consultationId"
     from reminders where id = $1`,
    [id],
  );
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

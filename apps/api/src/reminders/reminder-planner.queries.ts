import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { Told } from './told.js';

/** Everybody has the inbox; e-mail goes to those who gave an address. */
const CHANNELS = `(values ('inbox'), ('email')) as channels (channel)`;

/** The afternoon before, 16.00 WIB: early enough to arrange the stall, late enough to be remembered. */
const AFTERNOON_BEFORE = (instant: string) =>
  `(((${instant} at time zone 'Asia/Jakarta')::date - 1) + time '16:00') at time zone 'Asia/Jakarta'`;

const DATED = `
  with people_of_class as (
    select e.id, e.account_id, e.batch_id, b.assignment_due_at, channels.channel
    from enrolments e
    join batches b on b.id = e.batch_id and b.state in ('open', 'running')
    join people p on p.account_id = e.account_id
    cross join ${CHANNELS}
    where e.state = 'active' and (e.batch_id = $1 or e.id = $2) and (channels.channel = 'inbox' or p.email is not null)
  ), wanted as (
    select c.account_id, 'session_tomorrow' as event, s.id || '/' || extract(epoch from s.starts_at)::bigint as occurrence,
      c.channel, c.batch_id, c.id as enrolment_id, jsonb_build_object('sessionId', s.id) as facts, ${AFTERNOON_BEFORE('s.starts_at')} as due_at
    from people_of_class c
    join class_sessions s on s.batch_id = c.batch_id and s.starts_at > now()
    union all
    select c.account_id, 'assignment_due', c.batch_id || '/' || extract(epoch from c.assignment_due_at)::bigint,
      c.channel, c.batch_id, c.id, '{}'::jsonb, ${AFTERNOON_BEFORE('c.assignment_due_at')}
    from people_of_class c
    where c.assignment_due_at > now()
  ), planned as (
    insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at)
    select account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at from wanted
    on conflict on constraint reminders_once do update
      set state = 'planned', due_at = excluded.due_at, enrolment_id = excluded.enrolment_id
      where reminders.state = 'cancelled'
  )
  update reminders r set state = 'cancelled'
  where r.state = 'planned' and r.event in ('session_tomorrow', 'assignment_due')
    and (r.batch_id = $1 or r.enrolment_id = $2)
    and not exists (
      select from wanted w
      where w.account_id = r.account_id and w.event = r.event and w.occurrence = r.occurrence and w.channel = r.channel)`;

export async function planDated(
  em: EntityManager,
  of: { batchId?: string; enrolmentId?: string },
): Promise<void> {
  await rows(em, DATED, [of.batchId ?? null, of.enrolmentId ?? null]);
}

/** @returns ids of the reminders that are new */
export async function insertTold(em: EntityManager, told: Told): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at)
     select $1, $2, $3, channels.channel, $4, $5, $6, now()
     from ${CHANNELS} left join people p on p.account_id = $1
     where channels.channel = 'inbox' or p.email is not null
     on conflict on constraint reminders_once do nothing
     returning id`,
    [
      told.accountId,
      told.event,
      told.occurrence,
      told.batchId ?? null,
      told.enrolmentId ?? null,
      JSON.stringify(told.facts ?? {}),
    ],
  );
  return found.map(({ id }) => id);
}

export async function planQuiet(em: EntityManager): Promise<number> {
  const planned = await rows(
    em,
    `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, due_at)
     select e.account_id, 'quiet_three_days', e.id || '/' || (e.last_activity_at at time zone 'Asia/Jakarta')::date, channels.channel, e.batch_id, e.id, now()
     from enrolments e
     join batches b on b.id = e.batch_id and (b.state = 'running' or (b.state = 'open' and b.mode = 'self_paced'))
     join people p on p.account_id = e.account_id
     cross join ${CHANNELS}
     where e.state = 'active' and e.last_activity_at < now() - interval '3 days' and (channels.channel = 'inbox' or p.email is not null)
     on conflict on constraint reminders_once do nothing
     returning id`,
  );
  return planned.length;
}

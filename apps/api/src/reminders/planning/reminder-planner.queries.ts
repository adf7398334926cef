import type { EntityManager } from 'typeorm';
import { rows } from '../../database/sql.js';
import type { Told } from './told.js';
import { AUDIENCE } from './reminder-audience.queries.js';
import { wantedChannels } from './wanted-channels.js';

/** Which dated reminders are planned anew: of one angkatan, of one person in it, or of one event everywhere. */
interface Extent {
  readonly batchId?: string | undefined;
  readonly enrolmentId?: string | undefined;
  readonly event?: string | undefined;
}

/** The rule that counts for an angkatan: its own before the one of all. */
export const RULES = (batch: string, which: string) => `
  select distinct on (event, variant) event, variant, anchor, offset_days, at_time, offset_hours, recipients, channels, mandatory, active
  from reminder_rules where (batch_id is null or batch_id = ${batch}) and ${which}
  order by event, variant, batch_id nulls last`;

const IN_SCOPE = `(($1::uuid is null and $2::uuid is null) or b.id = $1 or b.id = (select batch_id from enrolments where id = $2))`;

/** Dates that rules count from. Moved dates have another occurrence, so nobody misses the new one or gets the old. */
const ANCHORED = `
  select r.*, c.id as about, c.starts_at as anchor_at, c.id || '/' || extract(epoch from c.starts_at)::bigint as occurrence,
    jsonb_build_object('sessionId', c.id) as facts, array['active'] as states
  from rules r
  join scope b on b.id = r.batch_id and batch_is_live(b.state)
  join class_sessions c on c.batch_id = b.id and c.cancelled_at is null
  where r.anchor = 'session_start'
  union all
  select r.*, null, b.assignment_due_at, b.id || '/' || extract(epoch from b.assignment_due_at)::bigint, '{}', array['active']
  from rules r
  join scope b on b.id = r.batch_id and batch_is_live(b.state) and b.assignment_due_at is not null
  where r.anchor = 'assignment_due'
  union all
  select r.*, null, w.at, b.id || '/' || extract(epoch from w.at)::bigint, '{}',
    case r.anchor when 'registration_opens' then array['waiting'] else array['draft'] end
  from rules r
  join scope b on b.id = r.batch_id and batch_takes_people(b.state)
  cross join lateral (select case r.anchor when 'registration_opens' then b.registration_opens_at else b.registration_closes_at end as at) w
  where r.anchor in ('registration_opens', 'registration_closes') and w.at is not null
  union all
  select r.*, null, b.ends_on::timestamp at time zone 'Asia/Jakarta', b.id || '/' || b.ends_on, '{}',
    case when r.event like 'follow\\_up%' then array['completed'] else array['active', 'completed'] end
  from rules r
  join scope b on b.id = r.batch_id and b.ends_on is not null
    and (batch_is_live(b.state) or (batch_is_over(b.state) and b.state <> 'cancelled'))
  where r.anchor = 'class_end'`;

/** Who joins today is not told what was due last week, and who joins at the door not what "two hours before" says. */
const GRACE = `case when d.offset_hours is null then interval '1 day' else interval '15 minutes' end`;
const NOT_TOO_LATE = (of: string) => `${of}.due_at > now() - ${of}.grace`;

const DATED = `
  with scope as (
    select b.id, b.state, b.ends_on, b.assignment_due_at, b.registration_opens_at, b.registration_closes_at, b.created_by, b.course_id
    from batches b where ${IN_SCOPE}
  ), rules as (
    select b.id as batch_id, r.* from scope b
    cross join lateral (${RULES('b.id', `anchor not in ('event', 'last_activity') and ($3::text is null or event = $3)`)}) r
    where r.active
  ), anchored as (${ANCHORED}
  ), dated as (
    select d.event, d.batch_id, d.recipients, d.channels, d.mandatory, d.about, d.anchor_at, d.facts, d.states,
      d.occurrence || case when d.variant > 1 then '#' || d.variant else '' end as occurrence,
      reminder_due(d.anchor_at, d.offset_days, d.at_time, d.offset_hours) as due_at, ${GRACE} as grace
    from anchored d
  ), audience as (${AUDIENCE}
  ), wanted as materialized (
    select distinct on (who.account_id, d.event, d.occurrence, wanted_channel.channel)
      who.account_id, d.event, d.occurrence, wanted_channel.channel, d.batch_id, who.enrolment_id, d.facts, d.due_at, d.grace
    from dated d
    join audience who on who.batch_id = d.batch_id and who.recipient = any (d.recipients)
      and (who.about is null or who.about = d.about) and (who.state is null or who.state = any (d.states))
    join accounts a on a.id = who.account_id
    left join people p on p.account_id = a.id
    ${wantedChannels('d', '$4')}
    where d.due_at > d.anchor_at or d.anchor_at > now()
    order by who.account_id, d.event, d.occurrence, wanted_channel.channel, who.enrolment_id
  ), planned as (
    insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at)
    select account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at
    from wanted where ${NOT_TOO_LATE('wanted')}
    on conflict on constraint reminders_once do update
      set state = 'planned', due_at = excluded.due_at, enrolment_id = excluded.enrolment_id, digest_id = null
      where reminders.state = 'cancelled'
        -- One that waits for its digest has been due already.
        or (reminders.state = 'planned' and reminders.attempts = 0 and reminders.digest_id is null and reminders.due_at > now() and reminders.due_at <> excluded.due_at)
  )
  update reminders r set state = 'cancelled'
  where r.state = 'planned' and (case when $2::uuid is null then r.batch_id in (select id from scope) else r.enrolment_id = $2 end)
    and r.event in (select event from reminder_rules where anchor not in ('event', 'last_activity')) and ($3::text is null or r.event = $3)
    and not exists (
      select from wanted w
      where w.account_id = r.account_id and w.event = r.event and w.occurrence = r.occurrence and w.channel = r.channel
        and (${NOT_TOO_LATE('w')} or r.due_at <= now() or r.digest_id is not null))`;

/** One statement for all people, dates and channels in the extent. */
export async function planDated(em: EntityManager, of: Extent, usable: readonly string[]): Promise<void> {
  await rows(em, DATED, [of.batchId ?? null, of.enrolmentId ?? null, of.event ?? null, usable]);
}

/** @returns ids of the reminders that are new */
export async function insertTold(
  em: EntityManager,
  told: Told,
  usable: readonly string[],
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at)
     select $1, $2, $3, wanted_channel.channel, $4, $5, $6, now()
     from (${RULES('$4::uuid', 'event = $2')}) r
     join accounts a on a.id = $1
     left join people p on p.account_id = a.id
     ${wantedChannels('r', '$7')}
     where r.active
     on conflict on constraint reminders_once do nothing
     returning id`,
    [
      told.accountId,
      told.event,
      told.occurrence,
      told.batchId ?? null,
      told.enrolmentId ?? null,
      JSON.stringify(told.facts ?? {}),
      usable,
    ],
  );
  return found.map(({ id }) => id);
}

/** Of several silences that have been reached only the longest is worth a message. */
export async function planQuiet(em: EntityManager, usable: readonly string[]): Promise<number> {
  const planned = await rows(
    em,
    `with rules as (
       select b.id as batch_id, r.* from batches b
       cross join lateral (${RULES('b.id', `anchor = 'last_activity'`)}) r
       where r.active and 'peserta' = any (r.recipients) and (b.state = 'running' or (b.state = 'open' and b.mode = 'self_paced'))
     ), quiet as (
       select distinct on (e.id) e.id, e.account_id, e.last_activity_at, r.batch_id, r.event, r.channels, r.mandatory
       from enrolments e
       join rules r on r.batch_id = e.batch_id and e.last_activity_at < now() - make_interval(days => r.offset_days)
       where e.state = 'active'
       order by e.id, r.offset_days desc
     )
     insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, due_at)
     select q.account_id, q.event, q.id || '/' || (q.last_activity_at at time zone 'Asia/Jakarta')::date,
       wanted_channel.channel, q.batch_id, q.id, now()
     from quiet q
     join accounts a on a.id = q.account_id
     left join people p on p.account_id = a.id
     ${wantedChannels('q', '$1')}
     on conflict on constraint reminders_once do nothing
     returning id`,
    [usable],
  );
  return planned.length;
}

import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import { RECIPIENT_AND_SUBJECTS, STILL_STANDS } from '../sending/message-facts.queries.js';

/** A message read after three days says nothing new. */
const DAYS = 3;
const HOLD_MINUTES = 30;

/**
 * Messages that would have gone over WhatsApp: it stands before SMS and e-mail in the person's order, is not turned off (unless everybody
 * must get the message), and nothing outside the portal has brought it or still will.
 */
const WAITS = `
  r.channel = 'inbox' and r.state = 'sent' and r.sent_at > now() - interval '${DAYS} days' and r.occurrence not like 'uji/%'
  and a.active and a.phone is not null
  and (pref.account_id is null or array_position(pref.fallback_order, 'whatsapp')
    < least(array_position(pref.fallback_order, 'sms'), array_position(pref.fallback_order, 'email')))
  and (not 'whatsapp' = any (coalesce(pref.turned_off, '{}')) or reminder_is_mandatory(r.event, r.batch_id))
  and not exists (select from reminders other
    where other.account_id = r.account_id and other.event = r.event and other.occurrence = r.occurrence
      and other.channel <> 'inbox' and other.state in ('planned', 'sending', 'sent', 'unknown'))
  and (${STILL_STANDS})`;

const FROM = `from reminders r ${RECIPIENT_AND_SUBJECTS}
  left join channel_preferences pref on pref.account_id = a.id
  left join hand_deliveries h on h.reminder_id = r.id`;

interface Waiting {
  readonly batchId: string | null;
  readonly batchLabel: string | null;
  readonly courseTitle: string | null;
  readonly count: number;
}

/** Grants as JSON; null: no limit. */
type Reach = string | null;
const reached = (reach: string): string =>
  `(${reach}::jsonb is null or reaches_person(${reach}::jsonb, b.unit_id, p.village_code))`;

/** What nobody holds, per angkatan; the one with the oldest message first. */
export async function countWaiting(em: EntityManager, reach: Reach): Promise<Waiting[]> {
  return rows<Waiting>(
    em,
    `select b.id as "batchId", case when b.id is not null then batch_label(b.number, b.year) end as "batchLabel",
       v.title as "courseTitle", count(*) as count
     ${FROM}
     where ${WAITS} and (h.reminder_id is null or (h.sent_at is null and h.held_until < now())) and ${reached('$1')}
     group by b.id, v.title order by min(r.due_at), b.id`,
    [reach],
  );
}

/** How many this officer holds; held until the transaction ends, so that two taps do not take twice as many. */
export async function countHeld(em: EntityManager, officerId: string): Promise<number> {
  await rows(em, 'select id from accounts where id = $1 for no key update', [officerId]);
  const found = await row<{ held: number }>(
    em,
    'select count(*) as held from hand_deliveries where officer_id = $1 and sent_at is null and held_until > now()',
    [officerId],
  );
  return found?.held ?? 0;
}

/** @returns ids of what is now in this officer's hands; two who take at once get different ones */
export async function take(
  em: EntityManager,
  officerId: string,
  of: { batchId: string | null | undefined; limit: number; reach: Reach },
): Promise<string[]> {
  const taken = await rows<{ id: string }>(
    em,
    `with free as (
       select r.id ${FROM}
       where ${WAITS} and (h.reminder_id is null or (h.sent_at is null and h.held_until < now()))
         and ($3::boolean or b.id is not distinct from $2::uuid) and ${reached('$5')}
       order by r.due_at, r.id limit $4 for no key update of r skip locked)
     insert into hand_deliveries (reminder_id, officer_id, held_until)
     select id, $1, now() + interval '${HOLD_MINUTES} minutes' from free
     on conflict (reminder_id) do update set officer_id = excluded.officer_id, held_until = excluded.held_until
       where hand_deliveries.sent_at is null and hand_deliveries.held_until < now()
     returning reminder_id as id`,
    [officerId, of.batchId ?? null, of.batchId === undefined, of.limit, of.reach],
  );
  return taken.map(({ id }) => id);
}

interface Held {
  readonly id: string;
  readonly phone: string;
  readonly heldUntil: string;
  readonly sentAt: string | null;
}

/** What this officer holds, and what they sent in the last hour, which can still be undone. */
export async function listMine(em: EntityManager, officerId: string, reach: Reach): Promise<Held[]> {
  return rows<Held>(
    em,
    `select r.id, a.phone, h.held_until as "heldUntil", h.sent_at as "sentAt"
     from hand_deliveries h join reminders r on r.id = h.reminder_id join accounts a on a.id = r.account_id
       left join people p on p.account_id = r.account_id left join enrolments e on e.id = r.enrolment_id
       left join batches b on b.id = coalesce(r.batch_id, e.batch_id)
     where h.officer_id = $1 and a.phone is not null and ${reached('$2')}
       and ((h.sent_at is null and h.held_until > now()) or h.sent_at > now() - interval '1 hour')
     order by h.sent_at desc nulls first, r.due_at, r.id`,
    [officerId, reach],
  );
}

export async function countOthers(
  em: EntityManager,
  officerId: string,
): Promise<{ heldByOthers: number; sentToday: number }> {
  const found = await row<{ heldByOthers: number; sentToday: number }>(
    em,
    `select count(*) filter (where sent_at is null and held_until > now() and officer_id <> $1) as "heldByOthers",
       count(*) filter (where (sent_at at time zone 'Asia/Jakarta')::date = (now() at time zone 'Asia/Jakarta')::date) as "sentToday"
     from hand_deliveries`,
    [officerId],
  );
  return found ?? { heldByOthers: 0, sentToday: 0 };
}

export async function release(em: EntityManager, officerId: string): Promise<void> {
  await rows(em, 'delete from hand_deliveries where officer_id = $1 and sent_at is null', [officerId]);
}

/**
 * Kept as a WhatsApp reminder that was sent: the same key as if a gateway had, so that none sends it again.
 * @returns false when it is not in this officer's hands, or sent already
 */
export async function markSent(em: EntityManager, officerId: string, reminderId: string): Promise<boolean> {
  const marked = await rows(
    em,
    `with done as (
       update hand_deliveries set sent_at = now()
       where reminder_id = $2 and officer_id = $1 and sent_at is null and held_until > now() returning reminder_id)
     insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at, state, attempts, sent_at)
     select r.account_id, r.event, r.occurrence, 'whatsapp', r.batch_id, r.enrolment_id,
       r.facts || jsonb_build_object('byHand', $1::uuid), now(), 'sent', 1, now()
     from done join reminders r on r.id = done.reminder_id
     on conflict on constraint reminders_once do update
       set state = 'sent', sent_at = now(), attempts = 1, failure = null, facts = excluded.facts
       where reminders.state in ('failed', 'cancelled')
     returning id`,
    [officerId, reminderId],
  );
  return marked.length > 0;
}

/** Within the hour. @returns false when there is nothing to undo */
export async function undoSent(em: EntityManager, officerId: string, reminderId: string): Promise<boolean> {
  const undone = await rows(
    em,
    `with back as (
       update hand_deliveries set sent_at = null, held_until = now() + interval '${HOLD_MINUTES} minutes'
       where reminder_id = $2 and officer_id = $1 and sent_at > now() - interval '1 hour' returning reminder_id)
     delete from reminders sent using back join reminders r on r.id = back.reminder_id
     where sent.account_id = r.account_id and sent.event = r.event and sent.occurrence = r.occurrence
       and sent.channel = 'whatsapp' and sent.facts ? 'byHand' returning sent.id`,
    [officerId, reminderId],
  );
  return undone.length > 0;
}

import type { ReminderChannel, ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { MessageFacts } from './messages.js';

/** Phones stay silent from 20.00 to 07.00 WIB: the inbox makes no sound, e-mail may. $2 = any hour. */
const AWAKE = `($2 or channel = 'inbox' or (now() at time zone 'Asia/Jakarta')::time between '07:00' and '20:00')`;
const FREE = `(state = 'planned' or (state = 'sending' and leased_until < now()))`;

export async function findDue(em: EntityManager, limit: number, anyHour: boolean): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from reminders where due_at <= now() and ${FREE} and ${AWAKE} order by due_at limit $1`,
    [limit, anyHour],
  );
  return found.map(({ id }) => id);
}

interface Claimed {
  id: string;
  accountId: string;
  event: ReminderEvent;
  channel: ReminderChannel;
  attempts: number;
  /** How often a sender vanished with this reminder in hand. */
  resends: number;
}

export async function claim(em: EntityManager, id: string, anyHour: boolean): Promise<Claimed | undefined> {
  return row<Claimed>(
    em,
    `update reminders set state = 'sending', leased_until = now() + interval '2 minutes', attempts = attempts + 1,
       facts = case when state = 'sending' then facts || jsonb_build_object('resends', coalesce((facts->>'resends')::int, 0) + 1) else facts end
     where id = $1 and due_at <= now() and ${FREE} and ${AWAKE}
     returning id, account_id as "accountId", event, channel, attempts, coalesce((facts->>'resends')::int, 0) as resends`,
    [id, anyHour],
  );
}

/** The present state of what the reminder is about, and whether there is still reason to send it. */
export async function readFacts(em: EntityManager, id: string) {
  return row<MessageFacts & { email: string | null; stillStands: boolean }>(
    em,
    `select p.name, p.email, coalesce(v.title, 'pelatihan') as "courseTitle",
       batch_label(b.number, b.year) as "batchLabel",
       r.enrolment_id as "enrolmentId", r.facts->>'certificateId' as "certificateId",
       s.title as "sessionTitle", s.place as "sessionPlace", s.starts_at as "sessionStartsAt",
       b.assignment_due_at as "assignmentDueAt", g.score, g.passed,
       w.title as "workTitle", w.slug as "workSlug", loan.due_on as "loanDueOn",
       q.lesson_code as "questionLessonCode", ql.title as "questionLessonTitle", q.decision_reason as "questionDecision",
       case r.event
         when 'session_tomorrow' then e.state = 'active' and s.starts_at > now()
           and r.occurrence = s.id || '/' || extract(epoch from s.starts_at)::bigint
         when 'assignment_due' then e.state = 'active' and b.assignment_due_at > now() and not exists (
           select from submissions sub join assignments a on a.id = sub.assignment_id and a.lesson_id is null
           where sub.enrolment_id = e.id and sub.state <> 'draft')
         when 'quiet_three_days' then e.state = 'active' and e.last_activity_at < now() - interval '3 days'
         when 'question_answered' then q.chosen_answer_id is not null and q.hidden_at is null
         when 'question_hidden' then q.hidden_at is not null and q.deleted_at is null
         when 'question_shown' then q.hidden_at is null and q.deleted_at is null
         when 'loan_due' then loan.returned_at is null and r.occurrence = loan.id || '/' || loan.due_on
         when 'reservation_ready' then exists (select from library_reservations held
           where held.id = (r.facts->>'reservationId')::uuid and held.state = 'ready')
         else true
       end as "stillStands"
     from reminders r
     join people p on p.account_id = r.account_id
     left join enrolments e on e.id = r.enrolment_id
     left join batches b on b.id = coalesce(r.batch_id, e.batch_id)
     left join course_versions v on v.id = b.version_id
     left join class_sessions s on s.id = (r.facts->>'sessionId')::uuid
     left join discussion_questions q on q.id = (r.facts->>'questionId')::uuid
     left join lessons ql on ql.version_id = b.version_id and ql.code = q.lesson_code
     left join library_works w on w.id = (r.facts->>'workId')::uuid
     left join library_loans loan on loan.id = (r.facts->>'loanId')::uuid
     left join current_grades g on g.submission_id = (r.facts->>'submissionId')::uuid
     where r.id = $1`,
    [id],
  );
}

/** @returns false when somebody else already did */
export async function markSent(em: EntityManager, id: string): Promise<boolean> {
  const changed = await rows(
    em,
    `update reminders set state = 'sent', sent_at = now(), leased_until = null, failure = null where id = $1 and state = 'sending' returning id`,
    [id],
  );
  return changed.length > 0;
}

export async function insertInboxMessage(
  em: EntityManager,
  message: { reminderId: string; accountId: string; title: string; body: string; link: string },
): Promise<void> {
  await rows(
    em,
    'insert into inbox_messages (account_id, reminder_id, title, body, link) values ($1, $2, $3, $4, $5)',
    [message.accountId, message.reminderId, message.title, message.body, message.link],
  );
}

export async function cancel(em: EntityManager, id: string): Promise<void> {
  await rows(
    em,
    `update reminders set state = 'cancelled', leased_until = null where id = $1 and state = 'sending'`,
    [id],
  );
}

export async function fail(em: EntityManager, id: string, reason: string): Promise<void> {
  await rows(
    em,
    `update reminders set state = 'failed', leased_until = null, failure = $2 where id = $1 and state = 'sending'`,
    [id, reason],
  );
}

/** Tries again after 1, 4, 16, 64 minutes: the provider said no, so nothing was delivered. */
export async function postpone(
  em: EntityManager,
  id: string,
  reason: string,
  attempts: number,
): Promise<void> {
  await rows(
    em,
    `update reminders set state = 'planned', leased_until = null, failure = $2, due_at = now() + make_interval(mins => $3)
     where id = $1 and state = 'sending'`,
    [id, reason, 4 ** (attempts - 1)],
  );
}

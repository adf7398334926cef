import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { MessageFacts } from './messages.js';

/** What a consultant has on the day in the facts; no names, since it also goes by e-mail. */
const DAY_PLAN = `
  select string_agg(to_char(c.starts_at at time zone 'Asia/Jakarta', 'HH24.MI') || ' ' || cs.name, ', ' order by c.starts_at)
  from consultations c join consultation_services cs on cs.id = c.service_id
  where c.consultant_id = r.account_id and c.state = 'booked'
    and (c.starts_at at time zone 'Asia/Jakarta')::date = (r.facts->>'day')::date`;

/** Whether there is still reason to send. Dated ones carry their date in the occurrence: another date, another reminder. */
export const STILL_STANDS = `
  case
    -- Who has left is told nothing more about people and classes, not even what everybody must get.
    when not a.active then false
    when r.event in ('session_week', 'session_tomorrow', 'session_two_hours') then (r.enrolment_id is null or e.state = 'active')
      and s.starts_at > now() and s.cancelled_at is null and split_part(r.occurrence, '#', 1) = s.id || '/' || extract(epoch from s.starts_at)::bigint
    when r.event in ('session_moved', 'room_changed') then s.starts_at > now() and s.cancelled_at is null
    when r.event = 'session_cancelled' then s.cancelled_at is not null
    when r.event in ('assignment_due', 'assignment_overdue') then e.state = 'active'
      and (r.event = 'assignment_overdue' or b.assignment_due_at > now())
      and split_part(r.occurrence, '#', 1) = b.id || '/' || extract(epoch from b.assignment_due_at)::bigint
      and not exists (
        select from submissions sub join assignments task on task.id = sub.assignment_id and task.lesson_id is null
        where sub.enrolment_id = e.id and sub.state <> 'draft')
    when r.event like 'quiet\\_%' then e.state = 'active'
      and r.occurrence = e.id || '/' || (e.last_activity_at at time zone 'Asia/Jakarta')::date
    when r.event = 'low_attendance' then
      not exists (select from attendance_warnings w where w.enrolment_id = e.id and w.level = 'fine')
    when r.event = 'survey_due' then not exists (select from surveys where enrolment_id = e.id)
    when r.event like 'follow\\_up\\_%' then not exists (select from outcome_answers o
      where o.enrolment_id = r.enrolment_id and o.milestone = substring(r.event from '[0-9]+')::smallint)
    when r.event like 'registration\\_%' then batch_takes_people(b.state)
      and (r.event = 'registration_opens' or a.roles && array['panitia', 'admin', 'pelatih']
        or exists (select from applications ap where ap.account_id = r.account_id and ap.batch_id = b.id and ap.state = 'draft'))
    when r.event in ('offer_made', 'offer_expiring') then offer.state = 'open' and offer.expires_at > now()
    when r.event in ('consultation_booked', 'consultation_moved', 'consultation_tomorrow') then visit.state = 'booked' and visit.starts_at > now()
    when r.event in ('consultant_booked', 'consultant_moved') then visit.state = 'booked' and visit.starts_at > now()
      and visit.consultant_id = r.account_id
    when r.event = 'consultant_tomorrow' then (${DAY_PLAN}) is not null
    when r.event = 'consultation_action_due' then todo.done_at is null
    when r.event = 'question_answered' then q.chosen_answer_id is not null and q.hidden_at is null
    when r.event = 'question_hidden' then q.hidden_at is not null and q.deleted_at is null
    when r.event = 'question_shown' then q.hidden_at is null and q.deleted_at is null
    when r.event = 'certificate_expiring' then certificate.state = 'issued'
    when r.event = 'duty_taken_back' then duty.revoked_at is not null
    when r.event like 'duty\\_%' then duty.revoked_at is null and duty.valid_to >= (now() at time zone 'Asia/Jakarta')::date
    -- Another revision is another shop, which is looked at again.
    when r.event like 'shop\\_%' then 'shop_' || shop.state = r.event and r.occurrence = shop.id || '/' || shop.revision
      and shop.removed_at is null
    when r.event = 'loan_due' then loan.returned_at is null and r.occurrence = loan.id || '/' || loan.due_on
    when r.event = 'reservation_ready' then exists (select from library_reservations held
      where held.id = (r.facts->>'reservationId')::uuid and held.state = 'ready')
    else true
  end`;

const UNTIL = `
  case when r.event like 'offer\\_%' then offer.expires_at
    when r.event = 'registration_closes' then b.registration_closes_at
    when todo.id is not null then (todo.due_on + time '23:59') at time zone 'Asia/Jakarta'
    else b.assignment_due_at end`;

/** What the columns of a message are read from, for a row `r` shaped like a reminder. */
const FACTS = `coalesce(p.name, a.name, 'Bapak/Ibu') as name, coalesce(v.title, 'pelatihan') as "courseTitle",
  batch_label(b.number, b.year) as "batchLabel", r.enrolment_id as "enrolmentId", r.facts->>'certificateId' as "certificateId",
  certificate.expires_on as "certificateExpiresOn",
  case when r.enrolment_id is null and (a.roles && array['pelatih', 'panitia']) then b.id end as "staffBatchId",
  s.title as "sessionTitle",
  case when r.event = 'registration_opens' then b.registration_opens_at else coalesce((r.facts->>'startsAt')::timestamptz, s.starts_at, visit.starts_at) end as "startsAt",
  coalesce(s.place, visit.place, b.place) as place, ${UNTIL} as until, g.score, g.passed,
  case when r.event = 'consultant_tomorrow' then (${DAY_PLAN}) end as "dayPlan",
  w.title as "workTitle", w.slug as "workSlug", loan.due_on as "loanDueOn",
  q.lesson_code as "questionLessonCode", ql.title as "questionLessonTitle",
  shop.id as "shopId", shop.platform as "shopPlatform", coalesce(giver.name, giver.email) as "dutyGiver", duty.steps::text[] as "dutySteps",
  duty.valid_from as "dutyFrom", duty.valid_to as "dutyTo",
  coalesce(shop.reason, q.decision_reason, s.cancelled_reason, b.move_reason) as reason`;

/** Whom and what a row `r` shaped like a reminder is about. */
export const RECIPIENT_AND_SUBJECTS = `
  join accounts a on a.id = r.account_id
  left join people p on p.account_id = r.account_id
  left join enrolments e on e.id = r.enrolment_id
  left join batches b on b.id = coalesce(r.batch_id, e.batch_id)
  left join course_versions v on v.id = b.version_id
  left join class_sessions s on s.id = (r.facts->>'sessionId')::uuid
  left join discussion_questions q on q.id = (r.facts->>'questionId')::uuid
  left join lessons ql on ql.version_id = b.version_id and ql.code = q.lesson_code
  left join library_works w on w.id = (r.facts->>'workId')::uuid
  left join library_loans loan on loan.id = (r.facts->>'loanId')::uuid
  left join current_grades g on g.submission_id = (r.facts->>'submissionId')::uuid
  left join certificates certificate on certificate.id = (r.facts->>'certificateId')::uuid
  left join offers offer on offer.id = (r.facts->>'offerId')::uuid
  left join consultations visit on visit.id = (r.facts->>'consultationId')::uuid
  left join consultation_actions todo on todo.id = (r.facts->>'actionId')::uuid
  left join shops shop on shop.id = (r.facts->>'shopId')::uuid
  left join certification_delegations duty on duty.id = (r.facts->>'delegationId')::uuid
  left join accounts giver on giver.id = duty.from_account`;

/** Which of several times of one event it is: after the "#" of the occurrence. */
const VARIANT = `coalesce(substring(r.occurrence from '#([1-9])$'), '1')::integer`;

/** In the angkatan's own words before those of all. */
const TEMPLATE = `
  join lateral (
    select t.title, t.body from reminder_rules rule join message_templates t on t.id = rule.template_id
    where rule.event = r.event and (rule.batch_id is null or rule.batch_id = b.id)
      and rule.variant in (1, ${VARIANT})
    order by rule.variant desc, rule.batch_id nulls last limit 1) template on true`;

export interface ReadMessage extends MessageFacts {
  /** Of the reminder. */
  readonly id: string;
  readonly event: ReminderEvent;
  readonly accountId: string;
  readonly stillStands: boolean;
  readonly templateTitle: string;
  readonly templateBody: string;
}

/** The present state of what the reminders are about, their words, and whether there is still reason to send each. */
export async function readMessages(em: EntityManager, ids: readonly string[]): Promise<ReadMessage[]> {
  return rows<ReadMessage>(
    em,
    `select r.id, r.event, r.account_id as "accountId", ${FACTS}, ${STILL_STANDS} as "stillStands",
       template.title as "templateTitle", template.body as "templateBody"
     from reminders r ${RECIPIENT_AND_SUBJECTS} ${TEMPLATE}
     where r.id = any ($1::uuid[])`,
    [ids],
  );
}

export async function readMessage(em: EntityManager, id: string): Promise<ReadMessage | undefined> {
  return (await readMessages(em, [id]))[0];
}

interface Example {
  readonly event: string;
  readonly batchId: string;
  /** Null: the first person of the angkatan by name. */
  readonly enrolmentId: string | null;
  readonly offsetDays: number | null;
  readonly atTime: string | null;
  readonly offsetHours: number | null;
}

/** When the rule with the offset in $4 to $6 falls due for the row `r`. */
const DUE = `(
       case r.anchor
         when 'event' then null
         when 'last_activity' then e.last_activity_at + make_interval(days => $4::integer)
         else reminder_due(case r.anchor when 'session_start' then s.starts_at when 'assignment_due' then b.assignment_due_at
           when 'registration_opens' then b.registration_opens_at when 'registration_closes' then b.registration_closes_at
           else b.ends_on::timestamp at time zone 'Asia/Jakarta' end, $4::integer, $5::time, $6::integer) end)`;

/** Facts of a real person of an angkatan, its session that is nearest ahead, and when a rule with this offset is due. */
export async function readExample(
  em: EntityManager,
  of: Example,
): Promise<(MessageFacts & { dueAt: string | null }) | undefined> {
  return row<MessageFacts & { dueAt: string | null }>(
    em,
    `with r as (
       select e.account_id, $1::text as event, e.batch_id, e.id as enrolment_id,
         case when rule.anchor = 'session_start' or $1 in ('session_moved', 'session_cancelled', 'room_changed')
           then jsonb_build_object('sessionId', next.id) else '{}' end as facts, rule.anchor
       from enrolments e
       join people named on named.account_id = e.account_id
       join reminder_rules rule on rule.event = $1 and rule.batch_id is null and rule.variant = 1
       left join lateral (
         select id from class_sessions where batch_id = e.batch_id and cancelled_at is null
         order by starts_at < now(), abs(extract(epoch from starts_at - now())) limit 1) next on true
       where e.batch_id = $2 and ($3::uuid is null or e.id = $3) and e.state in ('active', 'completed')
       order by named.name, e.id limit 1)
     select ${FACTS}, case when ${DUE} > now() then ${DUE} end as "dueAt"
     from r ${RECIPIENT_AND_SUBJECTS}`,
    [of.event, of.batchId, of.enrolmentId, of.offsetDays, of.atTime, of.offsetHours],
  );
}

import { certificateInvariants } from './certificate-invariants.queries.js';
import { figureInvariants } from './figure-invariants.queries.js';
import type { Invariant } from './invariant.js';

/** What must always hold, checked against the rows themselves. Ids only: the report names nobody. */
export const invariants: readonly Invariant[] = [
  {
    id: 'I1',
    says: 'seats taken = people seated; with those promised never above capacity; none free while people wait',
    sql: `select 'batch ' || b.id || ': taken ' || b.taken || ', seated ' || count(e.id) filter (where e.state in ('active', 'completed', 'failed'))
            || ', waiting ' || count(e.id) filter (where e.state = 'waiting') || ', promised ' || promised.seats || ', capacity ' || coalesce(b.capacity::text, 'none') as what
          from batches b left join enrolments e on e.batch_id = b.id
          cross join lateral (select count(*) as seats from offers o where o.batch_id = b.id and o.state = 'open' and o.expires_at > now()) promised
          group by b.id, promised.seats
          having b.taken <> count(e.id) filter (where e.state in ('active', 'completed', 'failed'))
            or b.taken + promised.seats > b.capacity
            or (batch_is_live(b.state) and b.taken < b.capacity and count(e.id) filter (where e.state = 'waiting') > 0)`,
  },
  {
    id: 'I2',
    says: 'one live enrolment per person and batch',
    sql: `select 'batch ' || batch_id || ', account ' || account_id as what from enrolments
          where state <> 'withdrawn' group by batch_id, account_id having count(*) > 1`,
  },
  ...certificateInvariants,
  {
    id: 'I6',
    says: 'a reminder is recorded once, and an inbox message belongs to exactly one sent reminder',
    sql: `select account_id || ' ' || event || ' ' || occurrence || ' ' || channel as what from reminders
          group by account_id, event, occurrence, channel having count(*) > 1
          union all
          select 'reminder ' || r.id || ' is ' || r.state || ' with ' || count(m.id) || ' inbox messages' from reminders r
          left join inbox_messages m on m.reminder_id = r.id
          where r.channel = 'inbox' group by r.id having count(m.id) <> (case r.state when 'sent' then 1 else 0 end)
          union all
          select 'reminder ' || id || ' has been in hand since ' || leased_until from reminders
          where state = 'sending' and leased_until < now() - interval '10 minutes'`,
  },
  {
    id: 'I7',
    says: 'progress is never below what the learning events say',
    sql: `select 'enrolment ' || v.enrolment_id || ', lesson ' || v.lesson_id as what
          from (select enrolment_id, lesson_id, max(position) as position, bool_or(kind = 'completed') as completed
                from learning_events group by enrolment_id, lesson_id) v
          left join lesson_progress p using (enrolment_id, lesson_id)
          where p.enrolment_id is null or p.position < v.position or (v.completed and p.done_at is null)`,
  },
  {
    id: 'I9',
    says: 'every course version is whole: lessons, questions and exactly one final assignment',
    sql: `select 'version ' || v.id || ': ' || count(distinct l.id) || ' lessons, ' || count(distinct q.id) || ' questions, ' || count(distinct a.id) || ' final assignments' as what
          from course_versions v
          left join lessons l on l.version_id = v.id
          left join questions q on q.version_id = v.id
          left join assignments a on a.version_id = v.id and a.lesson_id is null
          group by v.id having count(distinct l.id) = 0 or count(distinct q.id) = 0 or count(distinct a.id) <> 1
          union all
          select 'lesson ' || l.id || ' belongs to another version than its module' from lessons l join modules m on m.id = l.module_id where m.version_id <> l.version_id`,
  },
  {
    id: 'I10',
    says: 'what hangs together belongs to the same person and the same class',
    sql: `select 'certificate ' || c.id as what from certificates c join enrolments e on e.id = c.enrolment_id
          where (c.account_id, c.batch_id) is distinct from (e.account_id, e.batch_id)
          union all
          select 'evidence file ' || f.id from evidence_files f join submissions s on s.id = f.submission_id join enrolments e on e.id = s.enrolment_id
          where f.account_id <> e.account_id
          union all
          select 'attendance of enrolment ' || a.enrolment_id from attendance a join class_sessions s on s.id = a.class_session_id join enrolments e on e.id = a.enrolment_id
          where s.batch_id <> e.batch_id
          union all
          select 'peer review ' || p.id from peer_reviews p join enrolments r on r.id = p.reviewer_id
          join submissions s on s.id = p.submission_id join enrolments e on e.id = s.enrolment_id
          where e.batch_id <> r.batch_id or e.account_id = r.account_id
          union all
          select 'inbox message ' || m.id from inbox_messages m join reminders r on r.id = m.reminder_id where m.account_id <> r.account_id`,
  },
  {
    id: 'I11',
    says: 'NIKs are encrypted with a key id and found by a blind index; none stands in clear in the log or in payloads',
    sql: `select 'person ' || account_id as what from people
          where nik_ciphertext is not null and (nik_key_id = '' or length(nik_index) <> 32)
          union all
          select 'audit entry ' || id || ' holds 16 digits' from audit_log where details::text ~ '(^|[^0-9a-f])[0-9]{16}([^0-9a-f]|$)'
          union all
          select 'certificate ' || id || ' holds 16 digits' from certificates where payload::text ~ '(^|[^0-9a-f])[0-9]{16}([^0-9a-f]|$)'`,
  },
  {
    id: 'I12',
    says: 'the audit log is whole: every entry chained, every hash right',
    sql: `with chain as (
            select c.sequence, c.audit_id, c.hash, lag(c.hash, 1, '\\x'::bytea) over (order by c.sequence) as previous,
              row_number() over (order by c.sequence) as place
            from audit_chain c
          )
          select 'sequence ' || k.sequence || ': ' || case when k.place <> k.sequence then 'gap before it' else 'wrong hash' end as what
          from chain k join audit_log a on a.id = k.audit_id
          where k.place <> k.sequence or k.hash is distinct from audit_hash(a, k.previous)
          union all
          select 'audit entry ' || a.id || ' is not chained' from audit_log a where not exists (select from audit_chain c where c.audit_id = a.id)`,
  },
  ...figureInvariants,
];

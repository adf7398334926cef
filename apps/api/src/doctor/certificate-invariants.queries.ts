import type { Invariant } from './invariant.js';

/** Numbers, files and states of certificates. */
export const certificateInvariants: readonly Invariant[] = [
  {
    id: 'I3',
    says: 'certificate numbers are unique and gapless, voided ones with them: per series and year, or per series, year and event',
    sql: `select series || ' ' || year || ': ' || count(*) || ' numbers, highest ' || max(sequence) || ', counter ' || coalesce(max(n.last_number)::text, 'missing') as what
          from certificates left join number_counters n using (series, year)
          where event is null
          group by series, year
          having count(*) <> max(sequence) or count(distinct sequence) <> count(*) or max(sequence) is distinct from max(n.last_number)
          union all
          select c.series || ' ' || c.year || ' event ' || c.event || ': ' || count(*) || ' numbers, highest ' || max(c.sequence) || ', counter ' || coalesce(max(k.last_number)::text, 'missing')
          from certificates c left join class_events k using (series, year, event)
          where c.event is not null
          group by c.series, c.year, c.event
          having count(*) <> max(c.sequence) or count(distinct c.sequence) <> count(*) or max(c.sequence) is distinct from max(k.last_number)
            or count(distinct c.batch_id) <> 1 or bool_or(c.batch_id is distinct from k.batch_id)
          union all
          select series || ' ' || year || ': ' || count(*) || ' events, highest ' || max(event) || ', counter ' || coalesce(max(n.last_number)::text, 'missing')
          from class_events left join number_counters n using (series, year)
          group by series, year
          having count(*) <> max(event) or max(event) is distinct from max(n.last_number)
          union all
          select series || ' ' || year || ': counter at ' || last_number || ' without certificates' from number_counters n
          where last_number > 0 and not exists (select from certificates c where c.series = n.series and c.year = n.year)`,
  },
  {
    id: 'I4',
    says: 'of each kind one certificate per person of an approved class, and one standing at most; one file, one hash; public only when published',
    sql: `select 'enrolment ' || e.id || ': ' || count(c.id) || ' certificates' as what
          from enrolments e join batches b on b.id = e.batch_id and b.certification in ('approved', 'signed', 'published')
          left join certificates c on c.enrolment_id = e.id and c.kind = 'STTP' and c.replaces_id is null
          where e.state = 'completed' group by e.id having count(c.id) <> 1
          union all
          select 'enrolment ' || e.id || ': ' || c.kind || ' of somebody who ' || e.state from certificates c join enrolments e on e.id = c.enrolment_id
          where (c.kind = 'STTP') <> (e.state = 'completed')
          union all
          select 'class ' || batch_id || ', account ' || account_id || ': ' || count(*) || ' standing ' || kind from certificates
          where state in ('pending', 'sealed', 'issued') group by batch_id, account_id, kind having count(*) > 1
          union all
          select 'certificate ' || c.id || ' exists in a class that is ' || b.certification from certificates c join batches b on b.id = c.batch_id
          where b.certification not in ('approved', 'signed', 'published')
          union all
          select 'certificate ' || c.id || ': ' || c.state || ' in a class that is ' || b.certification from certificates c join batches b on b.id = c.batch_id
          where (c.issued_at is not null) and b.certification <> 'published' or c.state = 'sealed' and b.certification = 'published'
          union all
          select 'certificate ' || id || ': ' || state || ' with a file of ' || coalesce(length(sha256)::text, 'no') || ' hash bytes' from certificates
          where (state = 'pending' and sha256 is not null) or (state in ('sealed', 'issued', 'revoked', 'replaced') and sha256 is null) or length(sha256) <> 32
          union all
          select 'file shared by ' || count(*) || ' certificates' from certificates where sha256 is not null group by sha256 having count(*) > 1
          union all
          select 'submission ' || submission_id || ': ' || step || ' by who handed it in' from class_steps
          where step in ('verify', 'approve') and submitted_by in (done_by, on_behalf_of)`,
  },
  {
    id: 'I5',
    says: 'nothing acknowledged is stuck: ordered certificates are sealed or show their error within ten minutes, and classes are published when it is time',
    sql: `select 'certificate ' || c.id || ' pending since ' || greatest(c.approved_at, ordered.at) as what from certificates c
          join batches b on b.id = c.batch_id and b.certification in ('signed', 'published')
          cross join lateral (select max(t.done_at) as at from class_steps t join class_submissions s on s.id = t.submission_id
            where s.batch_id = b.id and t.step = 'sign') ordered
          where c.state = 'pending' and c.last_error is null and greatest(c.approved_at, ordered.at) < now() - interval '10 minutes'
          union all
          select 'class ' || id || ' to be published since ' || publish_at from batches
          where certification = 'signed' and publish_at < now() - interval '10 minutes'`,
  },
  {
    id: 'I8',
    says: 'no failure blocks the others: older pending certificates are not overtaken by more than a thousand newer ones',
    sql: `select 'certificate ' || c.id || ' overtaken by ' || count(*) as what from certificates c
          join batches b on b.id = c.batch_id and b.certification in ('signed', 'published')
          join certificates newer on newer.approved_at > c.approved_at and newer.sealed_at is not null
          where c.state = 'pending' and c.last_error is null group by c.id having count(*) > 1000`,
  },
];

-- Attendance finished: what only a typed phone number says waits for the trainer, people hear in time that they miss too
-- much, and calendars learn when a session was last changed.

-- Present and proven: by the trainer's list, or by the person, signed in.
alter table attendance
  add column counts boolean not null generated always as (status = 'present' and method in ('list', 'qr', 'code')) stored;

-- Where everybody with a seat stands under the attendance rule of their course, given what remains. Missed are only
-- sessions that are over and in which the person is marked otherwise: a list that nobody recorded counts against nobody.
create view attendance_outlooks as
select e.id as enrolment_id, e.batch_id, e.account_id, rule.percent, n.sessions, rule.needed, n.present, n.missed, n.pending, n.recorded_at,
  case when n.sessions - n.missed < rule.needed then 'lost'
    when n.present * 100 < rule.percent * (n.present + n.missed) then 'risk' else 'fine' end as level
from enrolments e
join batches b on b.id = e.batch_id
join course_versions v on v.id = b.version_id
cross join lateral (
  select count(*)::integer as sessions, count(*) filter (where a.counts)::integer as present,
    count(*) filter (where s.ends_at <= now() and a.status <> 'present')::integer as missed,
    count(*) filter (where a.status = 'present' and not a.counts)::integer as pending, max(a.recorded_at) as recorded_at
  from class_sessions s left join attendance a on a.class_session_id = s.id and a.enrolment_id = e.id
  where s.batch_id = b.id and s.cancelled_at is null) n
cross join lateral (
  select (v.completion ->> 'attendancePercent')::numeric as percent,
    ceil(n.sessions * (v.completion ->> 'attendancePercent')::numeric / 100)::integer as needed) rule
where rule.percent > 0 and n.sessions > 0 and e.state in ('active', 'completed', 'failed');

-- The level at which somebody was last seen. Each step down is a crossing, and is told once.
create table attendance_warnings (
  enrolment_id uuid primary key references enrolments (id) on delete cascade,
  level text not null check (level in ('fine', 'risk', 'lost')),
  crossings integer not null default 0,
  changed_at timestamptz not null default now()
);

-- LAST-MODIFIED of RFC 5545.
alter table class_sessions add column changed_at timestamptz not null default now();

create or replace function class_sessions_changed() returns trigger language plpgsql as $$
begin
  if new.room_id is null then
    new.setup_minutes := 0;
  elsif tg_op = 'INSERT' or new.room_id is distinct from old.room_id then
    new.setup_minutes := (select setup_minutes from rooms where id = new.room_id);
  end if;
  if tg_op = 'UPDATE' and (new.title, new.starts_at, new.ends_at, new.place, new.room_id, new.cancelled_at)
      is distinct from (old.title, old.starts_at, old.ends_at, old.place, old.room_id, old.cancelled_at) then
    new.sequence := old.sequence + 1;
    new.changed_at := now();
  end if;
  return new;
end $$;

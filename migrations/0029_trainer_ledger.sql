-- What trainers taught, from real attendance, and what an hour of teaching is paid.

-- Several trainers in one session: each counts all of it, unless somebody set otherwise.
alter table session_trainers
  add column counted_jp numeric(4, 1) check (counted_jp >= 0);

-- Rupiah per JP from a day on. There is no amount to begin with: it stands in a decision of each year.
create table honorarium_rates (
  id uuid primary key default uuidv7(),
  -- Null: every trainer who has no rate of their own on that day.
  account_id uuid references accounts (id),
  valid_from date not null check (valid_from >= '2020-01-01'),
  amount integer not null check (amount between 0 and 10000000),
  -- The decision that names the amount.
  basis text not null check (basis <> ''),
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  constraint honorarium_rates_key unique nulls not distinct (account_id, valid_from)
);

create function honorarium_rate(trainer uuid, day date) returns integer language sql stable as $$
  select amount from honorarium_rates
  where (account_id = trainer or account_id is null) and valid_from <= day
  order by (account_id is not null) desc, valid_from desc limit 1
$$;

-- A session took place when it was not cancelled and attendance was recorded, by the trainer's list or by people who
-- were signed in; a typed phone number alone proves nothing. One row per trainer; one without where none is named.
create view taught_sessions as
select s.id as session_id, s.batch_id, s.title, s.starts_at,
  (s.starts_at at time zone 'Asia/Jakarta')::date as day,
  t.account_id, s.jp as session_jp, t.counted_jp,
  coalesce(least(t.counted_jp, s.jp), 0) as jp,
  honorarium_rate(t.account_id, (s.starts_at at time zone 'Asia/Jakarta')::date) as rate
from class_sessions s left join session_trainers t on t.session_id = s.id
where s.cancelled_at is null
  and exists (select from attendance a where a.class_session_id = s.id and a.method in ('list', 'qr', 'code'));

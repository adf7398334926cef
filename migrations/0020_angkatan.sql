-- Angkatan as the centre runs them: how people get in, how many it needs, what it gives, and how it ends.

alter table batches drop constraint batches_state_check;
alter table batches add constraint batches_state_check
  check (state in ('draft', 'open', 'tentative', 'confirmed', 'running', 'closed', 'reported', 'cancelled'));

alter table batches
  -- direct: first come, first served. selection: people apply, are ranked and offered a seat.
  add column admission text not null default 'direct' check (admission in ('direct', 'selection')),
  -- Fewer people than this and the class is not worth holding; null: no such number.
  add column min_seats integer check (min_seats > 0),
  -- [{ name, amount }]: what participants get; amount in rupiah, null when it is not money.
  add column allowances jsonb not null default '[]' check (jsonb_typeof(allowances) = 'array'),
  -- What participants bring; starts as the course's list.
  add column equipment text[] not null default '{}',
  add column note text,
  -- Why it was cancelled, or goes on with fewer people than planned.
  add column move_reason text,
  add column reported_at timestamptz,
  add column reported_by uuid references accounts (id),
  add constraint batches_min_within_capacity check (min_seats <= capacity),
  add constraint batches_reported_by_somebody
    check ((state = 'reported') = (reported_at is not null) and (reported_at is null) = (reported_by is null));

update batches b set equipment = v.equipment from course_versions v where v.id = b.version_id;

-- What a state means to others; no other SQL lists states.
create function batch_takes_people(state text) returns boolean language sql immutable parallel safe as $$
  select state in ('open', 'tentative', 'confirmed')
$$;

create function batch_is_over(state text) returns boolean language sql immutable parallel safe as $$
  select state in ('closed', 'reported', 'cancelled')
$$;

-- Announced and not over: its seats, sessions and reminders are alive.
create function batch_is_live(state text) returns boolean language sql immutable parallel safe as $$
  select state in ('open', 'tentative', 'confirmed', 'running')
$$;

-- Whether people can register at this moment, by the database's clock.
create function batch_registration(state text, opens_at timestamptz, closes_at timestamptz) returns text
language sql stable parallel safe as $$
  select case
    when not batch_takes_people(state) or closes_at <= now() then 'closed'
    when opens_at > now() then 'upcoming'
    else 'open' end
$$;

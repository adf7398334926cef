-- Selection and self-service finished: people whom the office registers, nominations with their letter, angkatan that are
-- called off while people wait, and seats that were promised.

-- Consent that an officer wrote down for somebody who cannot register alone (UU 27/2022 art. 20-22: written or recorded).
create table application_registrations (
  application_id uuid primary key references applications (id),
  registered_by uuid not null references accounts (id),
  consent_kind text not null check (consent_kind in ('written', 'spoken')),
  consented_at timestamptz not null,
  -- Where the signed paper or the recording is kept, so that it can be shown (art. 24).
  consent_kept text not null check (length(consent_kept) between 3 and 200),
  created_at timestamptz not null default clock_timestamp(),
  constraint application_registrations_after_consent check (consented_at <= created_at)
);
create trigger application_registrations_append_only before update or delete on application_registrations
  for each row execute function refuse_change();

alter table applications
  add column nominator_kind text check (nominator_kind in ('regency', 'cooperative')),
  add column nominator_region text references regions (code),
  -- Number of the letter that nominates.
  add column nomination_letter text check (length(nomination_letter) between 3 and 80),
  add column nominated_at timestamptz,
  add column nomination_recorded_by uuid references accounts (id),
  -- What the office saw when it last looked: what changes afterwards is looked at again before a ranking.
  add column seen_facts jsonb,
  add constraint applications_nomination_whole check (nominator_kind is null
    or num_nonnulls(nominated_by, nomination_letter, nominated_at, nomination_recorded_by) = 4),
  add constraint applications_nominating_regency check ((nominator_kind is not distinct from 'regency') = (nominator_region is not null)),
  drop constraint applications_state_check,
  add constraint applications_state_check check (state in ('draft', 'sent', 'returned', 'checked', 'reserve', 'refused',
    'offered', 'enrolled', 'declined', 'expired', 'withdrawn', 'called_off')),
  drop constraint applications_sent,
  add constraint applications_sent check (state in ('draft', 'withdrawn', 'called_off') or sent_at is not null);

alter table offers
  drop constraint offers_state_check,
  add constraint offers_state_check check (state in ('open', 'confirmed', 'declined', 'expired', 'called_off')),
  -- Who lets a seat go and stands at the end of the line again may get another one; never two at once.
  drop constraint offers_once;
create unique index offers_once on offers (application_id) where state in ('open', 'confirmed');

-- Where somebody came from: their classes say that they moved.
alter table enrolments add column moved_from uuid references enrolments (id);

-- A seat that was offered is not taken away by a smaller room.
create function refuse_seats_below_promised() returns trigger language plpgsql as $$
declare
  promised integer;
begin
  select count(*) into promised from offers o where o.batch_id = new.id and o.state = 'open' and o.expires_at > clock_timestamp();
  if promised > 0 and new.capacity < new.taken + promised then
    raise exception '% seats are fewer than % taken and % offered', new.capacity, new.taken, promised
      using errcode = 'check_violation', constraint = 'batches_seats_promised';
  end if;
  return new;
end $$;
create trigger batches_seats_promised before update of capacity on batches
  for each row when (new.capacity is distinct from old.capacity) execute function refuse_seats_below_promised();

-- How people get in is settled with the first of them.
create function refuse_other_admission() returns trigger language plpgsql as $$
begin
  if exists (select from applications a where a.batch_id = new.id and a.state <> 'withdrawn')
    or (new.admission = 'selection' and exists (select from enrolments e where e.batch_id = new.id and e.state in ('waiting', 'active'))) then
    raise exception 'people came in by admission %', old.admission
      using errcode = 'check_violation', constraint = 'batches_admission_settled';
  end if;
  return new;
end $$;
create trigger batches_admission_settled before update of admission on batches
  for each row when (new.admission is distinct from old.admission) execute function refuse_other_admission();

-- The other half of the guard: whoever changes the admission at this moment is waited for.
create function refuse_application_without_selection() returns trigger language plpgsql as $$
begin
  if (select b.admission from batches b where b.id = new.batch_id for share) is distinct from 'selection' then
    raise exception 'this angkatan has no selection' using errcode = 'check_violation', constraint = 'applications_need_selection';
  end if;
  return new;
end $$;
create trigger applications_need_selection before insert on applications
  for each row execute function refuse_application_without_selection();

-- What figures are counted from: one narrow row for each person and class, as of the request that took them furthest.
-- Triggers keep it in the transaction that changes something, so a figure and the rows behind it are never apart.

create table figure_facts (
  account_id uuid not null,
  batch_id uuid not null,
  -- When the class began, or when it was asked for where a class has no dates; in WIB.
  day date not null,
  -- The day of the class before, of those in which the person was present and that were not called off; null: the first.
  -- Whoever counts from some day on counts everybody once where this is null or earlier.
  before date,
  -- The same among classes of the same sector.
  before_in_sector date,
  accepted boolean not null,
  present boolean not null,
  passed boolean not null,
  certified boolean not null,
  cancelled boolean not null,
  disabled boolean not null,
  sex text not null,
  region text not null,
  sector text not null,
  primary key (account_id, batch_id)
);
create index figure_facts_by_class on figure_facts (batch_id);
create index figure_facts_by_day on figure_facts (day);
-- Pages of the people behind a figure.
create index people_by_name on people (name, account_id);

-- The same rows from their sources. Somebody is present by attendance that counts, or by a lesson begun where there is no
-- meeting; who completed was there, one way or another. Each stage lies within the one before. Written so that one person's
-- rows are looked up by index: PostgreSQL would read an `exists` of a table it believes small from end to end.
create view figure_sources as
select account_id, batch_id, day,
  case when present and not cancelled
    then lag(day) over (partition by account_id, present and not cancelled order by day, batch_id) end as before,
  case when present and not cancelled
    then lag(day) over (partition by account_id, present and not cancelled, sector order by day, batch_id) end as before_in_sector,
  accepted, present, passed, certified, cancelled, disabled, sex, region, sector
from (
  select distinct on (r.account_id, r.batch_id) r.account_id, r.batch_id,
    coalesce(b.starts_on, (r.asked_at at time zone 'Asia/Jakarta')::date) as day,
    r.accepted, r.present, r.passed, r.certified, b.state = 'cancelled' as cancelled,
    p.disability not in ('tidak_ada', 'tidak_ingin_menjawab') as disabled, p.sex, left(p.village_code, 5) as region, f.sector
  from (
    select e.account_id, e.batch_id, e.business_id, e.id, coalesce(e.seated_at, e.requested_at) as asked_at,
      e.seated_at is not null as accepted,
      e.seated_at is not null and (e.state = 'completed'
        or coalesce((select true from attendance a where a.enrolment_id = e.id and a.counts limit 1), false)
        or (c.mode in ('online', 'self_paced')
          and coalesce((select true from lesson_progress l where l.enrolment_id = e.id limit 1), false))) as present,
      e.state = 'completed' as passed,
      e.state = 'completed' and coalesce((
        select true from certificates s where s.enrolment_id = e.id and s.kind = 'STTP' and s.state = 'issued' limit 1), false) as certified
    from enrolments e join batches c on c.id = e.batch_id
    union all
    select a.account_id, a.batch_id, a.business_id, a.id, a.sent_at, false, false, false, false
    from applications a where a.sent_at is not null
  ) r
  join batches b on b.id = r.batch_id
  join people p on p.account_id = r.account_id
  join businesses u on u.id = r.business_id
  join business_fields f on (f.code, f.version) = (u.kbli_code, u.kbli_version)
  order by r.account_id, r.batch_id, r.certified desc, r.passed desc, r.present desc, r.accepted desc, r.asked_at desc, r.id desc
) furthest;

-- All of it anew, for a database that was filled without triggers.
create function rebuild_figure_facts() returns void language plpgsql as $$
begin
  lock table figure_facts in share row exclusive mode;
  delete from figure_facts;
  insert into figure_facts select * from figure_sources order by day, batch_id;
end $$;
select rebuild_figure_facts();

-- Some people's rows anew. One at a time for each person: what another transaction did is seen after it ended.
-- One plan for all of them: making it takes longer than a person's rows.
create function refresh_figure_facts(accounts uuid[]) returns void language plpgsql
set plan_cache_mode = force_generic_plan as $$
begin
  perform from people where account_id = any (accounts) order by account_id for no key update;
  delete from figure_facts f where f.account_id = any (accounts)
    and not exists (select from enrolments e where e.account_id = f.account_id and e.batch_id = f.batch_id)
    and not exists (select from applications a where a.account_id = f.account_id and a.batch_id = f.batch_id and a.sent_at is not null);
  insert into figure_facts as f select s.* from figure_sources s where s.account_id = any (accounts)
  on conflict (account_id, batch_id) do update set day = excluded.day, before = excluded.before,
    before_in_sector = excluded.before_in_sector, accepted = excluded.accepted, present = excluded.present,
    passed = excluded.passed, certified = excluded.certified, cancelled = excluded.cancelled, disabled = excluded.disabled,
    sex = excluded.sex, region = excluded.region, sector = excluded.sector
  where f.* is distinct from excluded.*;
end $$;

-- Rows that name a person: what becomes of it concerns all classes of theirs.
create function figures_of_person() returns trigger language plpgsql as $$
begin
  perform refresh_figure_facts(array[old.account_id, new.account_id]);
  return null;
end $$;

create function figures_of_enrolment() returns trigger language plpgsql as $$
begin
  perform refresh_figure_facts(array_agg(account_id)) from enrolments where id in (old.enrolment_id, new.enrolment_id);
  return null;
end $$;

-- Whoever asks for a class while its dates change waits for them: the change cannot know of rows that are not there yet.
create function figures_of_asked() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(54, class) from (
    select distinct hashtext(batch_id::text) as class from changed order by class) classes;
  perform refresh_figure_facts(array_agg(distinct account_id)) from changed;
  return null;
end $$;

create function figures_of_gone() returns trigger language plpgsql as $$
begin
  perform refresh_figure_facts(array_agg(distinct account_id)) from changed;
  return null;
end $$;

create function figures_of_class() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(54, hashtext(new.id::text));
  perform refresh_figure_facts(array(
    select account_id from enrolments where batch_id = new.id
    union select account_id from applications where batch_id = new.id));
  return null;
end $$;

create function figures_of_field() returns trigger language plpgsql as $$
begin
  perform refresh_figure_facts(array(
    select distinct account_id from businesses where (kbli_code, kbli_version) = (new.code, new.version)));
  return null;
end $$;

create trigger enrolments_figures_asked after insert on enrolments referencing new table as changed
  for each statement execute function figures_of_asked();
create trigger enrolments_figures_gone after delete on enrolments referencing old table as changed
  for each statement execute function figures_of_gone();
create trigger enrolments_figures after update of account_id, batch_id, business_id, state, seated_at, requested_at on enrolments
  for each row when ((old.account_id, old.batch_id, old.business_id, old.state, old.seated_at, old.requested_at)
    is distinct from (new.account_id, new.batch_id, new.business_id, new.state, new.seated_at, new.requested_at))
  execute function figures_of_person();

create trigger applications_figures_asked after insert on applications referencing new table as changed
  for each statement execute function figures_of_asked();
create trigger applications_figures_gone after delete on applications referencing old table as changed
  for each statement execute function figures_of_gone();
create trigger applications_figures after update of account_id, batch_id, business_id, sent_at on applications
  for each row when ((old.account_id, old.batch_id, old.business_id, old.sent_at)
    is distinct from (new.account_id, new.batch_id, new.business_id, new.sent_at))
  execute function figures_of_person();

create trigger people_figures after update of village_code, sex, disability on people
  for each row when ((old.village_code, old.sex, old.disability) is distinct from (new.village_code, new.sex, new.disability))
  execute function figures_of_person();
create trigger businesses_figures after update of kbli_code, kbli_version on businesses
  for each row when ((old.kbli_code, old.kbli_version) is distinct from (new.kbli_code, new.kbli_version))
  execute function figures_of_person();
create trigger business_fields_figures after update of sector on business_fields
  for each row when (old.sector is distinct from new.sector) execute function figures_of_field();
create trigger batches_figures after update of starts_on, mode, state on batches
  for each row when ((old.starts_on, old.mode, old.state = 'cancelled') is distinct from (new.starts_on, new.mode, new.state = 'cancelled'))
  execute function figures_of_class();

create trigger attendance_figures_new after insert on attendance
  for each row when (new.counts) execute function figures_of_enrolment();
create trigger attendance_figures after update on attendance
  for each row when ((old.counts, old.enrolment_id) is distinct from (new.counts, new.enrolment_id)) execute function figures_of_enrolment();
create trigger attendance_figures_gone after delete on attendance
  for each row when (old.counts) execute function figures_of_enrolment();
create trigger lesson_progress_figures after insert or delete on lesson_progress
  for each row execute function figures_of_enrolment();

create trigger certificates_figures_new after insert on certificates
  for each row when (new.kind = 'STTP' and new.state = 'issued') execute function figures_of_person();
create trigger certificates_figures after update of state, kind, enrolment_id on certificates
  for each row when ((old.state = 'issued', old.kind, old.enrolment_id) is distinct from (new.state = 'issued', new.kind, new.enrolment_id))
  execute function figures_of_person();
create trigger certificates_figures_gone after delete on certificates
  for each row when (old.kind = 'STTP' and old.state = 'issued') execute function figures_of_person();

-- Names are found by trigrams. Kept up row by row: a list of pending entries makes somebody wait for seconds now and then.
alter index certificates_register_words set (fastupdate = off);

-- Who did which step of a class's way to its certificates, for whom, and under which rules numbers are given.

alter table class_submissions add constraint class_submissions_submitter_key unique (id, submitted_by);

-- A step that was undone (a publication called back) leaves only its lines in the audit log.
create table class_steps (
  submission_id uuid not null,
  submitted_by uuid not null,
  step text not null check (step in ('verify', 'return', 'approve', 'sign', 'publish')),
  done_by uuid not null references accounts (id),
  -- The officer whose duty it was, when a delegate did it.
  on_behalf_of uuid references accounts (id),
  done_at timestamptz not null default now(),
  primary key (submission_id, step),
  foreign key (submission_id, submitted_by) references class_submissions (id, submitted_by),
  constraint class_steps_two_people check (step not in ('verify', 'approve')
    or (done_by <> submitted_by and on_behalf_of is distinct from submitted_by))
);
insert into class_steps (submission_id, submitted_by, step, done_by, done_at)
select id, submitted_by, step, decided_by, decided_at from class_submissions
cross join unnest(array['approve', 'sign', 'publish']) as step where decision = 'approved';

-- An officer's duty in the hands of somebody else, from one day to another (WIB), until it is taken back.
create table certification_delegations (
  id uuid primary key default uuidv7(),
  from_account uuid not null references accounts (id),
  to_account uuid not null references accounts (id),
  steps text[] not null check (cardinality(steps) > 0 and steps <@ array['verify', 'approve', 'sign', 'publish']),
  valid_from date not null,
  valid_to date not null,
  reason text not null check (reason <> ''),
  created_at timestamptz not null default now(),
  created_by uuid not null references accounts (id),
  revoked_at timestamptz,
  revoked_by uuid references accounts (id),
  constraint certification_delegations_days check (valid_from <= valid_to),
  constraint certification_delegations_two_people check (from_account <> to_account),
  constraint certification_delegations_revoked_whole check (num_nulls(revoked_at, revoked_by) in (0, 2))
);
create index certification_delegations_by_delegate on certification_delegations (to_account, valid_to) where revoked_at is null;

create table certification_settings (
  single boolean primary key default true check (single),
  publish_undo_minutes integer not null default 10 check (publish_undo_minutes between 0 and 1440),
  -- Who did not complete but was at least so often there gets a Surat Keterangan, where the class gives one.
  sk_min_attendance integer not null default 50 check (sk_min_attendance between 1 and 100)
);
insert into certification_settings default values;

-- What a class gives, and how it looks. Without a row it gives STTP in the built-in look.
create table class_certificate_kinds (
  batch_id uuid not null references batches (id) on delete cascade,
  kind text not null check (kind in ('STTP', 'SK', 'PELATIH')),
  template_version_id uuid references certificate_template_versions (id),
  primary key (batch_id, kind)
);

-- Numbers. scope year: one count per year. scope class: each class is an event of the year, and counts its own.
alter table certificate_series
  add column kind text check (kind in ('STTP', 'SK', 'PELATIH')),
  add column unit text not null default 'LATKOP' check (unit <> ''),
  add column scope text not null default 'year' check (scope in ('year', 'class')),
  add column changed_at timestamptz not null default now();
update certificate_series set kind = 'STTP', pattern = '{sequence}/{kind}/{unit}/{month}/{year}' where code = 'STTP';
insert into certificate_series (code, kind, pattern) values
  ('SK', 'SK', '{sequence}/{kind}/{unit}/{month}/{year}'),
  ('PELATIH', 'PELATIH', '{sequence}/{kind}/{unit}/{month}/{year}');
-- A series without a kind is one that is only kept (numbers of an earlier system).
alter table certificate_series
  add constraint certificate_series_kind_key unique (kind),
  add constraint certificate_series_event check (scope = 'year' or pattern like '%{event}%');

create table class_events (
  batch_id uuid not null references batches (id),
  series text not null references certificate_series (code),
  year integer not null,
  event integer not null check (event > 0),
  last_number integer not null default 0,
  primary key (batch_id, series),
  constraint class_events_event_key unique (series, year, event)
);

alter table certificates add column event integer check (event > 0);
alter table certificates drop constraint certificates_sequence_key;
alter table certificates add constraint certificates_sequence_key unique nulls not distinct (series, year, event, sequence);
create function keep_certificate_event() returns trigger language plpgsql as $$
begin
  if new.event is distinct from old.event then
    raise exception 'an approved certificate never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger certificates_event_immutable before update on certificates for each row execute function keep_certificate_event();

-- Trainers have an account but no participant's profile.
alter table certificates drop constraint certificates_account_id_fkey;
alter table certificates add constraint certificates_account_id_fkey foreign key (account_id) references accounts (id);

-- Only a template of the kind, and only one that is published, is chosen or printed with.
create function check_certificate_template() returns trigger language plpgsql as $$
begin
  if new.template_version_id is not null and not exists (
    select from certificate_template_versions v join certificate_templates t on t.id = v.template_id
    where v.id = new.template_version_id and v.state = 'published' and t.kind = new.kind) then
    raise exception 'not a published template of this kind' using errcode = 'check_violation', constraint = 'certificate_template_of_kind';
  end if;
  return new;
end $$;
create trigger class_certificate_kinds_template before insert or update on class_certificate_kinds
  for each row execute function check_certificate_template();
create trigger certificates_template before insert on certificates
  for each row execute function check_certificate_template();

-- Who may do what, where and until when; how people come in; and a log that not even the application can change.

-- The office and its sections: data, not code. A class belongs to one of them, or to the whole office.
create table units (
  id uuid primary key default uuidv7(),
  code text not null constraint units_code_key unique check (code ~ '^[A-Z0-9-]{1,20}$'),
  name text not null check (name <> ''),
  parent_id uuid references units (id),
  check (parent_id <> id)
);
insert into units (code, name) values ('UPT', 'UPT Pelatihan Koperasi dan UKM');
insert into units (code, name, parent_id)
select given.code, given.name, office.id from units office,
  (values ('TU', 'Subbagian Tata Usaha'), ('SPP', 'Seksi Penyelenggaraan Pelatihan'), ('SPE', 'Seksi Pengembangan dan Evaluasi')) as given (code, name)
where office.code = 'UPT';

alter table batches add column unit_id uuid references units (id);
create index batches_by_unit on batches (unit_id) where unit_id is not null;

-- A role, for the whole office (unit null) or one unit, for people of everywhere (region null) or of one region;
-- with dates it stands in for somebody.
create table staff_grants (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id) on delete cascade,
  role text not null check (role in ('pelatih', 'panitia', 'dinas', 'admin')),
  unit_id uuid references units (id),
  region_code text references regions (code),
  starts_on date,
  ends_on date,
  delegated_by uuid references accounts (id),
  granted_by uuid references accounts (id),
  granted_at timestamptz not null default now(),
  constraint staff_grants_key unique nulls not distinct (account_id, role, unit_id, region_code, starts_on),
  constraint staff_grants_in_order check (ends_on >= starts_on),
  -- Who manages accounts manages all of them.
  constraint staff_grants_admin_everywhere check (role <> 'admin' or (unit_id is null and region_code is null))
);
create index staff_grants_by_account on staff_grants (account_id);
insert into staff_grants (account_id, role) select id, role from accounts, unnest(roles) as role where role <> 'peserta';

-- An account that is made with roles and no more has them for the whole office; a role that is taken takes its grants along.
create function keep_grants() returns trigger language plpgsql as $$
begin
  delete from staff_grants where account_id = new.id and not role = any (new.roles);
  insert into staff_grants (account_id, role)
  select new.id, r.role from unnest(new.roles) as r (role)
  where r.role <> 'peserta' and not exists (select from staff_grants g where g.account_id = new.id and g.role = r.role);
  return null;
end $$;
create trigger accounts_keep_grants after insert or update of roles on accounts for each row execute function keep_grants();

-- What an account may do today, by its grants.
create function staff_grants_today(account uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'unit', g.unit_id, 'region', g.region_code)), '[]')
  from staff_grants g
  where g.account_id = account
    and coalesce(g.starts_on <= (now() at time zone 'Asia/Jakarta')::date, true)
    and coalesce(g.ends_on >= (now() at time zone 'Asia/Jakarta')::date, true)
$$;

-- An invitation is a link that works once.
create table staff_invitations (
  id uuid primary key default uuidv7(),
  name text not null,
  email text not null check (email = lower(email)),
  grants jsonb not null,
  -- SHA-256 of the link's token.
  token_hash bytea not null constraint staff_invitations_token_key unique,
  invited_by uuid not null references accounts (id),
  invited_at timestamptz not null default now(),
  sent integer not null default 1,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  account_id uuid references accounts (id),
  withdrawn_at timestamptz,
  constraint staff_invitations_one_end check (accepted_at is null or withdrawn_at is null),
  constraint staff_invitations_accepted_whole check ((accepted_at is null) = (account_id is null))
);
create unique index staff_invitations_open on staff_invitations (email) where accepted_at is null and withdrawn_at is null;

-- Instead of the authenticator, once each; kept as SHA-256.
create table recovery_codes (
  account_id uuid not null references accounts (id) on delete cascade,
  code_hash bytea not null,
  primary key (account_id, code_hash)
);

-- A lost authenticator: one asks, another approves, and the person sets up a new one with password and link.
create table totp_resets (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id) on delete cascade,
  asked_by uuid not null references accounts (id),
  reason text not null check (reason <> ''),
  asked_at timestamptz not null default now(),
  approved_by uuid references accounts (id),
  approved_at timestamptz,
  declined_at timestamptz,
  token_hash bytea constraint totp_resets_token_key unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint totp_resets_by_others check (asked_by <> account_id and approved_by <> account_id),
  constraint totp_resets_two_people check (approved_by <> asked_by),
  constraint totp_resets_approved_whole check (num_nulls(approved_by, approved_at, token_hash) in (0, 3))
);
create unique index totp_resets_open on totp_resets (account_id) where used_at is null and declined_at is null;

-- Looking through somebody's eyes: on the looker's own session, for minutes.
alter table account_sessions
  add column viewing_id uuid references accounts (id) on delete cascade,
  add column viewing_until timestamptz,
  add constraint account_sessions_viewing_whole check ((viewing_id is null) = (viewing_until is null)),
  add constraint account_sessions_viewing_another check (viewing_id <> account_id);

-- What the house itself has to say to somebody: no rule plans it, and nobody switches it off.
alter table inbox_messages alter column reminder_id drop not null;

-- The chain is written by its own function with its owner's rights: who may insert an entry cannot write a link.
alter function chain_audit() security definer set search_path = lms, pg_temp;
alter function audit_hash(audit_log, bytea) set search_path = lms, pg_temp;

create index audit_log_by_actor on audit_log (actor_id, id);
create index audit_log_by_action on audit_log (action, id);
create index audit_log_by_time on audit_log (at, id);

-- Once a day the head of the chain is noted: an entry cut off at the end is missed by what comes before it no more.
create table audit_anchors (
  day date primary key,
  sequence bigint not null,
  hash bytea not null,
  noted_at timestamptz not null default now()
);
create trigger audit_anchors_append_only before update or delete on audit_anchors for each row execute function refuse_change();
create trigger audit_anchors_no_truncate before truncate on audit_anchors for each statement execute function refuse_change();
create function anchor_audit() returns setof audit_anchors language sql security definer set search_path = lms, pg_temp as $$
  insert into audit_anchors (day, sequence, hash)
  select (now() at time zone 'Asia/Jakarta')::date, c.sequence, c.hash from audit_chain c order by c.sequence desc limit 1
  on conflict (day) do nothing returning *
$$;

-- A check of the chain that can be interrupted: it goes on after the last link that was found right.
create table audit_checks (
  id uuid primary key default uuidv7(),
  asked_by uuid references accounts (id),
  started_at timestamptz not null default now(),
  -- The head when it began.
  upto bigint not null,
  checked bigint not null default 0,
  state text not null default 'running' check (state in ('running', 'whole', 'broken')),
  bad_sequence bigint,
  bad_entry bigint,
  reason text,
  finished_at timestamptz,
  constraint audit_checks_finished_whole check ((state = 'running') = (finished_at is null)),
  constraint audit_checks_broken_whole check ((state = 'broken') = (reason is not null))
);
create unique index audit_checks_one_running on audit_checks ((true)) where state = 'running';

create function unit_within(unit uuid, above uuid) returns boolean language sql stable as $$
  with recursive up as (
    select id, parent_id from units where id = unit
    union all
    select u.id, u.parent_id from units u join up on u.id = up.parent_id)
  select exists (select from up where id = above)
$$;

-- Whether one of some grants covers a class: `grants` null is everything.
create function reaches_class(grants jsonb, unit uuid) returns boolean language sql stable as $$
  select grants is null or exists (
    select from jsonb_to_recordset(grants) as g (unit uuid) where g.unit is null or unit_within($2, g.unit))
$$;

-- The same for one person in a class. A region's code is how the codes of its villages begin.
create function reaches_person(grants jsonb, unit uuid, village text) returns boolean language sql stable as $$
  select grants is null or exists (
    select from jsonb_to_recordset(grants) as g (unit uuid, region text)
    where (g.unit is null or unit_within($2, g.unit))
      and (g.region is null or village = g.region or village like g.region || '.%'))
$$;

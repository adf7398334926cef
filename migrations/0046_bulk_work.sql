-- Work on many rows at once, lists as files, and lists as somebody likes to see them.

-- The register of all certificates: found and sorted among a million (ADR 24).
create extension if not exists pg_trgm;
create index certificates_register_approved on certificates (approved_at, id);
create index certificates_register_number on certificates (year, sequence, id);
create index certificates_register_name on certificates ((lower(payload ->> 'holderName') collate "C"), id);
-- Nearly all are issued; the others are what somebody looks for.
create index certificates_register_state on certificates (state, approved_at, id) where state <> 'issued';
create index certificates_register_state_number on certificates (state, year, sequence, id) where state <> 'issued';
create index certificates_register_state_name on certificates (state, (lower(payload ->> 'holderName') collate "C"), id) where state <> 'issued';
create index certificates_register_kind on certificates (kind, year, sequence, id);
-- Names by any part, numbers by how they begin.
create index certificates_register_words on certificates using gin ((lower(payload ->> 'holderName') collate "C") gin_trgm_ops);
create index certificates_register_typed on certificates (number text_pattern_ops);
create index certificates_register_stuck on certificates (approved_at, id) where state = 'pending' and last_error is not null;

create table bulk_jobs (
  id uuid primary key default uuidv7(),
  owner_id uuid not null references accounts (id),
  -- Of the tap that made it: a second tap with the same key is the same job.
  key uuid not null,
  kind text not null,
  -- What the deed was given besides its rows; an officer's sentence may stand here, and nowhere else.
  parameters jsonb not null default '{}',
  state text not null default 'running' check (state in ('running', 'finished')),
  undoes_id uuid constraint bulk_jobs_undoes_key unique references bulk_jobs (id),
  -- Until then it can be undone.
  undo_until timestamptz,
  cancelled_at timestamptz,
  -- Why all of it failed: only for work without items.
  failure text,
  -- A list as a file: rows written so far, and the file until it is removed.
  rows_written integer not null default 0,
  file_name text,
  storage_key text,
  bytes bigint,
  file_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  attempts integer not null default 0,
  lease uuid,
  leased_until timestamptz,
  constraint bulk_jobs_key unique (owner_id, key),
  constraint bulk_jobs_finished_whole check ((state = 'finished') = (finished_at is not null)),
  constraint bulk_jobs_file_whole check (num_nulls(storage_key, bytes, file_until) in (0, 3))
);
create index bulk_jobs_running on bulk_jobs (updated_at) where state = 'running';
create index bulk_jobs_files on bulk_jobs (file_until) where storage_key is not null;
create index bulk_jobs_newest on bulk_jobs (created_at desc, id desc);

create table bulk_items (
  job_id uuid not null references bulk_jobs (id),
  position integer not null check (position > 0),
  subject_id uuid not null,
  -- A number or a title, never the name of a person.
  label text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed', 'skipped')),
  reason text,
  -- A worker has begun it: it is too late to cancel.
  begun_at timestamptz,
  tries integer not null default 0,
  primary key (job_id, position),
  constraint bulk_items_once unique (job_id, subject_id),
  constraint bulk_items_reason check (state not in ('failed', 'skipped') or reason is not null)
);
create index bulk_items_by_state on bulk_items (job_id, state, position);

create table saved_views (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  table_key text not null check (table_key <> ''),
  name text not null check (name <> ''),
  -- The list's address behind the question mark.
  query text not null,
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  constraint saved_views_name_key unique (account_id, table_key, name)
);
create unique index saved_views_one_default on saved_views (account_id, table_key) where is_default;

-- Participants that offices send as XLSX or CSV: checked as a whole, imported by a job, and undone within a day.

create table participant_imports (
  id uuid primary key default uuidv7(),
  state text not null default 'mapping'
    check (state in ('mapping', 'checking', 'ready', 'importing', 'done', 'undoing', 'undone', 'failed')),
  filename text not null,
  bytes integer not null check (bytes > 0),
  -- In words, e.g. "CSV, titik koma, UTF-8".
  format text not null,
  -- Of the labels in its header: the same header is mapped the same way next time.
  header_sha256 bytea not null,
  -- [{ place, label, samples }], sealed: samples are people's data.
  columns_key_id text,
  columns_ciphertext bytea,
  -- field → place of its column
  mapping jsonb not null default '{}' check (jsonb_typeof(mapping) = 'object'),
  remembered boolean not null default false,
  defaults jsonb not null default '{"kbliCode": null, "size": "micro"}',
  counts jsonb,
  result jsonb,
  undo jsonb,
  rows_done integer not null default 0,
  rows_all integer not null default 0,
  reason text,
  -- What the officer said when confirming.
  overwrite boolean not null default false,
  batch_id uuid references batches (id),
  -- { kind, givenAt, collectedBy, kept } (UU 27/2022 art. 20-24)
  consent jsonb,
  confirmed_by uuid references accounts (id),
  confirmed_at timestamptz,
  done_at timestamptz,
  undone_by uuid references accounts (id),
  -- The sealed file and the rows are gone from then on.
  forgotten_at timestamptz,
  attempts integer not null default 0,
  lease uuid,
  leased_until timestamptz,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint participant_imports_columns_whole check (num_nonnulls(columns_key_id, columns_ciphertext) in (0, 2)),
  constraint participant_imports_checked_whole check (state not in ('ready', 'importing', 'done', 'undoing', 'undone') or counts is not null),
  constraint participant_imports_confirmed_whole check (state not in ('importing', 'done', 'undoing', 'undone')
    or num_nulls(consent, confirmed_by, confirmed_at) = 0),
  constraint participant_imports_done_whole check (state not in ('done', 'undoing', 'undone') or num_nulls(result, done_at) = 0),
  constraint participant_imports_failed_whole check (state <> 'failed' or reason is not null)
);
create index participant_imports_by_owner on participant_imports (created_by, created_at desc, id);
create index participant_imports_by_age on participant_imports (created_at desc, id);
create index participant_imports_waiting on participant_imports (updated_at) where state in ('checking', 'importing', 'undoing');

-- How a header was mapped the last time.
create table participant_import_mappings (
  header_sha256 bytea primary key,
  mapping jsonb not null,
  updated_by uuid not null references accounts (id),
  updated_at timestamptz not null default now()
);

-- Rows as they were judged. They are gone when the time for an undo is over.
create table participant_import_rows (
  import_id uuid not null references participant_imports (id) on delete cascade,
  row_number integer not null check (row_number > 0),
  kind text not null check (kind in ('add', 'update', 'same', 'skip', 'error')),
  fills boolean not null default false,
  differs boolean not null default false,
  -- Whose row it is: an account that exists, or the id that it will have.
  account_id uuid,
  new_account boolean not null default false,
  new_person boolean not null default false,
  business_id uuid,
  new_business boolean not null default false,
  phone text,
  name text,
  -- { name, region, sex, disability, email, business }: what the file says; null where it says nothing.
  data jsonb not null default '{}',
  -- Sealed for `nik:<account_id>`, so that it can go into people as it is.
  nik_key_id text,
  nik_ciphertext bytea,
  nik_index bytea,
  nik_last_four text,
  nik_warnings text[] not null default '{}',
  issues jsonb not null default '[]',
  -- The cells as sent, sealed: what is wrong goes back to the office as it came.
  cells_key_id text,
  cells_ciphertext bytea,
  -- added, updated, same, skipped
  outcome text check (outcome in ('added', 'updated', 'same', 'skipped')),
  -- What was stored before: { person, business }.
  before jsonb,
  enrolment_id uuid,
  applied_at timestamptz,
  undone_at timestamptz,
  -- Why an undo left it as it is.
  kept_for text,
  primary key (import_id, row_number),
  constraint participant_import_rows_nik_whole check (num_nonnulls(nik_key_id, nik_ciphertext, nik_index, nik_last_four) in (0, 4)),
  constraint participant_import_rows_cells_whole check (num_nonnulls(cells_key_id, cells_ciphertext) in (0, 2))
);
create index participant_import_rows_by_kind on participant_import_rows (import_id, kind, row_number);
create index participant_import_rows_open on participant_import_rows (import_id, row_number)
  where outcome is null and kind in ('add', 'update', 'same');

-- Whose data came with which import: the import's row says who asked for consent and where the proof lies.
create table participant_import_accounts (
  import_id uuid not null references participant_imports (id),
  account_id uuid not null references accounts (id) on delete cascade,
  primary key (import_id, account_id)
);
create index participant_import_accounts_by_account on participant_import_accounts (account_id);


-- Who is taken back is looked for in what refers to them: without these, each person would be a walk through whole tables.
create index businesses_by_owner on businesses (account_id);
create index enrolments_by_business on enrolments (business_id);
create index applications_by_business on applications (business_id);

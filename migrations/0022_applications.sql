-- Angkatan with a selection: applications with documents, a ranking that can be repeated, offers that expire.

create table selections (
  batch_id uuid primary key references batches (id),
  settings jsonb not null,
  -- Breaks ties. Drawn once: nobody can run the ranking again until it suits them.
  seed uuid not null default gen_random_uuid(),
  updated_at timestamptz not null default now()
);

create table applications (
  id uuid primary key default uuidv7(),
  batch_id uuid not null references selections (batch_id),
  account_id uuid not null references people (account_id),
  business_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'sent', 'returned', 'checked', 'reserve', 'refused',
    'offered', 'enrolled', 'declined', 'expired', 'withdrawn')),
  cooperative text,
  motivation text not null default '',
  nominated_by text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  -- Of the published ranking: 1 is the first of all.
  ranking_order integer check (ranking_order > 0),
  refused_for text[] not null default '{}',
  constraint applications_own_business foreign key (business_id, account_id) references businesses (id, account_id),
  constraint applications_sent check (state in ('draft', 'withdrawn') or sent_at is not null),
  constraint applications_ranked check (state not in ('reserve', 'offered', 'enrolled', 'declined', 'expired') or ranking_order is not null)
);
-- One live application per person and angkatan, whatever the double tap.
create unique index applications_one_live on applications (batch_id, account_id) where state <> 'withdrawn';
create index applications_by_account on applications (account_id, created_at desc);
create unique index applications_order on applications (batch_id, ranking_order);

create table application_documents (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications (id),
  kind text not null check (kind in ('ktp', 'business_proof', 'statement')),
  storage_key text not null,
  content_type text not null check (content_type in ('image/jpeg', 'application/pdf')),
  bytes integer not null check (bytes > 0),
  sha256 bytea not null,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'returned')),
  reason text,
  checked_by uuid references accounts (id),
  checked_at timestamptz,
  created_at timestamptz not null default now(),
  -- A newer file took its place; its bytes are gone, the trail stays.
  replaced_at timestamptz,
  constraint application_documents_returned_says_why check ((state = 'returned') = (reason is not null)),
  constraint application_documents_checked_whole check ((state = 'waiting') = (checked_by is null))
);
create unique index application_documents_current on application_documents (application_id, kind) where replaced_at is null;

-- What went in and what came out, as the very text that was hashed.
create table ranking_runs (
  id uuid primary key default uuidv7(),
  batch_id uuid not null references selections (batch_id),
  input text not null,
  input_sha256 bytea not null check (input_sha256 = sha256(convert_to(input, 'UTF8'))),
  result text not null,
  result_sha256 bytea not null check (result_sha256 = sha256(convert_to(result, 'UTF8'))),
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  unique (id, batch_id)
);
create index ranking_runs_by_batch on ranking_runs (batch_id, created_at desc);
create trigger ranking_runs_append_only before update or delete on ranking_runs for each row execute function refuse_change();

-- One published run per angkatan.
create table ranking_publications (
  batch_id uuid primary key,
  run_id uuid not null,
  published_by uuid not null references accounts (id),
  published_at timestamptz not null default now(),
  foreign key (run_id, batch_id) references ranking_runs (id, batch_id)
);
create trigger ranking_publications_append_only before update or delete on ranking_publications
  for each row execute function refuse_change();

create table offers (
  id uuid primary key default uuidv7(),
  -- Nobody is offered the same seat twice.
  application_id uuid not null constraint offers_once unique references applications (id),
  batch_id uuid not null references selections (batch_id),
  state text not null default 'open' check (state in ('open', 'confirmed', 'declined', 'expired')),
  offered_at timestamptz not null default now(),
  expires_at timestamptz not null,
  reminded_at timestamptz,
  ended_at timestamptz,
  enrolment_id uuid references enrolments (id),
  constraint offers_ended check ((state = 'open') = (ended_at is null)),
  constraint offers_confirmed_seat check ((state = 'confirmed') = (enrolment_id is not null))
);
create index offers_open on offers (batch_id, expires_at) where state = 'open';

-- Reports in one click. What a report says is taken once and stays; its files are made of that.

-- What no table knows about a class.
create table class_report_texts (
  batch_id uuid primary key references batches (id),
  basis text not null,
  problems text not null,
  suggestions text not null,
  updated_at timestamptz not null default now(),
  updated_by uuid not null references accounts (id)
);

create table reports (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('class', 'governor')),
  year integer not null,
  sequence integer not null check (sequence > 0),
  number text not null constraint reports_number_key unique,
  batch_id uuid references batches (id),
  period_from date,
  period_to date,
  -- How often this class or period was reported.
  version integer not null check (version > 0),
  -- Made by somebody whose role covers some units or regions only: nobody else's eyes but theirs and the office's.
  limited boolean not null,
  -- ReportContent of the contracts, as text: the fingerprint is of these very bytes.
  content json not null,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  state text not null default 'making' check (state in ('making', 'ready', 'failed')),
  progress smallint not null default 0 check (progress between 0 and 100),
  failure text,
  pdf_sha256 bytea,
  pdf_bytes integer,
  pdf_key text,
  xlsx_sha256 bytea,
  xlsx_bytes integer,
  xlsx_key text,
  created_at timestamptz not null default now(),
  created_by uuid not null references accounts (id),
  updated_at timestamptz not null default now(),
  lease uuid,
  leased_until timestamptz,
  attempts integer not null default 0,
  constraint reports_numbered_once unique (kind, year, sequence),
  constraint reports_version_once unique nulls not distinct (kind, batch_id, period_from, period_to, version),
  constraint reports_of_something check (case kind
    when 'class' then batch_id is not null and num_nonnulls(period_from, period_to) = 0
    else batch_id is null and period_from <= period_to end),
  constraint reports_ready_whole check ((state = 'ready') = (
    num_nulls(pdf_sha256, pdf_bytes, pdf_key, xlsx_sha256, xlsx_bytes, xlsx_key) = 0)),
  constraint reports_failed_with_reason check ((state = 'failed') = (failure is not null))
);
create index reports_by_batch on reports (batch_id, version) where batch_id is not null;
create index reports_waiting on reports (updated_at) where state = 'making';

-- A report that was made says for ever what it said.
create function keep_report() returns trigger language plpgsql as $$
begin
  if old.state = 'ready'
    or (new.kind, new.number, new.version, new.content::text, new.fingerprint, new.created_by, new.created_at)
      is distinct from (old.kind, old.number, old.version, old.content::text, old.fingerprint, old.created_by, old.created_at)
  then
    raise exception 'a report never changes: make a new version' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger reports_immutable before update on reports for each row execute function keep_report();
create trigger reports_kept before delete on reports for each row execute function refuse_change();

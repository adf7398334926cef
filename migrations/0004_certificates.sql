-- The class is handed in, approved and certified; reminders on the way; and the log of who did what.

create table class_submissions (
  id uuid primary key default uuidv7(),
  batch_id uuid not null references batches (id),
  submitted_by uuid not null references accounts (id),
  submitted_at timestamptz not null default now(),
  decision text check (decision in ('approved', 'returned')),
  decided_by uuid references accounts (id),
  decided_at timestamptz,
  reason text,
  constraint class_submissions_decided_whole check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
  constraint class_submissions_two_people check (decision is distinct from 'approved' or decided_by <> submitted_by)
);
create unique index class_submissions_one_open on class_submissions (batch_id) where decision is null;
create unique index class_submissions_one_approved on class_submissions (batch_id) where decision = 'approved';

create table signatories (
  id uuid primary key default uuidv7(),
  name text not null,
  title text not null,
  rank text,
  nip text,
  valid_from date not null,
  valid_to date
);

-- The pattern of a series' numbers: {sequence}, {month} (roman), {year}.
create table certificate_series (
  code text primary key,
  pattern text not null check (pattern like '%{sequence}%' and pattern like '%{year}%')
);
insert into certificate_series (code, pattern) values ('STTP', '{sequence}/STTP/LATKOP/{month}/{year}');

-- I3: the counter row is locked by the transaction that takes numbers from it, so no number is skipped or given twice.
create table number_counters (
  series text not null references certificate_series (code),
  year integer not null,
  last_number integer not null default 0,
  primary key (series, year)
);

create table certificates (
  id uuid primary key default uuidv7(),
  enrolment_id uuid not null constraint certificates_enrolment_key unique references enrolments (id),
  batch_id uuid not null references batches (id),
  account_id uuid not null references people (account_id),
  series text not null references certificate_series (code),
  year integer not null,
  sequence integer not null check (sequence > 0),
  number text not null constraint certificates_number_key unique,
  -- Random, typed from paper: no 0/O, 1/I/L.
  code text not null constraint certificates_code_key unique check (code ~ '^[2-9A-HJKMNP-Z]{12}$'),
  -- CertificateData of libs/certificate, frozen on the day of approval.
  payload jsonb not null,
  state text not null default 'pending' check (state in ('pending', 'issued', 'revoked')),
  approved_at timestamptz not null default now(),
  issued_at timestamptz,
  sha256 bytea,
  bytes integer,
  storage_key text,
  last_error text,
  revoked_at timestamptz,
  revoked_by uuid references accounts (id),
  revocation_class text check (revocation_class in ('wrong_data', 'wrong_person', 'not_entitled', 'other')),
  revocation_reason text,
  constraint certificates_sequence_key unique (series, year, sequence),
  constraint certificates_issued_whole check ((state = 'pending') = (num_nulls(issued_at, sha256, bytes, storage_key) = 4)),
  constraint certificates_file_whole check (num_nulls(issued_at, sha256, bytes, storage_key) in (0, 4)),
  constraint certificates_revoked_whole check ((state = 'revoked') = (num_nulls(revoked_at, revoked_by, revocation_class, revocation_reason) = 0))
);
create index certificates_by_batch on certificates (batch_id, sequence);
create index certificates_by_account on certificates (account_id);
create index certificates_pending on certificates (approved_at) where state = 'pending';

-- I4: what was issued never changes.
create function keep_certificate() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'certificates are never deleted' using errcode = 'restrict_violation';
  end if;
  if (new.enrolment_id, new.batch_id, new.account_id, new.series, new.year, new.sequence, new.number, new.code, new.payload, new.approved_at)
     is distinct from (old.enrolment_id, old.batch_id, old.account_id, old.series, old.year, old.sequence, old.number, old.code, old.payload, old.approved_at)
     or (old.sha256 is not null and (new.sha256, new.bytes, new.storage_key, new.issued_at) is distinct from (old.sha256, old.bytes, old.storage_key, old.issued_at))
     or (old.state = 'revoked' and new.state <> 'revoked')
  then
    raise exception 'an approved certificate never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger certificates_immutable before update or delete on certificates for each row execute function keep_certificate();

create table reminders (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  event text not null,
  -- What the event is about this time, e.g. a session's id and start.
  occurrence text not null,
  channel text not null check (channel in ('inbox', 'email')),
  batch_id uuid references batches (id),
  enrolment_id uuid references enrolments (id),
  -- Ids the message is written from when it is sent; no personal data.
  facts jsonb not null default '{}',
  due_at timestamptz not null,
  state text not null default 'planned' check (state in ('planned', 'sending', 'sent', 'failed', 'cancelled')),
  attempts integer not null default 0,
  leased_until timestamptz,
  sent_at timestamptz,
  failure text,
  created_at timestamptz not null default now(),
  -- I6
  constraint reminders_once unique (account_id, event, occurrence, channel),
  constraint reminders_sent_at check ((state = 'sent') = (sent_at is not null))
);
create index reminders_due on reminders (due_at) where state in ('planned', 'sending');
create index reminders_by_batch on reminders (batch_id, due_at);
create index reminders_by_age on reminders (due_at desc, id);

create table inbox_messages (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  reminder_id uuid not null constraint inbox_messages_reminder_key unique references reminders (id),
  title text not null,
  body text not null,
  link text,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index inbox_messages_by_account on inbox_messages (account_id, created_at desc);
create index inbox_messages_unread on inbox_messages (account_id) where read_at is null;

create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  -- Null = the system itself.
  actor_id uuid references accounts (id),
  action text not null,
  subject_type text not null,
  subject_id text not null,
  details jsonb not null default '{}'
);
create index audit_log_by_subject on audit_log (subject_type, subject_id);

-- I12: each row's hash covers the row and the hash before it. Written at commit, so the chain's lock is held only then.
create table audit_chain (
  sequence bigint primary key,
  audit_id bigint not null constraint audit_chain_audit_key unique references audit_log (id),
  hash bytea not null
);

create function audit_hash(entry audit_log, previous bytea) returns bytea language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(
    entry.id, extract(epoch from entry.at)::text, entry.actor_id, entry.action, entry.subject_type, entry.subject_id, entry.details)::text, 'UTF8'))
$$;

create function chain_audit() returns trigger language plpgsql as $$
declare
  head audit_chain;
begin
  perform pg_advisory_xact_lock(hashtext('audit_chain'));
  select * into head from audit_chain order by sequence desc limit 1;
  insert into audit_chain (sequence, audit_id, hash)
  values (coalesce(head.sequence, 0) + 1, new.id, audit_hash(new, coalesce(head.hash, '\x')));
  return null;
end $$;
create constraint trigger audit_log_chained after insert on audit_log deferrable initially deferred
  for each row execute function chain_audit();
create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_change();
create trigger audit_chain_append_only before update or delete on audit_chain for each row execute function refuse_change();
create trigger audit_log_no_truncate before truncate on audit_log for each statement execute function refuse_change();
create trigger audit_chain_no_truncate before truncate on audit_chain for each statement execute function refuse_change();

-- Who learns what, and how far they are.

create table enrolments (
  id uuid primary key default uuidv7(),
  batch_id uuid not null references batches (id),
  account_id uuid not null references people (account_id),
  business_id uuid not null,
  state text not null check (state in ('waiting', 'active', 'completed', 'failed', 'withdrawn')),
  requested_at timestamptz not null default clock_timestamp(),
  seated_at timestamptz,
  ended_at timestamptz,
  last_activity_at timestamptz not null default clock_timestamp(),
  final_score numeric(5, 2) check (final_score between 0 and 100),
  grade_label text,
  constraint enrolments_own_business foreign key (business_id, account_id) references businesses (id, account_id),
  constraint enrolments_seated check (state in ('waiting', 'withdrawn') or seated_at is not null),
  constraint enrolments_completed_has_score check (state <> 'completed' or (final_score is not null and ended_at is not null))
);
-- I2: one live enrolment per person and batch, whatever the double tap.
create unique index enrolments_one_live on enrolments (batch_id, account_id) where state <> 'withdrawn';
create index enrolments_by_account on enrolments (account_id, requested_at desc);
create index enrolments_waiting on enrolments (batch_id, requested_at, id) where state = 'waiting';
create index enrolments_by_batch on enrolments (batch_id, state);

-- Append-only. The id is made on the device: the same event twice is one row.
create table learning_events (
  enrolment_id uuid not null references enrolments (id),
  id uuid not null,
  lesson_id uuid not null references lessons (id),
  kind text not null check (kind in ('opened', 'position', 'completed')),
  position real not null check (position between 0 and 1),
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (enrolment_id, id)
);

create table lesson_progress (
  enrolment_id uuid not null references enrolments (id),
  lesson_id uuid not null references lessons (id),
  position real not null default 0 check (position between 0 and 1),
  done_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (enrolment_id, lesson_id)
);

-- I7: late or repeated events can only add to progress.
create function keep_progress() returns trigger language plpgsql as $$
begin
  new.position := greatest(old.position, new.position);
  new.done_at := coalesce(old.done_at, new.done_at);
  return new;
end $$;
create trigger lesson_progress_never_lower before update on lesson_progress for each row execute function keep_progress();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger learning_events_append_only before update or delete on learning_events for each row execute function refuse_change();

create table attempts (
  id uuid primary key default uuidv7(),
  enrolment_id uuid not null references enrolments (id),
  -- A quiz lesson's code, or 'pre' / 'post'.
  quiz_code text not null,
  lesson_id uuid references lessons (id),
  number integer not null check (number > 0),
  -- As drawn and shuffled for this attempt.
  question_ids uuid[] not null check (cardinality(question_ids) > 0),
  passing_score integer,
  max_attempts integer not null check (max_attempts > 0),
  started_at timestamptz not null default now(),
  deadline_at timestamptz,
  submitted_at timestamptz,
  score numeric(5, 2) check (score between 0 and 100),
  passed boolean,
  constraint attempts_number_key unique (enrolment_id, quiz_code, number),
  constraint attempts_within_limit check (number <= max_attempts),
  constraint attempts_submitted_whole check ((submitted_at is null) = (score is null))
);
create unique index attempts_one_open on attempts (enrolment_id, quiz_code) where submitted_at is null;

create table attempt_answers (
  attempt_id uuid not null references attempts (id),
  question_id uuid not null references questions (id),
  choice text[] not null,
  correct boolean not null,
  answered_at timestamptz not null default now(),
  primary key (attempt_id, question_id)
);

create table submissions (
  id uuid primary key default uuidv7(),
  enrolment_id uuid not null references enrolments (id),
  assignment_id uuid not null references assignments (id),
  revision integer not null check (revision > 0),
  state text not null default 'draft' check (state in ('draft', 'sent', 'graded')),
  text text not null default '',
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint submissions_revision_key unique (enrolment_id, assignment_id, revision),
  constraint submissions_sent_at check (state = 'draft' or sent_at is not null)
);
create unique index submissions_one_unfinished on submissions (enrolment_id, assignment_id) where state <> 'graded';
create index submissions_to_grade on submissions (sent_at, id) where state = 'sent';

create table evidence_files (
  id uuid primary key default uuidv7(),
  submission_id uuid not null references submissions (id),
  account_id uuid not null references accounts (id),
  kind text not null check (kind in ('photo', 'video', 'document')),
  content_type text not null,
  bytes integer not null check (bytes > 0),
  width integer,
  height integer,
  sha256 bytea not null,
  storage_key text not null,
  thumbnail_key text,
  created_at timestamptz not null default now()
);
create index evidence_files_by_submission on evidence_files (submission_id, created_at);

create table grades (
  submission_id uuid primary key references submissions (id),
  grader_id uuid not null references accounts (id),
  -- [{ criterion, score }]
  levels jsonb not null,
  score numeric(5, 2) not null check (score between 0 and 100),
  passed boolean not null,
  comment text not null,
  graded_at timestamptz not null default now()
);

create table attendance (
  class_session_id uuid not null references class_sessions (id),
  enrolment_id uuid not null references enrolments (id),
  status text not null check (status in ('present', 'excused', 'sick', 'absent')),
  recorded_by uuid not null references accounts (id),
  recorded_at timestamptz not null default now(),
  primary key (class_session_id, enrolment_id)
);
create index attendance_by_enrolment on attendance (enrolment_id);

create table surveys (
  enrolment_id uuid primary key references enrolments (id),
  -- { U1: 1..4, … U9 }, PermenPANRB 14/2017.
  ratings jsonb not null,
  comment text not null,
  sent_at timestamptz not null default now()
);

-- Learning without a signal: where to go on (block or second), quizzes done on the device, photos that may arrive twice.

alter table learning_events
  add column block integer check (block >= 0),
  add column media_second real check (media_second >= 0);

-- The newest place by the time it happened, from whichever device.
alter table lesson_progress
  add column block integer check (block >= 0),
  add column media_second real check (media_second >= 0),
  add column resumed_at timestamptz;

-- I7: late or repeated events can only add to progress; an older place never replaces a newer one.
create or replace function keep_progress() returns trigger language plpgsql as $$
begin
  new.position := greatest(old.position, new.position);
  new.done_at := coalesce(old.done_at, new.done_at);
  if new.resumed_at is null or new.resumed_at < old.resumed_at then
    new.block := old.block;
    new.media_second := old.media_second;
    new.resumed_at := old.resumed_at;
  end if;
  return new;
end $$;

-- A quiz that was done on a device. The id is made there, so the same one twice is one row (I5).
create table offline_attempts (
  enrolment_id uuid not null references enrolments (id),
  id uuid not null,
  quiz_code text not null,
  -- [{ question, choice, answeredAt }], as the device sent them.
  answers jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  received_at timestamptz not null default now(),
  -- Null: kept, but not counted.
  attempt_id uuid references attempts (id),
  reason text check (reason in ('attempts_used_up', 'quiz_changed')),
  score numeric(5, 2) check (score between 0 and 100),
  passed boolean,
  primary key (enrolment_id, id),
  constraint offline_attempts_counted_or_reason check ((attempt_id is null) = (reason is not null))
);
create index offline_attempts_by_attempt on offline_attempts (attempt_id) where attempt_id is not null;

alter table evidence_files add column device_id uuid;
create unique index evidence_files_once on evidence_files (submission_id, device_id) where device_id is not null;

-- Attendance with its trail, checking in by oneself, and calendar feeds.

alter table attendance
  -- list: the trainer's list. qr, code: the person, signed in. …_phone: somebody who typed the person's phone number.
  add column method text not null default 'list' check (method in ('list', 'qr', 'code', 'qr_phone', 'code_phone')),
  -- When it was seen, which on a phone without a signal is before it was recorded. The newest one wins.
  add column occurred_at timestamptz not null default now();

-- What was recorded in which order, and by whom. `applied` false: it came late, after a newer correction.
create table attendance_changes (
  -- Given by the device that recorded it, so that sending twice records once.
  id uuid primary key default uuidv7(),
  class_session_id uuid not null,
  enrolment_id uuid not null,
  before text,
  after text not null,
  applied boolean not null default true,
  method text not null,
  reason text check (length(reason) between 1 and 200),
  changed_by uuid not null references accounts (id),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  constraint attendance_changes_of_attendance foreign key (class_session_id, enrolment_id) references attendance (class_session_id, enrolment_id)
);
create index attendance_changes_by_row on attendance_changes (class_session_id, enrolment_id, recorded_at);
create trigger attendance_changes_append_only before update or delete on attendance_changes
  for each row execute function refuse_change();

-- One calendar address per person. It is made of this random id and a seal, so a copy of this table opens no calendar.
create table calendar_feeds (
  account_id uuid primary key references accounts (id) on delete cascade,
  id uuid not null unique default gen_random_uuid(),
  created_at timestamptz not null default now()
);

-- Guidance and consultation: who advises on what and when, appointments that cannot overlap, the walk-in queue of a
-- day, and the case file across visits.
create extension if not exists btree_gist;

create table consultation_services (
  id uuid primary key default uuidv7(),
  name text not null constraint consultation_services_name_key unique,
  description text not null default '',
  slot_minutes integer not null check (slot_minutes between 10 and 240),
  -- Kept free after each appointment: notes are written, the next one arrives.
  guard_minutes integer not null check (guard_minutes between 0 and 120),
  -- In front of the numbers on the lobby's screen.
  letter text not null constraint consultation_services_letter_key unique check (letter ~ '^[A-Z]$'),
  ordinal integer not null
);

insert into consultation_services (name, description, slot_minutes, guard_minutes, letter, ordinal) values
  ('Pemasaran online', 'Membuka toko di marketplace, iklan, dan jualan lewat WhatsApp.', 45, 10, 'A', 1),
  ('Foto produk', 'Memotret dan menyunting foto produk dengan HP.', 45, 15, 'B', 2),
  ('Kemasan dan label', 'Memilih kemasan, menulis label, dan desain yang menarik.', 45, 10, 'C', 3),
  ('Legalitas usaha', 'NIB, PIRT, sertifikat halal, dan merek.', 30, 10, 'D', 4),
  ('Ekspor', 'Syarat, harga, dan pembeli dari luar negeri.', 60, 15, 'E', 5),
  ('Keuangan usaha', 'Pembukuan sederhana, harga pokok, dan akses modal.', 45, 10, 'F', 6);

create table consultants (
  account_id uuid primary key references accounts (id),
  -- On site; online as well when there is a link.
  place text not null check (place <> ''),
  online_link text check (online_link like 'https://%'),
  active boolean not null default true
);

create table consultant_services (
  account_id uuid not null references consultants (account_id),
  service_id uuid not null references consultation_services (id),
  primary key (account_id, service_id)
);

-- Weekly, WIB; weekday 1 is Monday, minutes count from midnight.
create table consultant_hours (
  id uuid primary key default uuidv7(),
  account_id uuid not null references consultants (account_id),
  weekday integer not null check (weekday between 1 and 7),
  opens_minute integer not null check (opens_minute between 0 and 1439),
  closes_minute integer not null check (closes_minute between 1 and 1440),
  constraint consultant_hours_forward check (closes_minute > opens_minute),
  constraint consultant_hours_apart exclude using gist
    (account_id with =, weekday with =, int4range(opens_minute, closes_minute) with &&)
);

create table consultant_leaves (
  id uuid primary key default uuidv7(),
  account_id uuid not null references consultants (account_id),
  starts_on date not null,
  ends_on date not null,
  reason text not null default '',
  constraint consultant_leaves_forward check (ends_on >= starts_on)
);
create index consultant_leaves_by_consultant on consultant_leaves (account_id, ends_on);

create table consultation_cases (
  id uuid primary key default uuidv7(),
  account_id uuid not null references people (account_id),
  service_id uuid not null references consultation_services (id),
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  outcome text check (outcome in ('nib', 'pirt', 'halal', 'merek', 'toko_online', 'foto_katalog', 'kemasan_baru',
    'pembukuan', 'modal', 'kontrak_ekspor', 'lainnya')),
  outcome_note text not null default '',
  constraint consultation_cases_closed_with_outcome check ((closed_at is null) = (outcome is null))
);
create unique index consultation_cases_one_open on consultation_cases (account_id, service_id) where closed_at is null;
create index consultation_cases_by_person on consultation_cases (account_id, opened_at desc);

create table consultations (
  id uuid primary key default uuidv7(),
  case_id uuid not null references consultation_cases (id),
  service_id uuid not null references consultation_services (id),
  consultant_id uuid not null references consultants (account_id),
  account_id uuid not null references people (account_id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- The end with the guard time of the day it was booked.
  busy_until timestamptz not null,
  mode text not null check (mode in ('on_site', 'online')),
  place text not null,
  problem text not null,
  state text not null default 'booked' check (state in ('booked', 'done', 'no_show', 'cancelled')),
  cancel_reason text,
  -- Grows with each change, as calendars want it.
  sequence integer not null default 0,
  booked_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  constraint consultations_forward check (starts_at < ends_at and ends_at <= busy_until),
  constraint consultations_reason check ((state = 'cancelled') = (cancel_reason is not null)),
  constraint consultations_no_overlap exclude using gist
    (consultant_id with =, tstzrange(starts_at, busy_until) with &&) where (state <> 'cancelled'),
  constraint consultations_person_once exclude using gist
    (account_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked')
);
create unique index consultations_one_live on consultations (account_id, service_id) where state = 'booked';
create index consultations_by_time on consultations (starts_at);
create index consultations_by_person on consultations (account_id, starts_at desc);
create index consultations_by_case on consultations (case_id, starts_at desc);

-- What the learner reads and what only staff read never share a column. Written once, never changed.
create table consultation_notes (
  id uuid primary key default uuidv7(),
  case_id uuid not null references consultation_cases (id),
  author_id uuid not null references accounts (id),
  shared_text text not null,
  private_text text not null,
  created_at timestamptz not null default now(),
  constraint consultation_notes_say_something check (shared_text <> '' or private_text <> '')
);
create index consultation_notes_by_case on consultation_notes (case_id, created_at desc);
create trigger consultation_notes_append_only before update or delete on consultation_notes
  for each row execute function refuse_change();

create table consultation_actions (
  id uuid primary key default uuidv7(),
  case_id uuid not null references consultation_cases (id),
  text text not null check (text <> ''),
  due_on date not null,
  done_at timestamptz,
  created_at timestamptz not null default now()
);
create index consultation_actions_by_case on consultation_actions (case_id, due_on);
create index consultation_actions_open on consultation_actions (due_on) where done_at is null;

-- Numbers without gaps: whoever takes one holds the row until the ticket is there.
create table consultation_queue_counters (
  service_id uuid not null references consultation_services (id),
  day date not null,
  last_number integer not null check (last_number > 0),
  primary key (service_id, day)
);

create table consultation_tickets (
  id uuid primary key default uuidv7(),
  service_id uuid not null references consultation_services (id),
  day date not null,
  number integer not null check (number > 0),
  state text not null default 'waiting' check (state in ('waiting', 'called', 'served', 'no_show')),
  called_by uuid references accounts (id),
  taken_at timestamptz not null default now(),
  called_at timestamptz,
  ended_at timestamptz,
  constraint consultation_tickets_number_key unique (service_id, day, number),
  constraint consultation_tickets_called check ((state = 'waiting') = (called_at is null)),
  constraint consultation_tickets_ended check ((state in ('served', 'no_show')) = (ended_at is not null))
);
create index consultation_tickets_served on consultation_tickets (service_id, ended_at desc) where state = 'served';

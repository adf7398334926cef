-- Services that the centre sets itself, guidance at the place of business, a photo of the problem, and consultants who
-- are told of their appointments.

alter table consultation_services
  -- bimbingan: several visits are agreed on at once, also where the business is.
  add column kind text not null default 'konsultasi' check (kind in ('konsultasi', 'bimbingan')),
  add column modes text[] not null default '{on_site,online}'
    check (modes <@ array['on_site', 'online', 'at_business'] and cardinality(modes) > 0),
  -- Switched off: nothing new is booked; what stands stays.
  add column active boolean not null default true,
  add constraint consultation_services_visits check (kind = 'bimbingan' or not 'at_business' = any (modes)),
  drop constraint consultation_services_letter_check,
  add constraint consultation_services_letter_check check (letter ~ '^[A-Z]{1,2}$');

-- The next letter that no number was ever called by: A to Z, then AA.
create function next_queue_letter() returns text language sql volatile as $$
  select l.letter from (
    select chr(64 + i) as letter, i as rank from generate_series(1, 26) i
    union all
    select chr(64 + i) || chr(64 + j), 26 * i + j from generate_series(1, 26) i, generate_series(1, 26) j
  ) l
  where not exists (select from consultation_services s where s.letter = l.letter)
  order by l.rank limit 1
$$;

insert into consultation_services (name, description, slot_minutes, guard_minutes, letter, ordinal, kind, modes) values
  ('Bimbingan usaha', 'Konsultan datang ke tempat usaha Anda, beberapa kali kunjungan.', 120, 60, next_queue_letter(),
    7, 'bimbingan', '{at_business,on_site}');

alter table consultations
  add column kind text not null default 'konsultasi' check (kind in ('konsultasi', 'bimbingan')),
  drop constraint consultations_mode_check,
  add constraint consultations_mode_check check (mode in ('on_site', 'online', 'at_business'));
drop index consultations_one_live;
create unique index consultations_one_live on consultations (account_id, service_id)
  where state = 'booked' and kind = 'konsultasi';

-- What the problem looks like; re-encoded, seen by the person, the consultant and organisers.
create table consultation_photos (
  consultation_id uuid primary key references consultations (id),
  storage_key text not null unique,
  bytes integer not null check (bytes > 0),
  created_at timestamptz not null default now()
);

with starting (event, mandatory, title, body) as (values
  ('consultant_booked', true, 'Janji konsultasi baru', 'Janji baru dengan Anda: {{waktu}}, di {{tempat}}.'),
  ('consultant_moved', true, 'Janji konsultasi pindah', 'Waktu baru janji Anda: {{waktu}}, di {{tempat}}.'),
  ('consultant_cancelled', true, 'Janji konsultasi lepas', 'Janji {{waktu}} tidak lagi dengan Anda. Jam itu kosong.'),
  ('consultant_tomorrow', false, 'Janji konsultasi besok', 'Besok: {{jadwal}}. Cerita peserta ada di halaman Konsultasi.')
), written as (
  insert into message_templates (event, title, body) select event, title, body from starting returning id, event
)
insert into reminder_rules (event, anchor, recipients, channels, mandatory, template_id)
select s.event, 'event', '{pelatih}', '{inbox,email}', s.mandatory, w.id from starting s join written w using (event);

-- Rooms of the building, what stands in them when, and sessions that book a room and trainers. Two things never stand
-- in one room at one time, and nobody trains in two places: exclusion constraints refuse it, whoever asks first wins.

create extension if not exists btree_gist;

create table rooms (
  id uuid primary key default uuidv7(),
  code text not null constraint rooms_code_key unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null constraint rooms_name_key unique check (name <> ''),
  floor smallint not null check (floor between 1 and 9),
  capacity integer not null check (capacity between 1 and 5000),
  equipment text[] not null default '{}',
  -- Minutes before something begins in which the room is already taken: chairs, projector, microphones.
  setup_minutes smallint not null default 0 check (setup_minutes between 0 and 240),
  bookable boolean not null default true,
  -- Null while the figures are an estimate that nobody has checked on the spot.
  checked_at timestamptz
);

-- The real building; capacities are estimates until staff confirm them.
insert into rooms (code, name, floor, capacity, equipment, setup_minutes, bookable) values
  ('pelayanan-publik', 'Ruang Pelayanan Publik', 1, 20, '{Meja pelayanan,Kursi tunggu}', 0, false),
  ('kantor', 'Kantor', 2, 20, '{Meja kerja,Printer}', 0, false),
  ('aula-mini', 'Aula Mini', 3, 60, '{Proyektor,Layar,Pengeras suara}', 30, true),
  ('kelas-a', 'Kelas A', 3, 30, '{Proyektor,Papan tulis}', 15, true),
  ('kelas-b', 'Kelas B', 3, 30, '{Proyektor,Papan tulis}', 15, true),
  ('kelas-c', 'Kelas C', 3, 30, '{Proyektor,Papan tulis}', 15, true),
  ('gor', 'GOR', 4, 150, '{Pengeras suara}', 60, true),
  ('rooftop', 'Rooftop', 4, 50, '{}', 60, true),
  ('perpustakaan', 'Perpustakaan', 1, 20, '{Meja baca,Rak buku}', 0, true),
  ('podcast', 'Ruang Podcast', 1, 4, '{Mikrofon,Perekam,Kamera}', 15, true);

alter table class_sessions
  add column room_id uuid constraint class_sessions_room_fk references rooms (id),
  add column setup_minutes smallint not null default 0,
  add column cancelled_at timestamptz,
  add column cancelled_reason text,
  -- SEQUENCE of RFC 5545: calendars take the change with the highest number.
  add column sequence integer not null default 0 check (sequence >= 0),
  -- Jam pelajaran of the meeting.
  add column jp numeric(4, 1) check (jp > 0),
  add constraint class_sessions_cancelled_with_reason check ((cancelled_at is null) = (cancelled_reason is null));

-- Everything that stands in a room. Sessions are put here by a trigger; meetings, recordings and periods out of
-- service are rows of their own.
create table room_occupations (
  id uuid primary key default uuidv7(),
  room_id uuid not null references rooms (id),
  during tstzrange not null check (not isempty(during)),
  kind text not null check (kind in ('session', 'booking', 'outage')),
  class_session_id uuid constraint room_occupations_session_key unique references class_sessions (id) on delete cascade,
  title text,
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  constraint room_occupations_says_what check ((kind = 'session') = (class_session_id is not null) and (kind = 'session') = (title is null)),
  constraint room_occupations_free exclude using gist (room_id with =, during with &&)
);

create table session_trainers (
  session_id uuid not null references class_sessions (id) on delete cascade,
  account_id uuid not null references accounts (id),
  -- Of the session; empty once it is cancelled. Kept by a trigger.
  during tstzrange not null default 'empty',
  primary key (session_id, account_id),
  constraint session_trainers_free exclude using gist (account_id with =, during with &&)
);

-- People who ask for the same room at once wait in line here: two exclusion checks that wait for each other would deadlock.
create function room_occupations_queue() returns trigger language plpgsql as $$
begin
  perform from rooms where id = new.room_id for no key update;
  return new;
end $$;
create trigger room_occupations_queue before insert or update on room_occupations
  for each row execute function room_occupations_queue();

create function class_sessions_changed() returns trigger language plpgsql as $$
begin
  if new.room_id is null then
    new.setup_minutes := 0;
  elsif tg_op = 'INSERT' or new.room_id is distinct from old.room_id then
    new.setup_minutes := (select setup_minutes from rooms where id = new.room_id);
  end if;
  if tg_op = 'UPDATE' and (new.title, new.starts_at, new.ends_at, new.place, new.room_id, new.cancelled_at)
      is distinct from (old.title, old.starts_at, old.ends_at, old.place, old.room_id, old.cancelled_at) then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
create trigger class_sessions_changed before insert or update on class_sessions
  for each row execute function class_sessions_changed();

create function class_sessions_occupy() returns trigger language plpgsql as $$
begin
  if new.room_id is null or new.cancelled_at is not null then
    delete from room_occupations where class_session_id = new.id;
  else
    insert into room_occupations (room_id, during, kind, class_session_id)
    values (new.room_id, tstzrange(new.starts_at - make_interval(mins => new.setup_minutes), new.ends_at), 'session', new.id)
    on conflict on constraint room_occupations_session_key do update
      set room_id = excluded.room_id, during = excluded.during;
  end if;
  update session_trainers
  set during = case when new.cancelled_at is null then tstzrange(new.starts_at, new.ends_at) else 'empty' end
  where session_id = new.id;
  return null;
end $$;
create trigger class_sessions_occupy after insert or update on class_sessions
  for each row execute function class_sessions_occupy();

create function session_trainers_during() returns trigger language plpgsql as $$
begin
  new.during := (select case when cancelled_at is null then tstzrange(starts_at, ends_at) else 'empty' end
                 from class_sessions where id = new.session_id);
  return new;
end $$;
create trigger session_trainers_during before insert on session_trainers
  for each row execute function session_trainers_during();

-- A class that is called off gives its rooms and trainers back, whoever called it off.
create function batches_free_rooms() returns trigger language plpgsql as $$
begin
  update class_sessions set cancelled_at = now(), cancelled_reason = 'Angkatan dibatalkan.'
  where batch_id = new.id and cancelled_at is null and ends_at > now();
  return null;
end $$;
create trigger batches_free_rooms after update of state on batches
  for each row when (new.state = 'cancelled' and old.state <> 'cancelled') execute function batches_free_rooms();

-- What staff read when more people come than the room holds; null when it fits. It may be booked all the same.
create function room_warning(room uuid, people integer) returns text language sql stable as $$
  select name || ' muat ' || capacity || ' orang, kelas ini ' || people || ' kursi.'
  from rooms where id = room and capacity < people
$$;

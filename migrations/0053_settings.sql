-- What the office itself decides: who it is, who signs, how far things go, and which days are free.
-- A change counts from then on. What was issued keeps its own copy, so nothing that was given changes.

-- Logos, encoded again from their pixels; kept once per content.
create table branding_images (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  format text not null check (format in ('png', 'jpeg')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes between 1 and 307200),
  storage_key text not null,
  created_at timestamptz not null default now(),
  created_by uuid references accounts (id)
);

-- Each change is a new version, and the last one counts. Going back is a new version with old words.
create table centre_identities (
  version integer primary key check (version > 0),
  name text not null check (name <> ''),
  parent text not null check (parent <> ''),
  address text not null check (address <> ''),
  -- Where papers are signed.
  city text not null check (city <> ''),
  phone text,
  whatsapp text,
  email text,
  opening_hours text,
  logo_dinas bytea references branding_images (sha256),
  logo_centre bytea references branding_images (sha256),
  changed_at timestamptz not null default now(),
  changed_by uuid references accounts (id)
);
insert into centre_identities (version, name, parent, address, city) values
  (1, 'UPT Pelatihan Koperasi dan UKM', 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Timur', 'Kota Malang, Jawa Timur', 'Malang');

-- Values that differ from the release's own. The last version counts.
create table setting_changes (
  key text not null check (key <> ''),
  version integer not null check (version > 0),
  value jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by uuid references accounts (id),
  primary key (key, version)
);

create function keep_setting_version() returns trigger language plpgsql as $$
begin
  raise exception 'what was decided stays readable: enter a new version' using errcode = 'restrict_violation';
end $$;
create trigger centre_identities_immutable before update or delete on centre_identities
  for each row execute function keep_setting_version();
create trigger setting_changes_immutable before update or delete on setting_changes
  for each row execute function keep_setting_version();

create table holidays (
  day date primary key,
  name text not null check (name <> ''),
  -- national: libur nasional; joint_leave: cuti bersama; centre: the centre itself is closed.
  kind text not null check (kind in ('national', 'joint_leave', 'centre')),
  created_at timestamptz not null default now(),
  created_by uuid references accounts (id)
);

-- Monday to Friday, without holidays. Both days included.
create function working_days(first date, last date) returns integer language sql stable as $$
  select count(*)::integer from generate_series(first::timestamp, last::timestamp, interval '1 day') as one (day)
  where extract(isodow from one.day) < 6 and not exists (select from holidays h where h.day = one.day::date)
$$;

alter table signatories
  -- The head of the centre signs certificates; both sign reports.
  add column office text not null default 'kepala_upt' check (office in ('kepala_upt', 'kepala_dinas')),
  -- plt fills an empty office. plh stands in for days, beside whoever holds it, and signs on those days.
  add column standing text not null default 'tetap' check (standing in ('tetap', 'plt', 'plh')),
  -- Entered by mistake: never signs.
  add column cancelled_at timestamptz,
  add column created_at timestamptz not null default now(),
  add column created_by uuid references accounts (id),
  add constraint signatories_days check (valid_to is null or valid_from <= valid_to);

-- Where terms overlapped, the later appointment signed: the same people go on signing on the same days.
update signatories s set cancelled_at = now() where exists (
  select from signatories o where o.valid_from = s.valid_from and o.id > s.id);
update signatories s set standing = 'plh' where s.cancelled_at is null and s.valid_to is not null and exists (
  select from signatories o where o.cancelled_at is null and o.valid_from < s.valid_from and coalesce(o.valid_to, 'infinity') > s.valid_to);
update signatories s set valid_to = later.valid_from - 1
from (select id, standing, lead(valid_from) over (partition by standing order by valid_from) as valid_from from signatories where cancelled_at is null) later
where later.id = s.id and s.cancelled_at is null and later.valid_from <= coalesce(s.valid_to, 'infinity');

alter table signatories add constraint signatories_one_at_a_time exclude using gist (
  office with =, (case standing when 'plh' then 1 else 0 end) with =, daterange(valid_from, valid_to, '[]') with &&) where (cancelled_at is null);

-- Photos of what a class did, for its report. They name nobody; who sent one confirmed that those in it agree.
create table class_photos (
  id uuid primary key default uuidv7(),
  batch_id uuid not null references batches (id),
  position integer not null,
  caption text not null default '' constraint class_photos_short_caption check (char_length(caption) <= 160),
  storage_key text not null unique,
  thumbnail_key text not null unique,
  -- Of the picture: a report that was made names the one it means.
  sha256 bytea not null check (octet_length(sha256) = 32),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes > 0),
  consented_at timestamptz not null default now(),
  uploaded_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  -- It can be put back for a day, then it is gone with its bytes.
  removed_at timestamptz
);
create index class_photos_by_batch on class_photos (batch_id, position);
create index class_photos_uploaded_by_fk on class_photos (uploaded_by);
create index class_photos_removed on class_photos (removed_at) where removed_at is not null;

insert into retention_rules (code, valid_from, days, label, basis) values
  ('foto_kelas', '2026-11-01', 1825, 'Foto kegiatan kelas', 'UU 27/2022 pasal 43: laporan yang sudah dibuat menyimpan cetakannya sendiri.');

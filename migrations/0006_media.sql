-- Pictures, recordings and files of lessons, and the uploads they come from. Bytes are in the file store.

create table media (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('image', 'video', 'audio', 'file')),
  state text not null default 'uploading' check (state in ('uploading', 'processing', 'ready', 'failed')),
  title text not null,
  -- Of the upload.
  bytes bigint not null check (bytes >= 0),
  sha256 bytea,
  duration_seconds numeric(10, 2),
  transcript text not null default '',
  -- Its address holds this hash, so it never changes its bytes.
  captions_key text,
  captions_sha256 bytea,
  -- Why it failed, or what could not be done, for people.
  reason text,
  attempts integer not null default 0,
  -- One worker at a time: a lease that its holder renews and that runs out when the holder died.
  lease uuid,
  leased_until timestamptz,
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index media_by_age on media (created_at desc, id);
create index media_processing on media (updated_at) where state = 'processing';

create table media_renditions (
  media_id uuid not null references media (id) on delete cascade,
  name text not null check (name ~ '^[a-z0-9]{1,20}$'),
  content_type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  sha256 bytea not null,
  storage_key text not null,
  primary key (media_id, name)
);

-- What a version of a course shows: its media are open, and stay.
create table version_media (
  version_id uuid not null references course_versions (id),
  media_id uuid not null references media (id),
  primary key (version_id, media_id)
);
create index version_media_by_media on version_media (media_id);

-- tus: https://tus.io/protocols/resumable-upload
create table uploads (
  -- Of purpose `media`: also the id of its media row.
  id uuid primary key,
  account_id uuid not null references accounts (id),
  purpose text not null check (purpose in ('media', 'evidence')),
  kind text not null check (kind in ('image', 'video', 'audio', 'file')),
  filename text not null,
  length bigint not null check (length > 0),
  received bigint not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint uploads_received_fits check (received between 0 and length)
);
create index uploads_by_expiry on uploads (expires_at);

-- A part is named here before its bytes are stored, so that nothing is left behind unnoticed.
create table upload_parts (
  storage_key text primary key,
  upload_id uuid not null references uploads (id) on delete cascade,
  position bigint not null,
  bytes integer not null,
  kept boolean not null default false
);
create unique index upload_parts_in_order on upload_parts (upload_id, position) where kept;
create index upload_parts_by_upload on upload_parts (upload_id);

-- Files that no row speaks of any more: a sweep takes them out of the store, whoever died before that.
create table forgotten_files (
  storage_key text primary key,
  since timestamptz not null default now()
);

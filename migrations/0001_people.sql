-- Who is here: regions, accounts and how they sign in, people and their businesses.

create table regions (
  code text primary key,
  parent_code text references regions (code),
  level smallint not null check (level between 1 and 4),
  name text not null
);
create index regions_by_parent on regions (parent_code, name);

create table business_fields (
  code text not null check (code ~ '^\d{5}$'),
  version text not null,
  title text not null,
  sector text not null,
  primary key (code, version)
);

create table accounts (
  id uuid primary key default uuidv7(),
  phone text constraint accounts_phone_key unique check (phone ~ '^\+628\d{7,11}$'),
  email text check (email = lower(email)),
  name text,
  password_hash text,
  -- AES-256-GCM, see database/encryption: key id, then nonce, tag and text.
  totp_key_id text,
  totp_ciphertext bytea,
  -- The last 30 s step that was used: a code works once.
  totp_last_step bigint not null default 0,
  roles text[] not null check (roles <@ array['peserta', 'pelatih', 'panitia', 'dinas', 'admin'] and cardinality(roles) > 0),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  constraint accounts_can_sign_in check (phone is not null or (email is not null and password_hash is not null and totp_ciphertext is not null))
);
create unique index accounts_email_key on accounts (email);

create table account_sessions (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id) on delete cascade,
  -- SHA-256 of the cookie's token: a copy of this table signs nobody in.
  token_hash bytea not null constraint account_sessions_token_key unique,
  device text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index account_sessions_by_account on account_sessions (account_id);

create table sign_in_codes (
  phone text primary key,
  code_hash bytea not null,
  sent_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- How many codes in a row: the wait before the next one grows.
  sends smallint not null default 1,
  wrong_tries smallint not null default 0,
  used_at timestamptz
);

-- Messages that had no gateway to go through. Only development mode writes and shows them.
create table development_outbox (
  id uuid primary key default uuidv7(),
  recipient text not null,
  body text not null,
  created_at timestamptz not null default now()
);

-- The layout that rate-limiter-flexible expects.
create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create table people (
  account_id uuid primary key references accounts (id),
  name text not null check (length(name) between 3 and 120),
  village_code text not null references regions (code),
  sex text not null check (sex in ('L', 'P')),
  disability text not null check (disability in ('tidak_ada', 'fisik', 'intelektual', 'mental', 'sensorik', 'ganda', 'tidak_ingin_menjawab')),
  email text,
  consented_at timestamptz not null,
  consent_version text not null,
  nik_key_id text,
  nik_ciphertext bytea,
  -- HMAC blind index: equal NIKs can be found without being read.
  nik_index bytea constraint people_nik_key unique,
  nik_last_four text check (nik_last_four ~ '^\d{4}$'),
  nik_warnings text[] not null default '{}',
  updated_at timestamptz not null default now(),
  constraint people_nik_whole check (num_nonnulls(nik_key_id, nik_ciphertext, nik_index, nik_last_four) in (0, 4))
);

create table businesses (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  name text not null check (length(name) between 2 and 120),
  kbli_code text not null,
  kbli_version text not null,
  nib text check (nib ~ '^\d{13}$'),
  business_letter text,
  size text not null check (size in ('micro', 'small', 'medium')),
  channels text[] not null default '{}' check (channels <@ array['toko', 'titip_jual', 'whatsapp', 'media_sosial', 'lokapasar', 'situs_sendiri', 'ekspor']),
  created_at timestamptz not null default now(),
  -- Enrolments keep pointing at the business they were made for.
  removed_at timestamptz,
  foreign key (kbli_code, kbli_version) references business_fields (code, version),
  unique (id, account_id)
);
create index businesses_by_account on businesses (account_id) where removed_at is null;

-- Who seals certificates, whom we believe when one comes back, and what is under way.

-- The home-made authority of demonstrations: made once, its key stored encrypted; its place is `demo-seal`.
create table demo_seal (
  only_one boolean primary key default true check (only_one),
  root bytea not null,
  certificate bytea not null,
  key_id text not null,
  key_ciphertext bytea not null,
  created_at timestamptz not null default now()
);

-- Certificates (DER) of every seal that was ever used here: a sealed file is checked against these for ever.
create table seal_certificates (
  sha256 bytea primary key,
  role text not null check (role in ('signer', 'anchor')),
  certificate bytea not null,
  not_after timestamptz not null,
  first_used_at timestamptz not null default now()
);

-- A signer that refused us several times in a row is left alone. Other settings are another signer.
create table seal_refusals (
  signer bytea primary key,
  refusals integer not null check (refusals > 0),
  reason text not null,
  -- From then on one document may try again.
  probe_at timestamptz not null
);

-- BSrE's activation code changes with every renewal; stored encrypted. Its place is `bsre-activation`.
create table bsre_activations (
  -- Blind index of the code that stands in the configuration: another one there starts anew.
  configured bytea primary key,
  key_id text not null,
  ciphertext bytea not null,
  renewed_at timestamptz not null default now()
);

-- A sealed file that may have been stored but is not on its certificate yet. Whoever was killed in between leaves one
-- here, and the next run seals anew under another name.
create table unfinished_certificate_files (
  storage_key text primary key,
  certificate_id uuid not null references certificates (id),
  begun_at timestamptz not null default now()
);

alter table certificates
  -- Times that typesetting it ran out of time or took its process with it.
  add column render_failures integer not null default 0,
  -- Not before this moment is it rung again.
  add column retry_at timestamptz;

-- Pictures that looks of certificates show; kept once, whoever adds the same one again.
create table certificate_template_images (
  id uuid primary key default uuidv7(),
  -- Of the bytes as they are stored, after they were encoded again.
  sha256 bytea not null constraint certificate_template_images_sha256_key unique,
  name text not null check (name <> ''),
  format text not null check (format in ('png', 'jpeg')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes > 0),
  storage_key text not null,
  created_at timestamptz not null default now(),
  created_by uuid references accounts (id)
);

alter table certificate_template_versions
  -- What an expert's source was taken from, to go back to.
  add column kept_design jsonb;

create index certificate_templates_by_kind on certificate_templates (kind, id) where archived_at is null;

-- A class goes through more hands before its certificates count, and there is more than one kind of certificate.

alter table batches drop constraint batches_certification_check;
alter table batches add constraint batches_certification_check
  check (certification in ('none', 'returned', 'submitted', 'verified', 'approved', 'signed', 'published'));
alter table batches
  -- Published from this moment on; until then the deed can be undone.
  add column publish_at timestamptz,
  add column published_at timestamptz;
-- What was approved under the shorter chain was public as soon as it was printed.
update batches set certification = 'published', publish_at = now(), published_at = now() where certification = 'approved';
alter table batches add constraint batches_published_whole check ((certification = 'published') = (published_at is not null));
create index batches_to_publish on batches (publish_at) where certification = 'signed' and publish_at is not null;

-- Looks of certificates. What is published never changes: a certificate names the version that it was printed with.
create table certificate_templates (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('STTP', 'SK', 'PELATIH')),
  name text not null check (name <> ''),
  created_at timestamptz not null default now(),
  created_by uuid references accounts (id),
  archived_at timestamptz
);

create table certificate_template_versions (
  id uuid primary key default uuidv7(),
  template_id uuid not null references certificate_templates (id),
  version integer not null check (version > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  -- TemplateDesign of the contracts; null when an expert wrote the source by hand.
  design jsonb,
  -- Typst, compiled from the design or written by an expert.
  source text not null,
  -- Counts the saves, so that two editors do not overwrite each other.
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid references accounts (id),
  published_at timestamptz,
  published_by uuid references accounts (id),
  constraint certificate_template_versions_version_key unique (template_id, version),
  constraint certificate_template_versions_published_whole check ((state = 'published') = (published_at is not null))
);
create unique index certificate_template_versions_one_draft on certificate_template_versions (template_id) where state = 'draft';

create function keep_template_version() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published template never changes' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger certificate_template_versions_immutable before update or delete on certificate_template_versions
  for each row execute function keep_template_version();

-- pending: approved and numbered; sealed: the file is there; issued: published to its holder and to the world.
alter table certificates drop constraint certificates_state_check;
alter table certificates drop constraint certificates_issued_whole;
alter table certificates drop constraint certificates_file_whole;
alter table certificates drop constraint certificates_revoked_whole;
alter table certificates drop constraint certificates_enrolment_key;
alter table certificates alter column enrolment_id drop not null;
alter table certificates
  -- STTP: completed; SK: attended; PELATIH: taught (without an enrolment).
  add column kind text not null default 'STTP' check (kind in ('STTP', 'SK', 'PELATIH')),
  -- Null: the centre's built-in look.
  add column template_version_id uuid references certificate_template_versions (id),
  -- The one that this one stands in for.
  add column replaces_id uuid constraint certificates_replaces_key unique references certificates (id),
  add column expires_on date,
  add column sealed_at timestamptz;
alter table certificates disable trigger certificates_immutable;
update certificates set sealed_at = issued_at where issued_at is not null;
alter table certificates enable trigger certificates_immutable;
alter table certificates
  add constraint certificates_state_check check (state in ('pending', 'sealed', 'issued', 'revoked', 'replaced', 'voided')),
  add constraint certificates_enrolment_or_trainer check ((kind = 'PELATIH') = (enrolment_id is null)),
  add constraint certificates_file_whole check (num_nulls(sealed_at, sha256, bytes, storage_key) in (0, 4)),
  add constraint certificates_state_whole check (case state
    when 'pending' then sealed_at is null and issued_at is null
    when 'sealed' then sealed_at is not null and issued_at is null
    when 'voided' then issued_at is null
    else sealed_at is not null and issued_at is not null end),
  add constraint certificates_revoked_whole check ((state = 'revoked') = (num_nulls(revoked_at, revoked_by, revocation_class, revocation_reason) = 0));

-- I4: one standing certificate of a kind per person and class. A replaced, revoked or voided one stays in the register.
create unique index certificates_one_standing on certificates (batch_id, account_id, kind) where state in ('pending', 'sealed', 'issued');
create index certificates_by_enrolment on certificates (enrolment_id) where enrolment_id is not null;

create or replace function keep_certificate() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'certificates are never deleted' using errcode = 'restrict_violation';
  end if;
  if (new.enrolment_id, new.batch_id, new.account_id, new.kind, new.series, new.year, new.sequence, new.number, new.code, new.payload,
      new.template_version_id, new.replaces_id, new.expires_on, new.approved_at)
     is distinct from (old.enrolment_id, old.batch_id, old.account_id, old.kind, old.series, old.year, old.sequence, old.number, old.code, old.payload,
      old.template_version_id, old.replaces_id, old.expires_on, old.approved_at)
     or (old.sha256 is not null and (new.sha256, new.bytes, new.storage_key, new.sealed_at) is distinct from (old.sha256, old.bytes, old.storage_key, old.sealed_at))
     or (old.issued_at is not null and new.issued_at is distinct from old.issued_at)
     or (new.state <> old.state and not (
          (old.state = 'pending' and new.state in ('sealed', 'voided'))
       or (old.state = 'sealed' and new.state in ('issued', 'voided'))
       or (old.state = 'issued' and new.state in ('revoked', 'replaced'))))
  then
    raise exception 'an approved certificate never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- What happens to a certificate after it was issued: shared, corrected, copied, replaced, expired; and those of before Sinau.

-- How long certificates of a kind count, in months from their day of issue; null: for ever.
create table certificate_validity (
  kind text primary key check (kind in ('STTP', 'SK', 'PELATIH')),
  months integer check (months between 1 and 240),
  updated_at timestamptz not null default now(),
  updated_by uuid references accounts (id)
);
insert into certificate_validity (kind) values ('STTP'), ('SK'), ('PELATIH');

-- Frozen when it is entered, whoever enters it: a later change of the setting changes no certificate that exists.
-- One that stands in for another ends when that one would have.
create function set_certificate_expiry() returns trigger language plpgsql as $$
begin
  if new.expires_on is null and new.replaces_id is null then
    select (new.payload ->> 'issuedOn')::date + make_interval(months => v.months) into new.expires_on
      from certificate_validity v where v.kind = new.kind and v.months is not null;
  end if;
  return new;
end $$;
create trigger certificates_expiry before insert on certificates for each row execute function set_certificate_expiry();
create index certificates_expiring on certificates (expires_on) where state = 'issued' and expires_on is not null;
-- A file that somebody holds is looked up by its hash.
create index certificates_by_hash on certificates (sha256) where sha256 is not null;

alter table certificates
  add column voided_at timestamptz,
  add column voided_by uuid references accounts (id),
  add column void_reason text,
  add column replaced_at timestamptz,
  add column replaced_by uuid references accounts (id),
  -- For staff alone; what the public sees is the state.
  add column replacement_reason text,
  add constraint certificates_voided_whole check (num_nulls(voided_at, voided_by, void_reason) in (0, 3) and (state = 'voided' or voided_at is null)),
  add constraint certificates_replaced_whole check ((state = 'replaced') = (num_nulls(replaced_at, replaced_by, replacement_reason) = 0));

-- A link with the full name that its holder gives away. The token is derived from the row's id and the server's key,
-- so it can be shown again and is nowhere stored; closing the row ends the link.
create table certificate_shares (
  id uuid primary key default uuidv7(),
  certificate_id uuid not null references certificates (id),
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index certificate_shares_one_open on certificate_shares (certificate_id) where ended_at is null;

-- What holders ask for: a corrected name, or the certificate once more.
create table certificate_requests (
  id uuid primary key default uuidv7(),
  certificate_id uuid not null references certificates (id),
  kind text not null check (kind in ('correction', 'duplicate')),
  requested_by uuid not null references accounts (id),
  requested_at timestamptz not null default now(),
  -- The name as it should be.
  wanted_name text,
  -- The file again, or a printed copy with the centre's stamp.
  form text check (form in ('file', 'print')),
  -- Why, and what proves it.
  note text not null check (note <> ''),
  state text not null default 'open' check (state in ('open', 'done', 'refused', 'withdrawn')),
  decided_by uuid references accounts (id),
  decided_at timestamptz,
  -- Told to whoever asked.
  answer text,
  replacement_id uuid references certificates (id),
  constraint certificate_requests_kind_whole check ((kind = 'correction') = (wanted_name is not null) and (kind = 'duplicate') = (form is not null)),
  constraint certificate_requests_decided_whole check ((state in ('done', 'refused')) = (decided_by is not null and decided_at is not null and answer is not null)),
  constraint certificate_requests_replacement check ((kind = 'correction' and state = 'done') = (replacement_id is not null)),
  -- Nobody corrects a certificate alone.
  constraint certificate_requests_two_people check (kind <> 'correction' or state <> 'done' or decided_by <> requested_by)
);
create unique index certificate_requests_one_open on certificate_requests (certificate_id, kind) where state = 'open';
create index certificate_requests_open on certificate_requests (requested_at) where state = 'open';
create index certificate_requests_by_certificate on certificate_requests (certificate_id, requested_at);

-- Certificates of the centre's earlier e-learning, as its lists tell of them: without a file or a seal.
create table legacy_certificates (
  id uuid primary key default uuidv7(),
  number text not null check (number <> ''),
  -- Letters and digits of the number alone, as people type it from paper.
  number_key text not null constraint legacy_certificates_number_key unique check (number_key ~ '^[0-9A-Z]{3,60}$'),
  code text,
  code_key text constraint legacy_certificates_code_key unique check (code_key ~ '^[0-9A-Z]{3,60}$'),
  holder_name text not null check (holder_name <> ''),
  course_title text not null check (course_title <> ''),
  issued_on date not null,
  imported_at timestamptz not null default now(),
  imported_by uuid not null references accounts (id),
  updated_at timestamptz not null default now(),
  constraint legacy_certificates_code_whole check ((code is null) = (code_key is null))
);

with starting (event, channels, title, body) as (values
  ('certificate_revoked', '{inbox,email,whatsapp,sms,push}'::text[], 'Sertifikat Anda dicabut',
    'Sertifikat {{pelatihan}}, {{angkatan}}, tidak berlaku lagi. Hubungi Latkop untuk penjelasan.'),
  ('certificate_replaced', '{inbox,email,whatsapp,sms,push}', 'Sertifikat Anda diganti',
    'Sertifikat {{pelatihan}}, {{angkatan}}, diganti yang baru. Pakai yang baru; yang lama menunjuk ke sana.'),
  ('correction_decided', '{inbox,email,whatsapp,sms,push}', 'Permintaan perbaikan sudah dijawab',
    'Latkop menjawab permintaan perbaikan sertifikat {{pelatihan}}. Buka halaman sertifikat untuk membacanya.'),
  ('duplicate_ready', '{inbox,email,whatsapp,sms,push}', 'Permintaan salinan sudah dijawab',
    'Latkop menjawab permintaan salinan sertifikat {{pelatihan}}. Buka halaman sertifikat untuk membacanya.'),
  ('certificate_expiring', '{inbox,email,whatsapp,sms,push}', 'Sertifikat segera habis masa berlakunya',
    'Sertifikat {{pelatihan}} berlaku sampai {{berlaku}}. Hubungi Latkop bila Anda memerlukan yang baru.')
), written as (
  insert into message_templates (event, title, body) select event, title, body from starting returning id, event
)
insert into reminder_rules (event, anchor, recipients, channels, mandatory, template_id)
select starting.event, 'event', '{peserta}', starting.channels, true, written.id from starting join written using (event);

-- What a person is owed about their data (UU 27/2022): what they agreed to, who looked, their copy, its end, and word of a leak.

-- Purposes and their texts are data; a text that people agreed to is never changed, a new one has a new version.
create table consent_purposes (
  code text primary key check (code ~ '^[a-z_]{3,40}$'),
  ordinal integer not null,
  label text not null,
  -- The service itself rests on it: it ends with the account (art. 20 (2) a and b).
  required boolean not null default false,
  on_withdrawal text not null
);
create table consent_texts (
  purpose text not null references consent_purposes (code),
  version text not null check (version <> ''),
  body text not null check (body <> ''),
  valid_from date not null,
  primary key (purpose, version)
);
insert into consent_purposes (code, ordinal, label, required, on_withdrawal) values
  ('layanan', 1, 'Mengelola pelatihan Anda', true, 'Persetujuan ini berakhir bila data Anda dihapus.'),
  ('pesan_tambahan', 2, 'Pesan selain yang wajib', false, 'Pesan tambahan tidak lagi dikirim ke HP atau e-mail Anda.'),
  ('publikasi_produk', 3, 'Menampilkan produk dan fotonya', false, 'Semua halaman produk Anda langsung ditutup.');
insert into consent_texts (purpose, version, body, valid_from) values
  ('layanan', '2026-11', 'Latkop memakai data diri dan usaha Anda untuk mengelola pelatihan, sertifikat, dan laporannya.', '2026-11-01'),
  ('pesan_tambahan', '2026-11', 'Latkop boleh mengirim ajakan dan kabar selain pesan wajib ke HP dan e-mail Anda.', '2026-11-01'),
  ('publikasi_produk', '2026-11', 'Produk yang Anda terbitkan dan fotonya boleh dilihat umum. Nomor HP tampil hanya bila Anda mau.', '2026-11-01');

create table consent_entries (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  purpose text not null references consent_purposes (code),
  version text not null check (version <> ''),
  state text not null check (state in ('given', 'withdrawn')),
  how text not null check (how in ('self', 'officer', 'import')),
  -- Null: by a file of an office; the import says whose.
  recorded_by uuid references accounts (id),
  at timestamptz not null default now(),
  constraint consent_entries_by_whom check ((how = 'import') = (recorded_by is null))
);
create index consent_entries_by_person on consent_entries (account_id, purpose, id desc);
-- Only grows. What an import wrote goes with its person while the import is being undone, if nobody has agreed to more.
create function keep_consent() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.how = 'import'
     and exists (select from participant_import_accounts a join participant_imports i on i.id = a.import_id
       where a.account_id = old.account_id and i.state = 'undoing')
     and not exists (select from consent_entries c where c.account_id = old.account_id and c.how <> 'import') then
    return old;
  end if;
  raise exception 'consent_entries only grows: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger consent_entries_append_only before update or delete on consent_entries for each row execute function keep_consent();

-- What was agreed to before there was a ledger.
insert into consent_entries (account_id, purpose, version, state, how, recorded_by, at)
select p.account_id, 'layanan', p.consent_version, 'given',
  case when p.consent_version like 'kantor-%' then 'import' when r.registered_by is not null then 'officer' else 'self' end,
  case when p.consent_version like 'kantor-%' then null else coalesce(r.registered_by, p.account_id) end, p.consented_at
from people p left join lateral (
  select g.registered_by from applications a join application_registrations g on g.application_id = a.id
  where a.account_id = p.account_id and g.consented_at <= p.consented_at order by g.created_at limit 1) r on true;
insert into consent_entries (account_id, purpose, version, state, how, recorded_by, at)
select account_id, 'publikasi_produk', max(consent_version), 'given', 'self', account_id, min(published_at)
from products where published_at is not null group by account_id;

-- Whoever writes a person's consent, by whichever way: the ledger has it in the same transaction.
create function note_consent() returns trigger language plpgsql as $$
declare officer uuid := nullif(current_setting('sinau.recorded_by', true), '')::uuid;
begin
  if tg_op = 'UPDATE' and (new.consented_at, new.consent_version) is not distinct from (old.consented_at, old.consent_version) then return null; end if;
  if new.consent_version like 'kantor-%' then
    insert into consent_entries (account_id, purpose, version, state, how, at) values (new.account_id, 'layanan', new.consent_version, 'given', 'import', new.consented_at);
  else
    insert into consent_entries (account_id, purpose, version, state, how, recorded_by, at)
    values (new.account_id, 'layanan', new.consent_version, 'given', case when officer is null then 'self' else 'officer' end,
      coalesce(officer, new.account_id), new.consented_at);
  end if;
  return null;
end $$;
create trigger people_note_consent after insert or update of consented_at, consent_version on people for each row execute function note_consent();

-- A product is published by its owner, who ticks the consent.
create function note_product_consent() returns trigger language plpgsql as $$
begin
  if (select state from consent_entries where account_id = new.account_id and purpose = 'publikasi_produk' order by id desc limit 1) is distinct from 'given' then
    insert into consent_entries (account_id, purpose, version, state, how, recorded_by)
    values (new.account_id, 'publikasi_produk', new.consent_version, 'given', 'self', new.account_id);
  end if;
  return null;
end $$;
create trigger products_note_product_consent after insert or update of published_at on products
  for each row when (new.published_at is not null) execute function note_product_consent();

-- Who looked at one person's data: once per officer, screen and quarter of an hour.
create table personal_data_views (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  viewer_id uuid not null references accounts (id),
  role text not null,
  unit_name text not null,
  screen text not null,
  quarter bigint not null default floor(extract(epoch from now()) / 900),
  at timestamptz not null default now(),
  constraint personal_data_views_once unique (account_id, viewer_id, screen, quarter)
);
create index personal_data_views_by_person on personal_data_views (account_id, at desc, id);
create index personal_data_views_by_age on personal_data_views (at);
-- Lists that were taken along: one row per list, with how many people were in it.
create table personal_data_lists (
  id uuid primary key default uuidv7(),
  batch_id uuid references batches (id),
  viewer_id uuid not null references accounts (id),
  role text not null,
  unit_name text not null,
  screen text not null,
  people integer not null check (people >= 0),
  at timestamptz not null default now()
);
create index personal_data_lists_by_batch on personal_data_lists (batch_id, at desc);

-- How long what is kept: data with dates. The rule in force is the newest that has begun.
create table retention_rules (
  code text not null,
  valid_from date not null,
  days integer not null check (days >= 0),
  label text not null,
  basis text not null,
  primary key (code, valid_from)
);
insert into retention_rules (code, valid_from, days, label, basis) values
  ('dokumen_ditolak', '2026-11-01', 90, 'Dokumen pendaftaran yang ditolak atau ditarik', 'UU 27/2022 pasal 43: tidak lagi diperlukan setelah seleksi selesai.'),
  ('masa_tenang', '2026-11-01', 7, 'Masa membatalkan penghapusan', 'Kebijakan Latkop.'),
  ('salinan_data', '2026-11-01', 7, 'Salinan data yang dapat diunduh', 'Kebijakan Latkop.'),
  ('jejak_akses', '2026-11-01', 1825, 'Jejak akses data pribadi', 'UU 27/2022 pasal 31 dan 47: bukti pemrosesan.');
create function retention_days(wanted text) returns integer language sql stable as $$
  select days from retention_rules where code = wanted and valid_from <= (now() at time zone 'Asia/Jakarta')::date order by valid_from desc limit 1
$$;

-- A person's own copy (art. 7 and 13).
create table personal_data_exports (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  state text not null default 'making' check (state in ('making', 'ready', 'failed', 'gone')),
  storage_key text,
  bytes bigint,
  sha256 bytea,
  expires_at timestamptz,
  requested_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  attempts integer not null default 0,
  lease uuid,
  leased_until timestamptz,
  constraint personal_data_exports_ready_whole check ((state = 'ready') = (num_nulls(storage_key, bytes, sha256, expires_at) = 0))
);
create unique index personal_data_exports_one_making on personal_data_exports (account_id) where state = 'making';
create index personal_data_exports_by_person on personal_data_exports (account_id, requested_at desc);

-- The end of a person's data (art. 8, 43 and 44).
create table erasure_requests (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  state text not null default 'waiting' check (state in ('waiting', 'cooling', 'refused', 'taken_back', 'done')),
  requested_at timestamptz not null default now(),
  decided_by uuid references accounts (id),
  decided_at timestamptz,
  answer text,
  due_at timestamptz,
  done_at timestamptz,
  -- How many rows and files: never what stood in them.
  result jsonb,
  updated_at timestamptz not null default now(),
  constraint erasure_requests_by_others check (decided_by <> account_id),
  constraint erasure_requests_decided_whole check (state not in ('cooling', 'refused', 'done') or num_nulls(decided_by, decided_at) = 0),
  constraint erasure_requests_due check (state not in ('cooling', 'done') or due_at is not null),
  constraint erasure_requests_done_whole check ((state = 'done') = (num_nulls(done_at, result) = 0))
);
create unique index erasure_requests_one_open on erasure_requests (account_id) where state in ('waiting', 'cooling');
create index erasure_requests_due on erasure_requests (due_at) where state = 'cooling';

alter table accounts
  add column erased_at timestamptz,
  drop constraint accounts_can_sign_in,
  add constraint accounts_can_sign_in check (erased_at is not null or phone is not null
    or (email is not null and password_hash is not null and totp_ciphertext is not null)),
  add constraint accounts_erased_is_empty check (erased_at is null or (not active and num_nonnulls(phone, email, name, password_hash) = 0));

-- Words that are written once: they may end with the person they are about, and not otherwise.
create function keep_consultation_note() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.id, new.case_id, new.author_id, new.created_at) = (old.id, old.case_id, old.author_id, old.created_at)
     and new.shared_text in ('', 'Dihapus') and new.private_text in ('', 'Dihapus')
     and exists (select from consultation_cases c join accounts a on a.id = c.account_id where c.id = old.case_id and a.erased_at is not null)
  then return new; end if;
  raise exception 'consultation_notes only grows: % refused', tg_op using errcode = 'restrict_violation';
end $$;
drop trigger consultation_notes_append_only on consultation_notes;
create trigger consultation_notes_append_only before update or delete on consultation_notes for each row execute function keep_consultation_note();

-- What went wrong with data, found when, whom it touches (art. 46: told within 3 x 24 hours).
create table data_incidents (
  id uuid primary key default uuidv7(),
  title text not null check (title <> ''),
  happened text not null check (happened <> ''),
  data_kinds text not null check (data_kinds <> ''),
  measures text not null default '',
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  -- What the affected are told; fixed from the first telling on.
  people_told_at timestamptz,
  authority_told_at timestamptz,
  lessons text,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  revision integer not null default 1,
  closed_by uuid references accounts (id),
  closed_at timestamptz,
  constraint data_incidents_closed_whole check ((state = 'closed') = (num_nulls(lessons, closed_by, closed_at) = 0))
);
create table data_incident_people (
  incident_id uuid not null references data_incidents (id),
  account_id uuid not null references accounts (id),
  told_at timestamptz,
  primary key (incident_id, account_id)
);
create index data_incident_people_by_person on data_incident_people (account_id);

with template as (
  insert into message_templates (event, title, body)
  values ('data_incident', 'Pemberitahuan tentang data Anda',
    'Data pribadi Anda terdampak satu insiden. Buka Sinau untuk membaca apa yang terjadi dan langkah Anda.')
  returning id, event)
insert into reminder_rules (event, anchor, recipients, channels, mandatory, template_id)
select event, 'event', '{peserta}', '{inbox,email,whatsapp,sms,push}', true, id from template;

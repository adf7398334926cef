-- Open Badges credentials of certificates: who signs, what was signed, and the list that says which count no more.

create table issuer_keys (
  id uuid primary key default uuidv7(),
  -- Ed25519 as Multikey, base58btc.
  public_multibase text not null constraint issuer_keys_public_key unique check (public_multibase ~ '^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$'),
  -- The secret Multikey, sealed; its place is `issuer-key:<public key>`.
  secret_key_id text not null,
  secret_ciphertext bytea not null,
  created_at timestamptz not null default now(),
  -- Signs no more, but what it signed stands.
  retired_at timestamptz,
  -- Compromised: what it signed stands no more.
  revoked_at timestamptz,
  constraint issuer_keys_revoked_retired check (revoked_at is null or retired_at is not null)
);
-- Two processes that start at once make one key.
create unique index issuer_keys_one_current on issuer_keys ((true)) where retired_at is null;

create table status_lists (
  id uuid primary key default uuidv7(),
  -- How many of its 131,072 entries are given out.
  allocated integer not null default 0 check (allocated between 0 and 131072),
  -- Counts what was revoked in it.
  revision integer not null default 1,
  -- The list as last signed, and the revision that it tells.
  signed bytea,
  signed_revision integer,
  signed_key_id uuid references issuer_keys (id),
  created_at timestamptz not null default now(),
  constraint status_lists_signed_whole check (num_nulls(signed, signed_revision, signed_key_id) in (0, 3))
);

create table certificate_credentials (
  certificate_id uuid primary key references certificates (id),
  status_list_id uuid not null references status_lists (id),
  status_index integer not null check (status_index between 0 and 131071),
  -- Null until it is signed; then it never changes.
  credential bytea,
  issuer_key_id uuid references issuer_keys (id),
  signed_at timestamptz,
  constraint certificate_credentials_index_key unique (status_list_id, status_index),
  constraint certificate_credentials_signed_whole check (num_nulls(credential, issuer_key_id, signed_at) in (0, 3))
);

create function keep_credential() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.credential is not null
     or (new.certificate_id, new.status_list_id, new.status_index)
        is distinct from (old.certificate_id, old.status_list_id, old.status_index)
  then
    raise exception 'a signed credential never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger certificate_credentials_immutable before update or delete on certificate_credentials
  for each row execute function keep_credential();

-- Whoever ends a certificate, in whichever way: the published list is out of date from that commit on.
create function outdate_status_list() returns trigger language plpgsql as $$
begin
  update status_lists set revision = revision + 1
  where id = (select status_list_id from certificate_credentials where certificate_id = new.id);
  return null;
end $$;
create trigger certificates_status_list after update of state on certificates
  for each row when (new.state in ('revoked', 'replaced', 'voided') and old.state <> new.state)
  execute function outdate_status_list();

-- A forgotten staff password: an administrator hands over a code that is good for one new password and then gone.
create table password_resets (
  account_id uuid primary key references accounts (id) on delete cascade,
  -- SHA-256 of a random code: a copy of this table sets nobody's password.
  code_hash bytea not null,
  issued_by uuid not null references accounts (id),
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint password_resets_by_another check (issued_by <> account_id)
);

-- Units are closed, not deleted: classes and rights of earlier years keep naming them.
alter table units add column closed_at timestamptz;
-- Two units that are open are never called the same.
create unique index units_open_name on units (lower(name)) where closed_at is null;
create index units_by_parent on units (parent_id) where parent_id is not null;

-- Who entered a threshold of the law: null came with the release.
alter table business_size_rules
  add column created_at timestamptz not null default now(),
  add column created_by uuid references accounts (id);
create index business_size_rules_created_by_fk on business_size_rules (created_by);

-- A list of free days that was taken in at once: what it changed, so that it can be taken back for a day.
create table holiday_imports (
  id uuid primary key default uuidv7(),
  -- As they were, and as they became: [{ day, name, kind }].
  before jsonb not null,
  after jsonb not null,
  imported_at timestamptz not null default now(),
  imported_by uuid not null references accounts (id),
  undone_at timestamptz
);
create index holiday_imports_imported_by_fk on holiday_imports (imported_by);
create index holiday_imports_undoable on holiday_imports (imported_at desc) where undone_at is null;

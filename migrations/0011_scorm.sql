-- SCORM packages: an upload unpacked into the file store, and what learners reached in it.

alter table uploads drop constraint uploads_purpose_check;
alter table uploads add constraint uploads_purpose_check check (purpose in ('media', 'evidence', 'scorm'));

create table scorm_packages (
  -- That of its upload.
  id uuid primary key,
  state text not null default 'uploading' check (state in ('uploading', 'processing', 'ready', 'failed')),
  filename text not null,
  -- Of the upload.
  bytes bigint not null check (bytes >= 0),
  -- From the manifest.
  title text not null default '',
  version text check (version in ('1.2', '2004')),
  -- Where it begins: a path of scorm_files, and what is written behind it.
  launch_path text,
  launch_query text not null default '',
  -- Why it was refused, for people.
  reason text,
  attempts integer not null default 0,
  -- One worker at a time: a lease that its holder renews and that runs out when the holder died.
  lease uuid,
  leased_until timestamptz,
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint scorm_packages_ready_whole check (state <> 'ready' or (version is not null and launch_path is not null))
);
create index scorm_packages_by_age on scorm_packages (created_at desc, id);
create index scorm_packages_processing on scorm_packages (updated_at) where state = 'processing';

-- A file is named here before its bytes are stored, so that nothing is left behind unnoticed.
create table scorm_files (
  package_id uuid not null references scorm_packages (id) on delete cascade,
  path text not null,
  storage_key text not null,
  content_type text not null,
  bytes bigint not null,
  primary key (package_id, path)
);

-- Where a learner stopped and what they reached. `cmi` holds elements of the SCORM data model as the package wrote them.
create table scorm_states (
  enrolment_id uuid not null references enrolments (id),
  lesson_id uuid not null references lessons (id),
  package_id uuid not null references scorm_packages (id),
  cmi jsonb not null,
  score numeric(5, 2) check (score between 0 and 100),
  best_score numeric(5, 2) check (best_score between 0 and 100),
  -- By the device's clock, of the newest commit: an older one that arrives later does not move the place.
  occurred_at timestamptz not null,
  updated_at timestamptz not null default now(),
  primary key (enrolment_id, lesson_id)
);

-- I7: late or repeated commits can only add.
create function keep_scorm_state() returns trigger language plpgsql as $$
begin
  new.best_score := greatest(old.best_score, new.best_score);
  if old.occurred_at > new.occurred_at then
    new.cmi := old.cmi;
    new.score := old.score;
    new.occurred_at := old.occurred_at;
    new.package_id := old.package_id;
  end if;
  return new;
end $$;
create trigger scorm_states_never_lower before update on scorm_states for each row execute function keep_scorm_state();

-- The id is made on the device: the same commit twice is one row.
create table scorm_commits (
  enrolment_id uuid not null references enrolments (id),
  id uuid not null,
  lesson_id uuid not null references lessons (id),
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (enrolment_id, id)
);

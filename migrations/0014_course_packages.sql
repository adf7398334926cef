-- Courses that come in as one file, pictures and recordings included, and how far each of them is.

alter table uploads drop constraint uploads_purpose_check;
alter table uploads add constraint uploads_purpose_check
  check (purpose in ('media', 'evidence', 'scorm', 'course'));

create table course_packages (
  -- That of its upload.
  id uuid primary key,
  state text not null default 'uploading'
    check (state in ('uploading', 'checking', 'checked', 'importing', 'done', 'failed')),
  filename text not null,
  -- Of the upload.
  bytes bigint not null check (bytes >= 0),
  -- Files inside that have been looked at, for a bar that moves.
  files_done integer not null default 0,
  files_all integer not null default 0,
  -- What the trial would do, or the import did: ImportOutcome, PackageContents and how media were matched.
  outcome jsonb,
  contents jsonb,
  media_kept integer not null default 0,
  media_renamed integer not null default 0,
  -- Why it was refused, for people, and every fault with its place.
  reason text,
  errors jsonb not null default '[]',
  attempts integer not null default 0,
  -- One worker at a time: a lease that its holder renews and that runs out when the holder died.
  lease uuid,
  leased_until timestamptz,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint course_packages_outcome_whole check (state not in ('checked', 'importing', 'done') or outcome is not null),
  constraint course_packages_failed_whole check (state <> 'failed' or reason is not null)
);
create index course_packages_waiting on course_packages (updated_at) where state in ('checking', 'importing');

-- The fingerprint of a draft is that of a whole course. It is kept with a stamp of the rows it was made from, so that
-- the list of drafts reads a course anew only after somebody changed it.
create table draft_fingerprints (
  course_id uuid primary key references course_drafts (course_id) on delete cascade,
  stamp text not null,
  sha256 bytea not null
);

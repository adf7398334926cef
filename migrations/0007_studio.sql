-- The studio: the draft of each course as rows that trainers change together, what they wrote before, and what
-- reviewers say about it. Publishing writes a draft out as a curriculum file, which is imported as a new version.

create table course_drafts (
  course_id uuid primary key references courses (id),
  -- The file's top-level keys in their order; `modul` and `bank_soal` only keep their places.
  head json not null,
  -- The version it was read from or last published as; none for a course that was begun here.
  base_version_id uuid references course_versions (id),
  -- The newest version when the draft was last compared with one: only a later import may bring it along.
  seen_version_id uuid references course_versions (id),
  -- 'published' is no state of its own: it is said of a draft that equals the published version.
  state text not null default 'editing' check (state in ('editing', 'in_review', 'returned')),
  -- Of the head.
  revision integer not null default 1,
  -- Codes are never given twice in a draft, also not those of modules that are gone.
  next_module integer not null default 1,
  submitted_by uuid references accounts (id),
  -- Of the file as it was handed in: what was changed after that must be handed in again.
  submitted_sha256 bytea,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint course_drafts_submitted_whole check (state <> 'in_review' or (submitted_by is not null and submitted_sha256 is not null))
);

create table draft_modules (
  id uuid primary key default uuidv7(),
  course_id uuid not null references course_drafts (course_id),
  code text not null,
  -- Among all modules of the draft, the removed ones too: they come back to their place.
  position integer not null,
  -- The file's own module object; `pelajaran` only keeps its place.
  source json not null,
  revision integer not null default 1,
  next_lesson integer not null default 1,
  removed_at timestamptz,
  constraint draft_modules_code_key unique (course_id, code)
);

create table draft_lessons (
  id uuid primary key default uuidv7(),
  course_id uuid not null references course_drafts (course_id),
  module_id uuid not null references draft_modules (id) on delete cascade,
  code text not null,
  position integer not null,
  -- The file's own lesson object, key order and all.
  source json not null,
  revision integer not null default 1,
  -- What the tree shows of every lesson, kept so that it need not read every text: bytes of the text as learners get
  -- it, and the media it shows.
  bytes integer not null,
  media_ids uuid[] not null default '{}',
  updated_at timestamptz not null default now(),
  updated_by uuid references accounts (id),
  removed_at timestamptz,
  constraint draft_lessons_code_key unique (course_id, code)
);
create index draft_lessons_by_module on draft_lessons (module_id, position);

create table draft_lesson_revisions (
  lesson_id uuid not null references draft_lessons (id) on delete cascade,
  number integer not null,
  source json not null,
  reason text not null check (reason in ('imported', 'autosave', 'restored', 'merged')),
  saved_at timestamptz not null default now(),
  saved_by uuid references accounts (id),
  -- Until then the same person's next autosave becomes part of this one.
  folds_until timestamptz,
  primary key (lesson_id, number)
);

-- Saves by their device-made id: one that is sent twice is one.
create table draft_saves (
  lesson_id uuid not null references draft_lessons (id) on delete cascade,
  id uuid not null,
  revision integer not null,
  saved_at timestamptz not null default now(),
  primary key (lesson_id, id)
);
create index draft_saves_by_age on draft_saves (saved_at);

create table review_comments (
  id uuid primary key default uuidv7(),
  course_id uuid not null references course_drafts (course_id),
  -- Null: about the course as a whole.
  lesson_id uuid references draft_lessons (id) on delete cascade,
  author_id uuid not null references accounts (id),
  body text not null,
  created_at timestamptz not null default clock_timestamp(),
  resolved_at timestamptz,
  resolved_by uuid references accounts (id)
);
create index review_comments_by_course on review_comments (course_id, created_at);

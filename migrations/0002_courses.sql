-- What is taught: courses, their immutable versions, and the angkatan that teach them.

create table courses (
  id uuid primary key default uuidv7(),
  slug text not null constraint courses_slug_key unique,
  code text not null constraint courses_code_key unique,
  state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
  published_version_id uuid,
  created_at timestamptz not null default now(),
  constraint courses_published_has_version check (state <> 'published' or published_version_id is not null)
);

create table course_versions (
  id uuid primary key default uuidv7(),
  course_id uuid not null references courses (id),
  number integer not null check (number > 0),
  -- The curriculum file itself, so that an export gives back what was imported.
  source json not null,
  source_sha256 bytea not null,
  title text not null,
  short_title text not null,
  family text not null,
  summary text not null,
  description_html text not null,
  goal text not null,
  objectives text[] not null,
  audience text not null,
  prerequisites text[] not null,
  equipment text[] not null,
  jp integer not null check (jp > 0),
  minutes_per_jp integer not null check (minutes_per_jp > 0),
  -- CompletionRule of libs/contracts.
  completion jsonb not null,
  -- { questions: string[], minutes, shuffle }
  pre_test jsonb not null,
  post_test jsonb not null,
  imported_by uuid references accounts (id),
  imported_at timestamptz not null default now(),
  constraint course_versions_number_key unique (course_id, number),
  constraint course_versions_source_key unique (course_id, source_sha256),
  unique (id, course_id)
);
alter table courses add constraint courses_published_version_fk
  foreign key (published_version_id, id) references course_versions (id, course_id) deferrable initially deferred;

create table modules (
  id uuid primary key default uuidv7(),
  version_id uuid not null references course_versions (id),
  code text not null,
  position integer not null,
  title text not null,
  jp integer not null check (jp > 0),
  objectives text[] not null,
  constraint modules_code_key unique (version_id, code),
  constraint modules_position_key unique (version_id, position)
);

create table lessons (
  id uuid primary key default uuidv7(),
  version_id uuid not null references course_versions (id),
  module_id uuid not null references modules (id),
  code text not null,
  -- 1-based place in the module, and in the whole course.
  position integer not null,
  ordinal integer not null,
  title text not null,
  kind text not null check (kind in ('reading', 'video', 'audio', 'quiz', 'photo_assignment', 'in_person')),
  minutes integer not null check (minutes > 0),
  free boolean not null default false,
  -- LessonContent of libs/contracts; quizzes also hold their question codes.
  content jsonb not null,
  constraint lessons_code_key unique (version_id, code),
  constraint lessons_ordinal_key unique (version_id, ordinal)
);
create index lessons_by_module on lessons (module_id, position);

create table questions (
  id uuid primary key default uuidv7(),
  version_id uuid not null references course_versions (id),
  code text not null,
  kind text not null check (kind in ('single', 'multiple', 'true_false')),
  level text not null check (level in ('easy', 'medium', 'hard')),
  text text not null,
  -- [{ id, text }]
  options jsonb not null,
  key text[] not null check (cardinality(key) > 0),
  feedback_correct text not null,
  feedback_wrong text not null,
  points integer not null check (points > 0),
  constraint questions_code_key unique (version_id, code)
);

create table assignments (
  id uuid primary key default uuidv7(),
  version_id uuid not null references course_versions (id),
  -- The practice lesson this belongs to; the final assignment belongs to none.
  lesson_id uuid constraint assignments_lesson_key unique references lessons (id),
  code text not null,
  title text not null,
  instructions_html text not null,
  -- Evidence[] and RubricCriterion[] of libs/contracts.
  evidence jsonb not null,
  checklist text[] not null default '{}',
  rubric jsonb not null default '[]',
  passing_score integer,
  revisions integer not null default 0,
  constraint assignments_code_key unique (version_id, code),
  constraint assignments_final_is_graded check (lesson_id is not null or (passing_score is not null and jsonb_array_length(rubric) > 0))
);
create unique index assignments_one_final on assignments (version_id) where lesson_id is null;

create table batches (
  id uuid primary key default uuidv7(),
  course_id uuid not null references courses (id),
  version_id uuid not null,
  number integer not null check (number > 0),
  year integer not null check (year between 2020 and 2200),
  mode text not null check (mode in ('in_person', 'online', 'blended', 'self_paced')),
  state text not null default 'draft' check (state in ('draft', 'open', 'running', 'closed', 'cancelled')),
  certification text not null default 'none' check (certification in ('none', 'submitted', 'approved', 'returned')),
  capacity integer check (capacity > 0),
  taken integer not null default 0 check (taken >= 0),
  starts_on date,
  ends_on date,
  registration_opens_at timestamptz,
  registration_closes_at timestamptz,
  assignment_due_at timestamptz,
  place text,
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  constraint batches_number_key unique (course_id, year, number),
  -- I1: the database itself refuses the 31st seat of 30.
  constraint batches_never_overbooked check (capacity is null or taken <= capacity),
  constraint batches_dates_in_order check (ends_on >= starts_on),
  constraint batches_dated_unless_self_paced check (mode = 'self_paced' or (starts_on is not null and ends_on is not null and capacity is not null)),
  constraint batches_version_fk foreign key (version_id, course_id) references course_versions (id, course_id)
);
create index batches_by_course on batches (course_id, state);
create index batches_by_age on batches (created_at desc, id);

-- "Angkatan III Tahun 2026": how people call a batch, wherever it is named.
create function batch_label(number integer, year integer) returns text language sql stable as $$
  select 'Angkatan ' || to_char(number, 'FMRN') || ' Tahun ' || year
$$;

create table batch_trainers (
  batch_id uuid not null references batches (id) on delete cascade,
  account_id uuid not null references accounts (id),
  primary key (batch_id, account_id)
);
create index batch_trainers_by_account on batch_trainers (account_id);

create table class_sessions (
  id uuid primary key default uuidv7(),
  batch_id uuid not null references batches (id),
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  constraint class_sessions_in_order check (ends_at > starts_at)
);
create index class_sessions_by_batch on class_sessions (batch_id, starts_at);

-- The question bank (draft side), kinds of question beyond choosing, more time for one attempt, and corrected keys.

alter table questions drop constraint questions_kind_check;
alter table questions add constraint questions_kind_check check
  (kind in ('single', 'multiple', 'true_false', 'matching', 'ordering', 'numeric', 'short_answer', 'hotspot'));
-- Draws choose by module. Old versions learn it from the file they came from.
alter table questions add column module_code text;
update questions q set module_code = found.module_code
  from course_versions v cross join lateral (
    select one ->> 'id' as code, one ->> 'modul' as module_code from json_array_elements(v.source -> 'bank_soal') one
  ) found
  where v.id = q.version_id and found.code = q.code;
-- { matches?: [{ id, text }], tolerance?, unit?, imageId?, imageAlt? }: what only some kinds have.
alter table questions add column settings jsonb not null default '{}';
create index questions_by_code on questions (code, version_id);

-- Where learners find the picture of a question: one that is wide enough for a phone, else what there is.
create function picture_url(picture_id uuid) returns text language sql stable as $$
  select '/api/media/' || media_id || '/' || name from media_renditions where media_id = picture_id
  order by case name when 'w640' then 0 when 'w1280' then 1 when 'w320' then 2 else 3 end limit 1
$$;

-- { questionId: ids in the order this attempt shows them }, for questions whose own order would tell the key.
alter table attempts add column part_orders jsonb not null default '{}';
create index attempts_by_question on attempts using gin (question_ids);

-- More time for one attempt. The id is made on the device of who gives it: a double tap adds once.
create table attempt_extensions (
  id uuid primary key,
  attempt_id uuid not null references attempts (id),
  minutes integer not null check (minutes between 1 and 240),
  given_by uuid not null references accounts (id),
  given_at timestamptz not null default now()
);
create index attempt_extensions_by_attempt on attempt_extensions (attempt_id);

create table question_banks (
  course_id uuid primary key references courses (id),
  -- The newest version it was compared with, while there is no draft. Null: a course that began in the studio.
  version_id uuid references course_versions (id)
);

create table bank_questions (
  id uuid primary key default uuidv7(),
  course_id uuid not null references question_banks (course_id),
  code text not null,
  position integer not null,
  -- The question as the curriculum file has it, its keys in the order they came in. The columns below are read from it.
  source json not null,
  module_code text not null,
  level text not null check (level in ('easy', 'medium', 'hard')),
  kind text not null check
    (kind in ('single', 'multiple', 'true_false', 'matching', 'ordering', 'numeric', 'short_answer', 'hotspot')),
  text text not null,
  revision integer not null default 0,
  updated_at timestamptz not null default now(),
  updated_by uuid references accounts (id),
  removed_at timestamptz,
  -- Also of removed ones: a code never comes to mean another question.
  constraint bank_questions_code_key unique (course_id, code)
);
create index bank_questions_in_order on bank_questions (course_id, position) where removed_at is null;

-- A corrected key, and what grading again did. { key, tolerance, feedbackCorrect, feedbackWrong } before and after.
create table question_corrections (
  id uuid primary key default uuidv7(),
  bank_question_id uuid not null references bank_questions (id),
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  -- The version rows that were corrected, their numbers, and the numbers of those left since their choices differ.
  question_ids uuid[] not null,
  versions integer[] not null,
  versions_left integer[] not null,
  corrected_by uuid not null references accounts (id),
  created_at timestamptz not null default now(),
  done_at timestamptz,
  attempts integer not null default 0,
  answers_changed integer not null default 0,
  scores_changed integer not null default 0,
  newly_passed integer not null default 0,
  certified_left integer not null default 0
);
create index question_corrections_by_question on question_corrections (bank_question_id, created_at desc);
create index question_corrections_pending on question_corrections (created_at) where done_at is null;
-- What a correction has dealt with: the job may be run again after a crash and counts nothing twice.
create table regraded_attempts (
  correction_id uuid not null references question_corrections (id),
  attempt_id uuid not null references attempts (id),
  primary key (correction_id, attempt_id)
);

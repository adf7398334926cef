-- Questions under lessons, which trainers answer, and a learner's own notes.

create table discussion_questions (
  -- Made on the device: what is sent twice is one row.
  id uuid primary key,
  -- A question belongs to the course and the lesson's code, so that later angkatan find it too.
  course_id uuid not null references courses (id),
  lesson_code text not null,
  -- The class it was asked in: its trainers answer.
  enrolment_id uuid not null references enrolments (id),
  batch_id uuid not null references batches (id),
  account_id uuid not null references accounts (id),
  text text not null check (char_length(text) <= 1000),
  created_at timestamptz not null default now(),
  -- Taken back: the words are gone, the row stays so that a late copy from a phone does not bring them back.
  deleted_at timestamptz,
  hidden_at timestamptz,
  -- The last decision of a trainer, to hide or to show, with its sentence: reports before it are dealt with.
  decided_at timestamptz,
  decision_reason text,
  -- The answer that stands first. Set with the first answer.
  chosen_answer_id uuid,
  -- There is no dictionary for Indonesian; 'simple' keeps words as they are.
  search tsvector not null generated always as (to_tsvector('simple', text)) stored,
  constraint discussion_questions_deleted_is_empty check (deleted_at is null or text = '')
);
create index discussion_questions_by_course on discussion_questions (course_id, lesson_code, created_at desc) where deleted_at is null;
create index discussion_questions_by_batch on discussion_questions (batch_id, created_at) where deleted_at is null;
create index discussion_questions_by_account on discussion_questions (account_id, created_at);
create index discussion_questions_search on discussion_questions using gin (search);

create table discussion_answers (
  id uuid primary key,
  question_id uuid not null references discussion_questions (id),
  account_id uuid not null references accounts (id),
  text text not null check (char_length(text) <= 2000),
  created_at timestamptz not null default now(),
  unique (question_id, id)
);
create index discussion_answers_by_question on discussion_answers (question_id, created_at);
alter table discussion_questions add constraint discussion_questions_chosen_fk
  foreign key (id, chosen_answer_id) references discussion_answers (question_id, id);

create table discussion_reports (
  question_id uuid not null references discussion_questions (id),
  account_id uuid not null references accounts (id),
  reason text not null check (reason in ('rude', 'personal_data', 'advertising', 'other')),
  note text not null default '' check (char_length(note) <= 300),
  created_at timestamptz not null default now(),
  primary key (question_id, account_id)
);

-- One note per person and lesson of a course; it outlives a change of angkatan or version.
create table lesson_notes (
  account_id uuid not null references accounts (id),
  course_id uuid not null references courses (id),
  lesson_code text not null,
  text text not null,
  revision integer not null default 1 check (revision > 0),
  updated_at timestamptz not null default now(),
  primary key (account_id, course_id, lesson_code)
);

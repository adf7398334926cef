-- Evidence beyond photos, grades that are corrected without losing what was said before, and reviews among classmates.

-- A private recording or document is a learner's evidence: it never shows in the library or in a lesson.
alter table media add column private boolean not null default false;

-- Photos lie in the file store by themselves; videos and documents are media.
alter table evidence_files
  add column media_id uuid references media (id),
  alter column storage_key drop not null,
  alter column sha256 drop not null,
  add constraint evidence_files_have_bytes check (num_nonnulls(storage_key, media_id) = 1),
  add constraint evidence_files_photo_is_hashed check (media_id is not null or sha256 is not null);
create index evidence_files_by_media on evidence_files (media_id) where media_id is not null;

-- A grade is never changed: a correction is another one, with its reason, and the newest counts. Deleting is left to
-- whoever must erase all of a person.
alter table grades drop constraint grades_pkey;
alter table grades
  add column id uuid not null default uuidv7() primary key,
  add column number integer not null default 1 check (number > 0),
  add column reason text,
  add constraint grades_number_key unique (submission_id, number),
  add constraint grades_correction_says_why check ((number = 1) = (reason is null));
create trigger grades_unchanging before update on grades for each row execute function refuse_change();

create view current_grades as
  select g.* from grades g
  where not exists (select from grades newer where newer.submission_id = g.submission_id and newer.number > g.number);

-- A remark at one place of a photo. Shares of its width and height, from the upper left corner.
create table grade_pins (
  grade_id uuid not null references grades (id),
  number integer not null check (number > 0),
  file_id uuid not null references evidence_files (id),
  x numeric(5, 4) not null check (x between 0 and 1),
  y numeric(5, 4) not null check (y between 0 and 1),
  body text not null check (body <> ''),
  primary key (grade_id, number)
);
create trigger grade_pins_unchanging before update on grade_pins for each row execute function refuse_change();

-- How many classmates' submissions a learner may review; 0 is none.
alter table assignments add column peer_reviews integer not null default 0
  constraint assignments_peer_reviews check (peer_reviews between 0 and 3);

create table peer_reviews (
  id uuid primary key default uuidv7(),
  submission_id uuid not null references submissions (id),
  reviewer_id uuid not null references enrolments (id),
  -- [{ criterion, score }]; empty where there is no rubric.
  levels jsonb not null default '[]',
  body text not null default '',
  assigned_at timestamptz not null default now(),
  sent_at timestamptz,
  reported_at timestamptz,
  report_reason text,
  hidden_at timestamptz,
  hidden_by uuid references accounts (id),
  constraint peer_reviews_once unique (submission_id, reviewer_id),
  constraint peer_reviews_sent_has_words check (sent_at is null or body <> ''),
  constraint peer_reviews_reported_whole check ((reported_at is null) = (report_reason is null)),
  constraint peer_reviews_hidden_whole check ((hidden_at is null) = (hidden_by is null))
);
create index peer_reviews_by_reviewer on peer_reviews (reviewer_id);

-- Nobody reviews themselves or another class.
create function check_peer_review() returns trigger language plpgsql as $$
begin
  if not exists (
    select from submissions s
    join enrolments owner on owner.id = s.enrolment_id
    join enrolments reviewer on reviewer.id = new.reviewer_id
    where s.id = new.submission_id and s.state <> 'draft'
      and owner.batch_id = reviewer.batch_id and owner.account_id <> reviewer.account_id
  ) then
    raise exception 'a review is by a classmate, of what was sent' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger peer_reviews_by_classmates before insert or update of submission_id, reviewer_id on peer_reviews
  for each row execute function check_peer_review();

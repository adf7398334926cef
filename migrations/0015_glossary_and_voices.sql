-- Terms that lessons explain, kept by staff, and recordings that a computer reads aloud.

create table glossary_terms (
  id uuid primary key default uuidv7(),
  -- Of terms that come with the house: what staff renamed or hid is not brought back by a later release.
  code text constraint glossary_terms_code_key unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  meaning text not null check (meaning <> ''),
  -- Other ways to write it.
  also text[] not null default '{}',
  hidden boolean not null default false,
  revision integer not null default 1 check (revision > 0),
  updated_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index glossary_terms_by_name on glossary_terms (lower(name), id);

-- Every way to write a term, in lower case: one word has one explanation.
create table glossary_words (
  word text primary key check (word <> ''),
  term_id uuid not null references glossary_terms (id)
);
create index glossary_words_by_term on glossary_words (term_id);

-- Of the recording, not of what shows it: with a trainer's recording the remark goes by itself.
alter table media add column computer_voice boolean not null default false;

-- The library: e-books, podcast episodes and printed books in one catalogue, and who has which copy.

create table library_works (
  id uuid primary key default uuidv7(),
  slug text not null constraint library_works_slug_key unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('ebook_pdf', 'ebook_epub', 'podcast_episode', 'physical_book')),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  title text not null,
  creator text not null,
  publisher text not null default '',
  year smallint check (year between 1900 and 2199),
  language text not null default 'id',
  subjects text[] not null default '{}',
  description text not null default '',
  licence text not null default '',
  isbn text,
  shelf text,
  pages integer check (pages > 0),
  episode integer check (episode > 0),
  cover_id uuid references media (id),
  file_id uuid references media (id),
  chapters jsonb not null default '[]',
  transcript jsonb not null default '[]',
  -- The first time: the date of a podcast episode never moves.
  published_at timestamptz,
  revision integer not null default 1,
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint library_works_published_at check (state <> 'published' or published_at is not null),
  constraint library_works_has_file check (state <> 'published' or kind = 'physical_book' or file_id is not null)
);
create unique index library_works_episode_key on library_works (episode) where kind = 'podcast_episode';
create index library_works_newest on library_works (published_at desc, id) where state = 'published';
-- Whether media are open, and whether anything shows them.
create index library_works_by_cover on library_works (cover_id) where cover_id is not null;
create index library_works_by_file on library_works (file_id) where file_id is not null;

create sequence library_copy_number;

create table library_copies (
  id uuid primary key default uuidv7(),
  work_id uuid not null references library_works (id),
  -- On the sticker of the book.
  code text not null constraint library_copies_code_key unique,
  lost_at timestamptz,
  created_at timestamptz not null default now()
);
create index library_copies_by_work on library_copies (work_id);

create function number_library_copy() returns trigger language plpgsql as $$
begin
  new.code := coalesce(new.code, 'LTK-' || lpad(nextval('library_copy_number')::text, 5, '0'));
  return new;
end $$;
create trigger library_copies_number before insert on library_copies for each row execute function number_library_copy();

create table library_loans (
  id uuid primary key default uuidv7(),
  copy_id uuid not null references library_copies (id),
  account_id uuid not null references accounts (id),
  lent_by uuid not null references accounts (id),
  lent_at timestamptz not null default now(),
  due_on date not null,
  returned_at timestamptz
);
-- A copy is with one person at a time.
create unique index library_loans_one_open on library_loans (copy_id) where returned_at is null;
create index library_loans_by_account on library_loans (account_id) where returned_at is null;
create index library_loans_by_due on library_loans (due_on) where returned_at is null;

create table library_reservations (
  id uuid primary key default uuidv7(),
  work_id uuid not null references library_works (id),
  account_id uuid not null references accounts (id),
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'lent', 'cancelled', 'expired')),
  -- The copy that is kept, for as long as it is kept.
  copy_id uuid references library_copies (id),
  hold_until timestamptz,
  created_at timestamptz not null default now(),
  constraint library_reservations_held check ((state = 'ready') = (copy_id is not null and hold_until is not null))
);
-- One at a time per person and work, and a copy is kept for one person.
create unique index library_reservations_one_open on library_reservations (work_id, account_id) where state in ('waiting', 'ready');
create unique index library_reservations_one_copy on library_reservations (copy_id) where state = 'ready';
create index library_reservations_queue on library_reservations (work_id, created_at, id) where state = 'waiting';
create index library_reservations_by_account on library_reservations (account_id) where state in ('waiting', 'ready');
create index library_reservations_by_hold on library_reservations (hold_until) where state = 'ready';

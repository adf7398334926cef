-- When a worker last gave a sign of life: one row, so that waiting work can be told from work that nobody does.
create table worker_sign (
  only_row boolean primary key default true check (only_row),
  seen_at timestamptz not null default now()
);

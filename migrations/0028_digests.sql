-- One e-mail a day, messages that officers send by hand, several times per rule, and since when a provider is out.

alter table channel_preferences
  add column digest boolean not null default false,
  -- Hour in WIB of the one e-mail of the day; never at night.
  add column digest_at time not null default '07:00'
    constraint channel_preferences_digest_at check (digest_at between '07:00' and '19:00');

-- E-mails of one person and day that go out as one. Each stays a reminder with a state of its own.
create table reminder_digests (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  -- In WIB.
  day date not null,
  due_at timestamptz not null,
  -- cancelled: nothing was left to send, or a single one, which goes as an ordinary e-mail.
  state text not null default 'planned' check (state in ('planned', 'sending', 'sent', 'failed', 'unknown', 'cancelled')),
  attempts integer not null default 0,
  -- How often nobody knew what became of it.
  resends integer not null default 0,
  leased_until timestamptz,
  sent_at timestamptz,
  constraint reminder_digests_once unique (account_id, day)
);
alter table reminders add column digest_id uuid references reminder_digests (id);
create index reminders_by_digest on reminders (digest_id) where digest_id is not null;

-- A message that an officer takes to send from a phone, because no gateway does. One officer each.
create table hand_deliveries (
  -- The message in the inbox that it repeats.
  reminder_id uuid primary key references reminders (id) on delete cascade,
  officer_id uuid not null references accounts (id),
  -- Not sent by then: somebody else may take it.
  held_until timestamptz not null,
  sent_at timestamptz
);
create index hand_deliveries_by_officer on hand_deliveries (officer_id, sent_at);

-- Several times for one event, such as 7, 3 and 1 days before: each with its own words.
alter table reminder_rules add column variant integer not null default 1 check (variant between 1 and 9);
alter table reminder_rules drop constraint reminder_rules_one_each;
alter table reminder_rules add constraint reminder_rules_one_each unique nulls not distinct (event, batch_id, variant);
alter table reminder_rules add constraint reminder_rules_variants
  check (variant = 1 or anchor not in ('event', 'last_activity'));
create or replace function reminder_is_mandatory(of_event text, of_batch uuid) returns boolean language sql stable parallel safe as $$
  select coalesce((select mandatory from reminder_rules
    where event = of_event and variant = 1 and (batch_id = of_batch or batch_id is null) order by batch_id nulls last limit 1), false)
$$;

-- People whose application is not sent yet, and those who wait for a seat of the same course.
update reminder_rules set recipients = '{peserta,panitia}'
where event in ('registration_opens', 'registration_closes') and recipients = '{panitia}';

alter table channel_health add column opened_at timestamptz;
create index reminders_by_sent on reminders (channel, sent_at) where state = 'sent';

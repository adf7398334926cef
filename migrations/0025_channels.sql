-- Reminders over several providers: what each person wants, what each provider said, and which provider is out.

alter table reminders drop constraint reminders_channel_check;
alter table reminders add constraint reminders_channel_check
  check (channel in ('inbox', 'email', 'whatsapp', 'sms'));
alter table reminders drop constraint reminders_state_check;
-- unknown: handed to a provider that never answered. A person decides, since a second try could be a second message.
alter table reminders add constraint reminders_state_check
  check (state in ('planned', 'sending', 'sent', 'failed', 'cancelled', 'unknown'));
alter table reminders drop constraint reminders_sent_at;
-- A provider may report later that it failed to bring what it had taken.
alter table reminders add constraint reminders_sent_at check (state <> 'sent' or sent_at is not null);
alter table reminders
  -- The provider's own name for the message.
  add column provider_id text,
  add column delivered_at timestamptz,
  add column read_at timestamptz;
create index reminders_by_provider_id on reminders (channel, provider_id) where provider_id is not null;
-- Due ones are looked for channel by channel: a thousand that wait for one provider hide nobody else's.
drop index reminders_due;
create index reminders_due on reminders (channel, due_at) where state in ('planned', 'sending');

create table channel_preferences (
  account_id uuid primary key references accounts (id) on delete cascade,
  -- The first that works is used, the others when it fails.
  fallback_order text[] not null default '{whatsapp,sms,email}',
  turned_off text[] not null default '{}',
  updated_at timestamptz not null default now(),
  constraint channel_preferences_order
    check (fallback_order <@ array['whatsapp', 'sms', 'email'] and cardinality(fallback_order) = 3),
  constraint channel_preferences_off check (turned_off <@ array['whatsapp', 'sms', 'email'])
);

-- An address that the provider refused for good: a bounced e-mail, a number that is not on WhatsApp.
create table channel_blocks (
  account_id uuid not null references accounts (id) on delete cascade,
  channel text not null check (channel in ('email', 'whatsapp', 'sms')),
  -- SHA-256 of the address: another address is free again.
  address_hash bytea not null,
  reason text not null,
  blocked_at timestamptz not null default now(),
  primary key (account_id, channel)
);

-- One row per provider: its circuit breaker and its token bucket.
create table channel_health (
  channel text primary key check (channel in ('email', 'whatsapp', 'sms')),
  -- Failures of the provider in a row; none of these is about one address.
  failures integer not null default 0,
  -- Closed: null. Open: nobody tries before this moment; then one tries for all.
  open_until timestamptz,
  probe_until timestamptz,
  last_failure text,
  -- Messages per second that the provider lets us send, and how many at once after a rest.
  rate numeric not null check (rate > 0),
  burst numeric not null check (burst >= 1),
  tokens numeric not null,
  refilled_at timestamptz not null default now()
);
insert into channel_health (channel, rate, burst, tokens)
values ('email', 10, 50, 50), ('whatsapp', 20, 80, 80), ('sms', 5, 20, 20);

-- Whether a message reaches people who turned its channel off. The rule of the angkatan stands before that of all.
create function reminder_is_mandatory(of_event text, of_batch uuid) returns boolean language sql stable parallel safe as $$
  select coalesce((select mandatory from reminder_rules
    where event = of_event and (batch_id = of_batch or batch_id is null) order by batch_id nulls last limit 1), false)
$$;

-- Web push: devices that somebody turned on, and what was handed to each of them.

alter table reminders drop constraint reminders_channel_check;
alter table reminders add constraint reminders_channel_check
  check (channel in ('inbox', 'email', 'whatsapp', 'sms', 'push'));

create table push_subscriptions (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id) on delete cascade,
  -- A device is told only as long as somebody is signed in on it: signing out, from here or elsewhere, takes it away.
  session_id uuid not null references account_sessions (id) on delete cascade,
  -- Who knows the address can send to it, so it is sealed like a NIK; the blind index finds it again.
  endpoint_index bytea not null constraint push_subscriptions_once unique,
  key_id text not null,
  ciphertext bytea not null,
  created_at timestamptz not null default now()
);
create index push_subscriptions_by_account on push_subscriptions (account_id, created_at);
create index push_subscriptions_by_session on push_subscriptions (session_id);

-- One message goes to several devices; a sender that died in between leaves those alone that it had begun.
create table push_deliveries (
  subscription_id uuid not null references push_subscriptions (id) on delete cascade,
  -- A reminder, or a test that is none.
  message_id uuid not null,
  -- trying: handed over, and no answer yet. postponed: certainly not shown, so it may be tried again.
  state text not null check (state in ('trying', 'taken', 'postponed', 'refused')),
  tried_at timestamptz not null default now(),
  primary key (subscription_id, message_id)
);

create function has_push_device(of_account uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from push_subscriptions d join account_sessions s on s.id = d.session_id
    where d.account_id = of_account and s.expires_at > now())
$$;

-- Who turned it on wants it, and it costs nobody anything: it comes before the others until somebody chooses otherwise.
alter table channel_preferences drop constraint channel_preferences_order, drop constraint channel_preferences_off;
update channel_preferences set fallback_order = array_prepend('push', fallback_order);
alter table channel_preferences alter column fallback_order set default '{push,whatsapp,sms,email}';
alter table channel_preferences
  add constraint channel_preferences_order
    check (fallback_order <@ array['push', 'whatsapp', 'sms', 'email'] and cardinality(fallback_order) = 4),
  add constraint channel_preferences_off check (turned_off <@ array['push', 'whatsapp', 'sms', 'email']);

alter table channel_health drop constraint channel_health_channel_check;
alter table channel_health add constraint channel_health_channel_check
  check (channel in ('email', 'whatsapp', 'sms', 'push'));
insert into channel_health (channel, rate, burst, tokens) values ('push', 50, 200, 200);

-- Rules that tell people on their phone do so this way too.
update reminder_rules set channels = array_append(channels, 'push')
where channels && array['whatsapp', 'sms'] and 'push' <> all (channels);

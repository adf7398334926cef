-- What becomes of a business after its class: answers at 0, 3, 6 and 12 months, its products, and its shops online.

-- Size by law, as it stood from a day on. Amounts are rupiah a year (sales) or in all (capital without land and building).
create table business_size_rules (
  valid_from date primary key,
  basis text not null check (basis <> ''),
  micro_sales_max bigint not null,
  small_sales_max bigint not null,
  medium_sales_max bigint not null,
  micro_capital_max bigint not null,
  small_capital_max bigint not null,
  medium_capital_max bigint not null,
  constraint business_size_rules_in_order check (
    0 < micro_sales_max and micro_sales_max < small_sales_max and small_sales_max < medium_sales_max
    and 0 < micro_capital_max and micro_capital_max < small_capital_max and small_capital_max < medium_capital_max)
);
insert into business_size_rules values
  ('2021-02-02', 'PP 7/2021 Pasal 35 ayat (3) dan (5)', 2000000000, 15000000000, 50000000000, 1000000000, 5000000000, 10000000000);

-- What people are asked: never an amount. More than `over`, up to and with `upto`; null upto: no end.
create table outcome_bands (
  kind text not null check (kind in ('sales', 'capital')),
  code text not null check (code ~ '^[a-z0-9_]{1,20}$'),
  ordinal smallint not null,
  label text not null check (label <> ''),
  -- The same by month; for capital none.
  monthly text,
  over bigint not null,
  upto bigint check (upto > over),
  active boolean not null default true,
  primary key (kind, code),
  unique (kind, ordinal)
);
insert into outcome_bands (kind, code, ordinal, label, monthly, over, upto) values
  ('sales', 'belum', 1, 'Belum ada penjualan', null, -1, 0),
  ('sales', 'sd_60jt', 2, 'Sampai Rp60 juta setahun', 'sampai Rp5 juta sebulan', 0, 60000000),
  ('sales', 'sd_300jt', 3, 'Rp60 juta sampai Rp300 juta setahun', 'Rp5 juta sampai Rp25 juta sebulan', 60000000, 300000000),
  ('sales', 'sd_900jt', 4, 'Rp300 juta sampai Rp900 juta setahun', 'Rp25 juta sampai Rp75 juta sebulan', 300000000, 900000000),
  ('sales', 'sd_2m', 5, 'Rp900 juta sampai Rp2 miliar setahun', 'Rp75 juta sampai Rp165 juta sebulan', 900000000, 2000000000),
  ('sales', 'sd_15m', 6, 'Rp2 miliar sampai Rp15 miliar setahun', 'Rp165 juta sampai Rp1,25 miliar sebulan', 2000000000, 15000000000),
  ('sales', 'sd_50m', 7, 'Rp15 miliar sampai Rp50 miliar setahun', 'Rp1,25 miliar sampai Rp4,1 miliar sebulan', 15000000000, 50000000000),
  ('sales', 'lebih_50m', 8, 'Lebih dari Rp50 miliar setahun', 'lebih dari Rp4,1 miliar sebulan', 50000000000, null),
  ('capital', 'sd_1m', 1, 'Modal sampai Rp1 miliar', null, 0, 1000000000),
  ('capital', 'sd_5m', 2, 'Modal Rp1 miliar sampai Rp5 miliar', null, 1000000000, 5000000000),
  ('capital', 'sd_10m', 3, 'Modal Rp5 miliar sampai Rp10 miliar', null, 5000000000, 10000000000),
  ('capital', 'lebih_10m', 4, 'Modal lebih dari Rp10 miliar', null, 10000000000, null);

-- 1 micro, 2 small, 3 medium, 4 large by the rule of a day; null: a band that lies across a threshold, or none given.
create function size_of_band(band_kind text, band_code text, on_day date) returns smallint language sql stable as $$
  select case
      when b.upto <= t.micro then 1
      when b.over >= t.micro and b.upto <= t.small then 2
      when b.over >= t.small and b.upto <= t.medium then 3
      when b.over >= t.medium then 4 end::smallint
  from outcome_bands b
  cross join lateral (
    select case b.kind when 'sales' then r.micro_sales_max else r.micro_capital_max end as micro,
      case b.kind when 'sales' then r.small_sales_max else r.small_capital_max end as small,
      case b.kind when 'sales' then r.medium_sales_max else r.medium_capital_max end as medium
    from business_size_rules r where r.valid_from <= on_day order by r.valid_from desc limit 1) t
  where b.kind = band_kind and b.code = band_code
$$;

-- Append-only: a correction is a new row, and the newest of a class and milestone counts. The id is made on the device.
create table outcome_answers (
  id uuid primary key,
  enrolment_id uuid not null references enrolments (id),
  business_id uuid not null references businesses (id),
  milestone smallint not null check (milestone in (0, 3, 6, 12)),
  sales_kind text not null default 'sales' check (sales_kind = 'sales'),
  -- Null: does not want to say.
  sales_band text,
  capital_kind text not null default 'capital' check (capital_kind = 'capital'),
  -- Asked by officers only, of who does not sell yet.
  capital_band text,
  workers integer not null check (workers between 1 and 100000),
  channels text[] not null check (channels <@ array['toko', 'titip_jual', 'pameran', 'whatsapp', 'instagram', 'facebook', 'tiktok',
    'shopee', 'tokopedia', 'tiktok_shop', 'lazada', 'padi_umkm', 'e_katalog', 'lokapasar_lain', 'situs_sendiri']),
  first_online_on date,
  first_export_on date,
  first_export_country text check (first_export_country ~ '^[A-Z]{2}$' and first_export_country <> 'ID'),
  -- 1 micro to 4 large, by the rule of that day.
  size smallint check (size between 1 and 4),
  -- Who wrote it down: the person, or an officer who had them on the phone or in front of them.
  recorded_by uuid not null references accounts (id),
  how text not null check (how in ('self', 'phone', 'visit')),
  answered_at timestamptz not null default clock_timestamp(),
  foreign key (sales_kind, sales_band) references outcome_bands (kind, code),
  foreign key (capital_kind, capital_band) references outcome_bands (kind, code),
  constraint outcome_answers_export_whole check ((first_export_on is null) = (first_export_country is null))
);
create index outcome_answers_newest on outcome_answers (enrolment_id, milestone, answered_at desc, id desc);
create index outcome_answers_by_business on outcome_answers (business_id);
create trigger outcome_answers_append_only before update or delete on outcome_answers for each row execute function refuse_change();

create view current_outcomes as
select distinct on (enrolment_id, milestone) *
from outcome_answers order by enrolment_id, milestone, answered_at desc, id desc;

-- Who is asked when: how things stand when the class begins, then 90, 180 and 365 days after it for those who completed it,
-- as the reminders of these names do. Who is asked late may answer until the next one.
create view outcome_dues as
select e.id as enrolment_id, e.batch_id, e.business_id, e.account_id, m.milestone, t.began_on, d.due_on,
  case m.milestone when 0 then (e.seated_at at time zone 'Asia/Jakarta')::date else d.due_on - 30 end as opens_on,
  case m.milestone when 0 then t.ended_on + 90 when 3 then t.ended_on + 180 when 6 then t.ended_on + 365 end as closes_on
from enrolments e
join batches b on b.id = e.batch_id and b.state <> 'cancelled'
cross join (values (0::smallint, 0), (3, 90), (6, 180), (12, 365)) as m (milestone, days)
cross join lateral (
  select coalesce(b.starts_on, (e.seated_at at time zone 'Asia/Jakarta')::date) as began_on,
    coalesce(b.ends_on, (e.ended_at at time zone 'Asia/Jakarta')::date) as ended_on) t
cross join lateral (select case m.milestone when 0 then t.began_on else t.ended_on + m.days end as due_on) d
where e.seated_at is not null and d.due_on is not null
  and case m.milestone when 0 then e.state in ('active', 'completed', 'failed') else e.state = 'completed' end;

create table products (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  business_id uuid not null,
  slug text not null constraint products_slug_key unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  price_idr bigint check (price_idr > 0),
  description text not null default '',
  -- What stands on the packaging: { item: 'ada' | 'belum' | 'tidak_perlu' }.
  checklist jsonb not null default '{}',
  -- Everybody may see it since then, because its owner ticked so; null: nobody but the owner and the class's staff.
  published_at timestamptz,
  consent_version text,
  shows_phone boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz,
  constraint products_own_business foreign key (business_id, account_id) references businesses (id, account_id),
  constraint products_published_whole check ((published_at is null) = (consent_version is null)),
  constraint products_phone_is_public check (not shows_phone or published_at is not null)
);
create index products_by_account on products (account_id) where removed_at is null;
create index products_by_business on products (business_id) where removed_at is null;

create table product_photos (
  id uuid primary key default uuidv7(),
  product_id uuid not null references products (id) on delete cascade,
  stage text not null check (stage in ('before', 'after')),
  storage_key text not null,
  thumbnail_key text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes > 0),
  created_at timestamptz not null default clock_timestamp()
);
create index product_photos_by_product on product_photos (product_id, stage, created_at);

-- A shop online as evidence: a link or a picture of it, which somebody looked at.
create table shops (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts (id),
  business_id uuid not null,
  platform text not null check (platform in ('shopee', 'tokopedia', 'tiktok_shop', 'lazada', 'instagram', 'whatsapp_business', 'situs_sendiri', 'padi_umkm', 'e_katalog')),
  url text check (url ~ '^https://'),
  storage_key text,
  first_order_on date,
  state text not null default 'draft' check (state in ('draft', 'sent', 'verified', 'returned')),
  revision integer not null default 1,
  sent_at timestamptz,
  decided_by uuid references accounts (id),
  decided_at timestamptz,
  reason text,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  constraint shops_own_business foreign key (business_id, account_id) references businesses (id, account_id),
  constraint shops_something_to_see check (state = 'draft' or num_nonnulls(url, storage_key) > 0),
  constraint shops_sent check (state = 'draft' or sent_at is not null),
  constraint shops_decided check ((state in ('verified', 'returned')) = (num_nonnulls(decided_by, decided_at) = 2)),
  constraint shops_returned_with_reason check ((state = 'returned') = (reason is not null)),
  constraint shops_two_people check (decided_by <> account_id)
);
create unique index shops_one_each on shops (business_id, platform) where removed_at is null;
create index shops_by_account on shops (account_id) where removed_at is null;
create index shops_waiting on shops (sent_at, id) where state = 'sent' and removed_at is null;
create index shops_verified on shops (business_id) where state = 'verified' and removed_at is null;

-- The messages lead to five questions now. Words that the centre has written itself stay.
update message_templates t set body = n.body from (values
  ('follow_up_3_months', 'Tiga bulan lalu {{pelatihan}} selesai. Sudah dipakai di usaha Anda? Konsultasi tetap terbuka.',
    'Tiga bulan lalu {{pelatihan}} selesai. Ceritakan usaha Anda: lima pertanyaan, dua menit.'),
  ('follow_up_6_months', 'Enam bulan lalu {{pelatihan}} selesai. Ceritakan kemajuan usaha Anda kepada Latkop.',
    'Enam bulan lalu {{pelatihan}} selesai. Ceritakan kemajuan usaha Anda: lima pertanyaan, dua menit.'),
  ('follow_up_12_months', 'Setahun lalu {{pelatihan}} selesai. Lihat pelatihan lanjutan untuk usaha Anda.',
    'Setahun lalu {{pelatihan}} selesai. Ceritakan kemajuan usaha Anda: lima pertanyaan, dua menit.')
) as n (event, old, body) where t.event = n.event and t.body = n.old;

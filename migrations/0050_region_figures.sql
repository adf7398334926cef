-- Figures by region: what is known about the 38 kabupaten/kota beside our own rows. Dated, with its source, never overwritten.

create table region_statistics (
  id uuid primary key default uuidv7(),
  -- poverty: per cent of people; umkm: businesses; population: people.
  kind text not null check (kind in ('poverty', 'umkm', 'population')),
  -- The day that it tells of. The newest counts; of one day the one that was entered last.
  as_of date not null,
  source text not null check (source <> ''),
  -- Of the whole province, where the source states it.
  province_value numeric(14, 2) check (province_value >= 0),
  -- Null: it came with the product.
  entered_by uuid references accounts (id),
  entered_at timestamptz not null default clock_timestamp()
);
create index region_statistics_newest on region_statistics (kind, as_of desc, entered_at desc);
create trigger region_statistics_append_only before update or delete on region_statistics for each row execute function refuse_change();

create table region_statistic_values (
  statistic_id uuid not null references region_statistics (id),
  region_code text not null check (region_code ~ '^35\.\d{2}$'),
  value numeric(14, 2) not null check (value >= 0),
  primary key (statistic_id, region_code)
);
create trigger region_statistic_values_append_only before update or delete on region_statistic_values
  for each row execute function refuse_change();

-- Which regions come first: so many of the poorest, or those above the rate of the province. The newest row counts.
create table priority_rules (
  id uuid primary key default uuidv7(),
  rule text not null check (rule in ('above_province', 'top')),
  top integer check (top between 1 and 38),
  set_by uuid references accounts (id),
  set_at timestamptz not null default clock_timestamp(),
  constraint priority_rules_whole check ((rule = 'top') = (top is not null))
);
create index priority_rules_newest on priority_rules (set_at desc);
create trigger priority_rules_append_only before update or delete on priority_rules for each row execute function refuse_change();
insert into priority_rules (rule, set_at) values ('above_province', '2021-03-31');

with entered as (
  insert into region_statistics (kind, as_of, source, province_value, entered_at)
  values ('poverty', '2021-03-31', 'BPS Provinsi Jawa Timur, persentase penduduk miskin Maret 2021', 11.40, '2021-03-31')
  returning id)
insert into region_statistic_values (statistic_id, region_code, value) select entered.id, v.code, v.value from entered, (values
  ('35.01', 15.11), ('35.02', 10.26), ('35.03', 12.14), ('35.04', 7.51), ('35.05', 9.65), ('35.06', 11.64),
  ('35.07', 10.5), ('35.08', 10.05), ('35.09', 10.41), ('35.10', 8.07), ('35.11', 14.73), ('35.12', 12.63),
  ('35.13', 18.91), ('35.14', 9.7), ('35.15', 5.93), ('35.16', 10.62), ('35.17', 10.0), ('35.18', 11.85),
  ('35.19', 11.91), ('35.20', 10.66), ('35.21', 15.57), ('35.22', 13.27), ('35.23', 16.31), ('35.24', 13.86),
  ('35.25', 12.42), ('35.26', 21.57), ('35.27', 23.76), ('35.28', 15.3), ('35.29', 20.51), ('35.71', 7.75),
  ('35.72', 7.89), ('35.73', 4.62), ('35.74', 7.44), ('35.75', 6.88), ('35.76', 6.39), ('35.77', 5.09),
  ('35.78', 5.23), ('35.79', 4.09)
) as v (code, value);

with entered as (
  insert into region_statistics (kind, as_of, source, province_value, entered_at)
  values ('population', '2024-12-31', 'Ditjen Dukcapil Kemendagri, semester II 2024 (Kepmendagri 300.2.2-2138 Tahun 2025)', 41919906, '2025-04-25')
  returning id)
insert into region_statistic_values (statistic_id, region_code, value) select entered.id, v.code, v.value from entered, (values
  ('35.01', 588718), ('35.02', 979008), ('35.03', 753810), ('35.04', 1139224), ('35.05', 1261699), ('35.06', 1691976),
  ('35.07', 2734623), ('35.08', 1116231), ('35.09', 2615874), ('35.10', 1791789), ('35.11', 788007), ('35.12', 691635),
  ('35.13', 1200931), ('35.14', 1665922), ('35.15', 2027874), ('35.16', 1156144), ('35.17', 1378005), ('35.18', 1152575),
  ('35.19', 737875), ('35.20', 692800), ('35.21', 907002), ('35.22', 1366227), ('35.23', 1266396), ('35.24', 1367503),
  ('35.25', 1327497), ('35.26', 1042031), ('35.27', 1033926), ('35.28', 904965), ('35.29', 1143002), ('35.71', 301424),
  ('35.72', 161204), ('35.73', 889359), ('35.74', 243746), ('35.75', 213469), ('35.76', 142272), ('35.77', 201733),
  ('35.78', 3018022), ('35.79', 225408)
) as v (code, value);

-- Who was there at all, without the sessions behind it.
create index attendance_counting on attendance (enrolment_id) where counts;
-- The certificates that count, without their payloads.
create index certificates_counting on certificates (enrolment_id) where kind = 'STTP' and state = 'issued';

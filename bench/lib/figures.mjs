const PEOPLE = 400_000;
const CLASS_SIZE = 50;

// Ten years of classes of fifty, and people who come to two or three of them. Seven in ten complete, one is only present,
// one is still learning, one left before there was a seat. Every certificate of the register is somebody's.
const FILL = [
  `insert into batches (course_id, version_id, number, year, mode, state, capacity, starts_on, ends_on)
   select c.id, c.published_version_id, 1000 + n, 2020 + n % 7, case when n % 5 = 0 then 'online' else 'in_person' end, 'closed', ${CLASS_SIZE},
     date '2017-01-01' + n * 3600 / ($1::int / ${CLASS_SIZE}), date '2017-01-03' + n * 3600 / ($1::int / ${CLASS_SIZE})
   from generate_series(1, $1::int / ${CLASS_SIZE}) n
   join (select id, published_version_id, row_number() over (order by id) - 1 as place, count(*) over () as all_of_them from courses
     where published_version_id is not null) c on c.place = n % c.all_of_them`,
  `insert into people (account_id, name, village_code, sex, disability, consented_at, consent_version)
   select md5('person ' || n)::uuid, 'Peserta ' || md5(n::text), v.code, case when n % 3 = 0 then 'L' else 'P' end,
     case when n % 20 = 0 then 'fisik' else 'tidak_ada' end, now(), 'bench'
   from generate_series(0, ${PEOPLE - 1}) n
   join (select code, row_number() over (order by code) - 1 as place from regions where level = 4) v
     on v.place = n % (select count(*) from regions where level = 4) where $1::int > 0`,
  `insert into businesses (id, account_id, name, kbli_code, kbli_version, size)
   select md5('person ' || n)::uuid, md5('person ' || n)::uuid, 'Usaha ' || n, f.code, f.version, 'micro'
   from generate_series(0, ${PEOPLE - 1}) n
   join (select code, version, row_number() over (order by code) - 1 as place from business_fields) f
     on f.place = n % (select count(*) from business_fields) where $1::int > 0`,
  `insert into enrolments (id, batch_id, account_id, business_id, state, requested_at, seated_at, ended_at, final_score)
   select c.enrolment_id, b.id, person, person, state, b.starts_on, case when state <> 'withdrawn' then b.starts_on end,
     case when state <> 'active' then b.ends_on end, case when state = 'completed' then 80 end
   from (select enrolment_id, row_number() over (order by sequence) - 1 as n from certificates limit $1) c
   join (select id, starts_on, ends_on, number - 1001 as place from batches where number > 1000) b on b.place = c.n / ${CLASS_SIZE}
   cross join lateral (select md5('person ' || c.n * 7919 % ${PEOPLE})::uuid as person,
     case when c.n % 10 < 7 then 'completed' else (array['failed', 'active', 'withdrawn'])[c.n % 10 - 6] end as state) p`,
  `insert into attendance (class_session_id, enrolment_id, status, recorded_by)
   select uuidv7(), id, 'present', uuidv7() from enrolments where state = 'failed' and $1::int > 0`,
];

/** Whom the figures count: as many enrolments as there are certificates. Triggers sleep, so the facts are counted anew. */
export async function fillFigures(pool, rows) {
  const client = await pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const text of FILL) await client.query(text, [rows]);
    await client.query('select rebuild_figure_facts()');
    await client.query('set session_replication_role = default');
    await client.query(
      'vacuum (analyze) batches, people, enrolments, businesses, attendance, certificates, figure_facts',
    );
  } finally {
    client.release();
  }
}

const YEAR = { from: '2024-01-01', to: '2024-12-31' };
/** What an officer opens, with and without filters; the map also shows which regions have priority. */
const cases = ({ sector, course }) => [
  { name: 'map of 1,000,000 enrolments', route: '' },
  { name: 'map of a year', route: '', query: YEAR },
  { name: 'map of a sector', route: '', query: { sector } },
  { name: 'map of women with a year and a sector', route: '', query: { ...YEAR, sector, sex: 'P' } },
  { name: 'map of a course', route: '', query: { course }, chosen: true },
  { name: 'map of classes online', route: '', query: { mode: 'online' }, chosen: true },
  { name: 'map of classes in person', route: '', query: { mode: 'in_person' }, chosen: true },
  { name: 'funnel of 1,000,000 enrolments, by class', route: '/funnel' },
  { name: 'funnel by region, of a year', route: '/funnel', query: { by: 'region', ...YEAR } },
  { name: 'funnel by course, of a sector', route: '/funnel', query: { by: 'course', sector } },
  { name: 'two years compared', route: '/yearly', query: { year: '2025' } },
  { name: 'people trained, behind the map', route: '/rows', query: { figure: 'trained' } },
  {
    name: 'people trained, of a region and a year',
    route: '/rows',
    query: { figure: 'trained', region: '35.73', ...YEAR },
  },
  { name: 'people with certificates, page 20', route: '/rows', query: { figure: 'certified', page: '20' } },
  { name: 'classes behind the figures', route: '/classes' },
];

/** The cases as calls, with a sector and a course that the database holds. */
export async function figureCases(pool) {
  const one = async (text) => (await pool.query(text)).rows[0].value;
  const sector = await one(
    'select sector as value from figure_facts group by sector order by count(*) desc limit 1',
  );
  const course = await one(
    'select course_id as value from batches group by course_id order by count(*) desc limit 1',
  );
  return cases({ sector, course }).map((each) => ({ ...each, route: `GET /manage/figures${each.route}` }));
}

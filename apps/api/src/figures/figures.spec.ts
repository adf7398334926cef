import { Figure } from '@sinau/contracts/figures.contract.js';
import type { RouteArguments } from '@sinau/contracts/routes.js';
import readXlsxFile from 'read-excel-file/node';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { FiguresService } from './figures.service.js';

type Filter = NonNullable<RouteArguments<'GET /manage/figures'>['query']>;

let api: TestApi;
let panitia: SignedIn;
let classroom: Classroom;
let other: Classroom;

const village = async (regency: string): Promise<string> => {
  const [found] = await api.query<{ code: string }>(
    `select code from regions where level = 4 and code like $1 || '.%' order by code limit 1`,
    [regency],
  );
  return found?.code ?? '';
};

interface Somebody {
  readonly regency: string;
  readonly sex?: 'L' | 'P';
  readonly disability?: string;
  readonly attended?: boolean;
  readonly passed?: boolean;
}

/** A certificate as it stands when it is published. */
async function certify(enrolmentId: string, state: 'pending' | 'issued' = 'issued') {
  const issued = state === 'issued';
  await api.query(
    `insert into certificates (enrolment_id, batch_id, account_id, series, year, sequence, number, code, payload, state, sealed_at, issued_at, sha256, bytes, storage_key)
     select id, batch_id, account_id, 'STTP', 2026, $2::integer, 'Nomor ' || $2::integer, 'ABCDEFGHJK' || $2::integer, '{}', $3,
       case when $4::boolean then now() end, case when $4 then now() end, case when $4 then '\\x00'::bytea end, case when $4 then 1 end, case when $4 then 'k' end
     from enrolments where id = $1`,
    [enrolmentId, (sequence += 1), state, issued],
  );
}
let sequence = 21;

/** A learner of `where`, as far as they got. */
async function learner(where: Classroom, { regency, sex = 'P', disability, attended, passed }: Somebody) {
  const { learner: person, enrolmentId } = await where.seat();
  await api.query(`update people set village_code = $2, sex = $3, disability = $4 where account_id = $1`, [
    person.accountId,
    await village(regency),
    sex,
    disability ?? 'tidak_ada',
  ]);
  if (attended) {
    const session = await where.addSession();
    await api.query(
      `insert into attendance (class_session_id, enrolment_id, status, recorded_by) values ($1, $2, 'present', $3)`,
      [session, enrolmentId, panitia.accountId],
    );
  }
  if (passed)
    await api.query(
      `update enrolments set state = 'completed', final_score = 90, grade_label = 'A', ended_at = now() where id = $1`,
      [enrolmentId],
    );
  return { person, enrolmentId };
}

beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  classroom = await openClassroom(api);
  other = await openClassroom(api, 'fotografi-produk');
  const first = await learner(classroom, { regency: '35.73', attended: true, passed: true });
  await certify(first.enrolmentId);
  await learner(classroom, { regency: '35.73', sex: 'L', disability: 'fisik', attended: true });
  await learner(classroom, { regency: '35.73' });
  await learner(classroom, { regency: '35.27', attended: true });
  // The same person in two classes is one person, and two in the funnel.
  const twice = await learner(other, { regency: '35.29', disability: 'sensorik', passed: true });
  // Numbered, but not published yet: nobody outside knows of it.
  await certify(twice.enrolmentId, 'pending');
  await api.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score, grade_label)
     values ($1, $2, $3, 'completed', now(), now(), 80, 'B')`,
    [classroom.batchId, twice.person.accountId, twice.person.businessId],
  );
  // Asked, but never got a seat; and asked twice after leaving.
  const { learner: waiting } = await classroom.seat('waiting');
  await api.query(
    `insert into enrolments (batch_id, account_id, business_id, state) values ($1, $2, $3, 'withdrawn')`,
    [classroom.batchId, waiting.accountId, waiting.businessId],
  );
  await api.query(
    `update class_sessions set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'`,
  );
});
afterAll(() => api?.close());

const figures = (query: Filter = {}, by = panitia) => by.call('GET /manage/figures', { query });
const rowsOf = async (figure: Figure, query: Filter = {}, by = panitia) =>
  (await by.call('GET /manage/figures/rows', { query: { ...query, figure, pageSize: 1 } })).body.total;

describe('who may ask', () => {
  it('is the office; to others it does not exist', async () => {
    const trainer = await api.signIn('pelatih');
    for (const key of [
      'GET /manage/figures',
      'GET /manage/figures/funnel',
      'GET /manage/figures/yearly',
      'GET /manage/figures/rows',
      'GET /manage/figures/classes',
      'GET /manage/figures/file',
      'GET /manage/region-statistics',
    ]) {
      expect([key, (await api.anonymous.send(key)).status]).toEqual([key, 401]);
      expect([key, (await trainer.send(key)).status]).toEqual([key, 404]);
    }
  });

  it('says in words what a filter cannot be', async () => {
    const { status, body } = await panitia.send<{ errors: { message: string }[] }>('GET /manage/figures', {
      query: { from: 'kemarin', region: '33.01' },
    });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain('Pilih kabupaten/kota Jawa Timur.');
    expect(JSON.stringify(body)).toContain('Tulis tanggal seperti 2026-11-21.');
  });
});

describe('counting', () => {
  it('shows all 38 regions, everybody once, those without rows as zero', async () => {
    const { body } = await figures();
    expect(body.regions).toHaveLength(38);
    const of = (code: string) => body.regions.find((one) => one.code === code);
    expect(of('35.73')?.counts).toEqual({ trained: 2, women: 1, disability: 1, certified: 1 });
    expect(of('35.29')?.counts).toMatchObject({ trained: 1, disability: 1 });
    expect(of('35.01')?.counts).toEqual({ trained: 0, women: 0, disability: 0, certified: 0 });
    expect(body.total).toMatchObject({ trained: 4, women: 3, disability: 2 });
    expect(of('35.73')).toMatchObject({ umkm: null, trainedPerUmkm: null, poverty: 4.62, priority: false });
    expect(of('35.73')?.trainedPerPopulation).toBe(0.02);
    expect(of('35.27')).toMatchObject({ poverty: 23.76, priority: true });
    expect(body.sectors.map(({ counts }) => counts.trained)).toEqual([4]);
  });

  it('takes each stage within the one before', async () => {
    const { body } = await panitia.call('GET /manage/figures/funnel', { query: { by: 'class' } });
    expect(body.total).toEqual({ applied: 7, accepted: 6, present: 5, passed: 3, certified: 1 });
    const sums = body.groups.reduce((sum, { counts }) => sum + counts.applied, 0);
    expect([body.groups.length, sums]).toEqual([2, 7]);
  });

  it('leaves cancelled classes out unless they are asked for', async () => {
    const before = (await figures()).body.total.trained;
    await api.query(`update batches set state = 'cancelled' where id = $1`, [other.batchId]);
    expect((await panitia.call('GET /manage/figures/classes')).body.items).toHaveLength(1);
    expect((await figures({ state: 'cancelled' })).body.total.trained).toBe(1);
    await api.query(`update batches set state = 'running' where id = $1`, [other.batchId]);
    expect((await figures()).body.total.trained).toBe(before);
  });

  it('counts the same days of two years', async () => {
    const { body } = await panitia.call('GET /manage/figures/yearly', { query: { year: 2026 } });
    expect(body.current.from).toBe('2026-01-01');
    expect(body.previous.to.slice(5)).toBe(body.current.to.slice(5));
    expect(body.previous.counts).toEqual({ trained: 0, women: 0, disability: 0, certified: 0, classes: 0 });
    const { from, to } = body.current;
    expect(body.current.counts).toMatchObject((await figures({ from, to })).body.total);
    expect(await api.app.get(FiguresService).yearly(2026)).toEqual(body);
  });
});

describe('every figure and its rows', () => {
  const FILTERS: Filter[] = [
    {},
    { sex: 'P', disability: 'yes' },
    { mode: 'blended' },
    { from: '2026-11-01', to: '2026-11-30' },
    { to: '2020-01-01' },
    { state: 'running' },
    { region: '35.73' },
  ];

  it.each(FILTERS)('are equal with %j', async (filter) => {
    const { body } = await figures(filter);
    for (const figure of ['trained', 'women', 'disability', 'certified'] as const) {
      expect([figure, await rowsOf(figure, filter)]).toEqual([figure, body.total[figure]]);
      for (const { code, counts } of body.regions.filter(({ counts: found }) => (found?.trained ?? 0) > 0))
        expect([figure, code, await rowsOf(figure, { ...filter, region: code })]).toEqual([
          figure,
          code,
          counts?.[figure],
        ]);
      for (const { sector, counts } of body.sectors)
        expect([figure, sector, await rowsOf(figure, { ...filter, sector })]).toEqual([
          figure,
          sector,
          counts[figure],
        ]);
    }
    const funnel = await panitia.call('GET /manage/figures/funnel', { query: { ...filter, by: 'class' } });
    for (const stage of ['applied', 'accepted', 'present', 'passed', 'certified'] as const) {
      expect([stage, await rowsOf(stage, filter)]).toEqual([stage, funnel.body.total[stage]]);
      for (const { key, counts } of funnel.body.groups)
        expect([stage, await rowsOf(stage, { ...filter, batch: key })]).toEqual([stage, counts[stage]]);
    }
    const classes = await panitia.call('GET /manage/figures/classes', { query: filter });
    const seats = classes.body.items.reduce((sum, { accepted }) => sum + accepted, 0);
    expect(seats).toBe(funnel.body.total.accepted);
  });

  it('name a person once, with the newest class', async () => {
    const { body } = await panitia.call('GET /manage/figures/rows', {
      query: { figure: 'trained', region: '35.29' },
    });
    expect(body.items).toMatchObject([
      { classes: 2, regionName: expect.stringContaining('Sumenep'), passed: true },
    ]);
  });
});

describe('a role with limits', () => {
  it('counts and names only people of its region; the others are no zero', async () => {
    const limited = await api.signIn('dinas');
    await api.query(`update staff_grants set region_code = '35.27' where account_id = $1`, [
      limited.accountId,
    ]);
    const { body } = await figures({}, limited);
    expect(body.limited).toBe(true);
    expect(body.total.trained).toBe(1);
    expect(body.regions.filter(({ counts }) => counts !== null).map(({ code }) => code)).toEqual(['35.27']);
    expect(await rowsOf('trained', {}, limited)).toBe(1);
    expect(await rowsOf('trained', { region: '35.73' }, limited)).toBe(0);
    expect((await limited.call('GET /manage/figures/funnel')).body.total.applied).toBe(1);
  });
});

describe('the ranked list as a file', () => {
  it('has all 38 in order, and says the same', async () => {
    const answer = await panitia.send('GET /manage/figures/file', { query: { order: 'poverty' } });
    const [sheet] = await readXlsxFile(answer.raw);
    expect(sheet?.data.slice(1, 3).map((line) => line[2])).toEqual([
      expect.stringContaining('Sampang'),
      expect.stringContaining('Bangkalan'),
    ]);
    expect(sheet?.data.slice(1, 39).reduce((sum, line) => sum + Number(line[3]), 0)).toBe(4);
    const csv = await panitia.send('GET /manage/figures/file', { query: { format: 'csv' } });
    expect(csv.raw.toString()).toContain('"Orang dilatih";"Perempuan"');
    expect(csv.raw.toString().trim().split('\r\n')).toHaveLength(39);
  });
});

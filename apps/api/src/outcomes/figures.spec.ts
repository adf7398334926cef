import type { OutcomeCounts, OutcomeFigure } from '@sinau/contracts/outcomes.contract.js';
import type { RouteArguments } from '@sinau/contracts/routes.js';
import { TableExports } from '../bulk/table-exports.service.js';
import type { Classroom } from '../testing/classroom.factory.js';
import { completedIn, endedClass, insertAnswer } from '../testing/outcomes.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { OutcomeFigures } from './outcome-figures.service.js';

type Filter = NonNullable<RouteArguments<'GET /manage/outcomes'>['query']>;

let api: TestApi;
let dinas: SignedIn;
let first: Classroom;
let second: Classroom;
let twice: string;
const NONE: OutcomeCounts = {
  due: 0,
  answered: 0,
  comparable: 0,
  up: 0,
  same: 0,
  down: 0,
  firstOnline: 0,
  firstExport: 0,
  verifiedShop: 0,
};

/** Four in the first class, one of them in the second too, and one there alone; regions are set by hand. */
beforeAll(async () => {
  api = await startTestApi();
  dinas = await api.signIn('dinas');
  first = await endedClass(api, 200);
  second = await endedClass(api, 100);
  const movements: [string | null, string | null][] = [
    ['sd_60jt', 'sd_15m'],
    ['sd_15m', 'sd_15m'],
    ['sd_50m', 'sd_2m'],
    [null, 'sd_2m'],
  ];
  for (const [index, [before, after]] of movements.entries()) {
    const { enrolmentId, learner } = await completedIn(api, first);
    if (before) await insertAnswer(api, enrolmentId, 0, before);
    await insertAnswer(api, enrolmentId, 3, 'sd_60jt');
    await insertAnswer(api, enrolmentId, 6, after);
    if (index === 0) twice = learner.accountId;
    await api.query('update people set village_code = $2 where account_id = $1', [
      learner.accountId,
      index < 2 ? '35.73.03.1001' : '35.07.01.2001',
    ]);
  }
  await completedIn(api, second);
  await api.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score)
     select $1, account_id, id, 'completed', now() - interval '1 year', now(), 80 from businesses where account_id = $2`,
    [second.batchId, twice],
  );
  const online = `insert into outcome_answers (id, enrolment_id, business_id, milestone, sales_band, workers, channels, size,
      first_online_on, first_export_on, first_export_country, recorded_by, how)
    select gen_random_uuid(), enrolment_id, business_id, 6, sales_band, 1, '{}', size, current_date - 10, current_date - 5, 'MY', recorded_by, 'self'
    from current_outcomes where milestone = 6 and sales_band = 'sd_15m'`;
  await api.query(online);
  // Long before the class: not what came of it.
  await api.query(
    `insert into outcome_answers (id, enrolment_id, business_id, milestone, sales_band, workers, channels, size, first_online_on, recorded_by, how)
     select gen_random_uuid(), enrolment_id, business_id, 6, sales_band, 1, '{}', size, '2019-01-01', recorded_by, 'self'
     from current_outcomes where milestone = 6 and sales_band = 'sd_2m' limit 1`,
  );
  await api.query(
    `insert into shops (account_id, business_id, platform, url, state, sent_at, decided_by, decided_at)
     select account_id, id, 'shopee', 'https://shopee.co.id/toko', 'verified', now(), $2, now() from businesses where account_id = $1`,
    [twice, dinas.accountId],
  );
});
afterAll(() => api?.close());

const overview = async (query: Filter = {}, who = dinas) =>
  (await who.call('GET /manage/outcomes', { query })).body;

const FIGURES: Record<OutcomeFigure, (counts: OutcomeCounts) => number> = {
  due: ({ due }) => due,
  answered: ({ answered }) => answered,
  missing: ({ due, answered }) => due - answered,
  comparable: ({ comparable }) => comparable,
  up: ({ up }) => up,
  same: ({ same }) => same,
  down: ({ down }) => down,
  first_online: ({ firstOnline }) => firstOnline,
  first_export: ({ firstExport }) => firstExport,
  verified_shop: ({ verifiedShop }) => verifiedShop,
};

/** Every figure against the rows behind it, read to the end. */
async function expectRows(counts: OutcomeCounts, filter: Omit<Filter, 'by'>, who = dinas) {
  for (const figure of Object.keys(FIGURES) as OutcomeFigure[]) {
    const query = { ...filter, figure, pageSize: 100 };
    const { items, total } = (await who.call('GET /manage/outcomes/rows', { query })).body;
    const expected = FIGURES[figure](counts);
    expect([figure, items.length, expected > 0 ? total : items.length]).toEqual([figure, expected, expected]);
  }
}

it('is for staff', async () => {
  const peserta = await api.signIn('peserta');
  for (const route of ['GET /manage/outcomes', 'GET /manage/outcomes/rows']) {
    expect((await api.anonymous.send(route)).status).toBe(401);
    expect((await peserta.send(route)).status).toBe(404);
    const wrong = await dinas.send(route, { query: { milestone: '5' } });
    expect(wrong.body.errors).toEqual([{ path: 'milestone', message: 'Waktu tindak lanjut tidak dikenal.' }]);
  }
});

it('counts each business once, by its last answer, with how many were asked', async () => {
  const { total, rule } = await overview();
  expect(rule).toEqual({ basis: 'PP 7/2021 Pasal 35 ayat (3) dan (5)', validFrom: '2021-02-02' });
  expect(total).toEqual({
    due: 5,
    answered: 4,
    comparable: 3,
    up: 1,
    same: 1,
    down: 1,
    firstOnline: 2,
    firstExport: 2,
    verifiedShop: 1,
  });
  await expectRows(total, {});
});

/** The days of a quarter like `2026-3`. */
function quarterOf(key: string): { from: string; to: string } {
  const [year = 0, quarter = 1] = key.split('-').map(Number);
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { from: day((quarter - 1) * 3, 1), to: day(quarter * 3, 0) };
}

const FILTERS = {
  class: (key: string) => ({ batch: key }),
  region: (key: string) => ({ region: key }),
  period: quarterOf,
  milestone: (key: string) => ({ milestone: key as '0' }),
};

it('shows the same rows behind the figures of every class, region, quarter and month', async () => {
  for (const by of ['class', 'region', 'period', 'milestone'] as const) {
    const { groups } = await overview({ by });
    expect(groups.length).toBeGreaterThan(1);
    for (const { key, counts } of groups) {
      await expectRows(counts, FILTERS[by](key));
    }
  }
});

it('stands a business in both its classes', async () => {
  const { groups } = await overview({ by: 'class' });
  expect(groups.map(({ key, counts }) => [key, counts.due, counts.answered])).toEqual([
    [second.batchId, 2, 0],
    [first.batchId, 4, 4],
  ]);
});

it('keeps a trainer to their own classes, and a limited role to its region', async () => {
  expect((await overview({}, first.trainer)).total).toMatchObject({ due: 4 });
  expect((await overview({}, await api.signIn('pelatih'))).total).toEqual(NONE);
  const local = await api.signIn('dinas');
  await api.query(`update staff_grants set region_code = '35.07' where account_id = $1`, [local.accountId]);
  const { total } = await overview({}, local);
  expect(total).toMatchObject({ due: 2, answered: 2, up: 0, down: 1 });
  await expectRows(total, {}, local);
});

it('is read by other features, whole and by region', async () => {
  const figures = api.app.get(OutcomeFigures, { strict: false });
  const actor = { accountId: dinas.accountId, sessionId: '', roles: ['dinas' as const] };
  expect(await figures.counts(actor, { region: '35.73' })).toMatchObject({ due: 2, up: 1, verifiedShop: 1 });
  const regions = await figures.byRegion(actor, {});
  expect(regions.map(({ regionCode, counts }) => [regionCode, counts.due])).toContainEqual(['35.07', 2]);
  expect(regions.reduce((sum, { counts }) => sum + counts.due, 0)).toBe(5);
});

it('leaves as a file with the rows of the screen', async () => {
  const table = api.app.get(TableExports, { strict: false }).find('outcomes');
  if (!table) throw new Error('no such list');
  const actor = { accountId: dinas.accountId, sessionId: '', roles: ['dinas' as const] };
  const lines: unknown[] = [];
  for await (const part of table.read(actor, table.parse({ figure: 'up' }))) lines.push(...part);
  expect(lines).toHaveLength(1);
  const cells = table.columns.map(({ header, value }) => [header, value(lines[0])]);
  expect(cells).toContainEqual(['Skala awal', 'Mikro']);
  expect(cells).toContainEqual(['Skala kini', 'Kecil']);
  expect(() => table.parse({ figure: 'semua' })).toThrow('invalid_input');
});

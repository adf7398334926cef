import { DataSource } from 'typeorm';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { loadReferenceData } from './reference-data.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const counts = () =>
  api.query('select level, count(*)::int as many from regions group by level order by level');
const whole = [
  { level: 1, many: 1 },
  { level: 2, many: 38 },
  { level: 3, many: 666 },
  { level: 4, many: 8494 },
];

it('holds East Java and the KBLI codes, whole', async () => {
  expect(await counts()).toEqual(whole);
  expect(
    await api.query('select version, count(*)::int as many from business_fields group by version'),
  ).toEqual([{ version: '2025', many: 65 }]);
  const path = await api.query<{ name: string }>(
    `select name from regions where code in ('35', '35.73', '35.73.03', '35.73.03.1001') order by level`,
  );
  expect(path[0]).toEqual({ name: 'Jawa Timur' });
  expect(path).toHaveLength(4);
  expect(await api.query(`select name from regions where code = '35.29.22'`)).toEqual([{ name: "Ra'as" }]);
});

it('writes nothing when it is loaded again', async () => {
  const versions = () =>
    api.query(
      `select (select sum(xmin::text::bigint) from regions) as regions, (select sum(xmin::text::bigint) from business_fields) as fields`,
    );
  const before = await versions();
  await loadReferenceData(api.app.get(DataSource).manager);
  expect(await versions()).toEqual(before);
});

it('mends what was changed or lost', async () => {
  await api.query(`update regions set name = 'Keliru' where code = '35.73'`);
  await api.query(`delete from regions where code = '35.73.03.1001'`);
  await api.query(`update business_fields set title = 'Keliru' where code = '10794'`);
  await loadReferenceData(api.app.get(DataSource).manager);
  expect(await counts()).toEqual(whole);
  expect(await api.query(`select name from regions where name = 'Keliru'`)).toEqual([]);
  expect(await api.query(`select code from business_fields where title = 'Keliru'`)).toEqual([]);
});

describe('lists to choose from', () => {
  it('need no account and may be kept by the phone', async () => {
    const regencies = await api.anonymous.call('GET /regions', { query: {} });
    expect(regencies.headers['cache-control']).toBe('public, max-age=86400');
    expect(regencies.body.items).toHaveLength(38);
    expect(regencies.body.items).toContainEqual({ code: '35.73', name: 'Kota Malang' });
    const districts = await api.anonymous.call('GET /regions', { query: { parent: '35.73' } });
    expect(districts.body.items.map(({ code }) => code).sort()).toEqual([
      '35.73.01',
      '35.73.02',
      '35.73.03',
      '35.73.04',
      '35.73.05',
    ]);
    const villages = await api.anonymous.call('GET /regions', { query: { parent: '35.73.03' } });
    expect(villages.body.items).toHaveLength(12);
    expect(
      (await api.anonymous.call('GET /regions', { query: { parent: '35.73.03.1001' } })).body.items,
    ).toEqual([]);
  });

  it.each(['36', '35.99', 'x', "35' or 1=1", '35.73.3'])('refuse the region %j', async (parent) => {
    const answer = await api.anonymous.send('GET /regions', { query: { parent } });
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, 'parent']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('business fields come with their edition, by sector', async () => {
    const answer = await api.anonymous.call('GET /business-fields');
    expect(answer.body.version).toBe('2025');
    expect(answer.body.items).toHaveLength(65);
    expect(answer.body.items).toContainEqual({
      code: '13133',
      title: 'Industri kain batik',
      sector: 'Fesyen dan tekstil',
    });
  });
});

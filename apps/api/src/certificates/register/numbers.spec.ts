import { runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { examine } from '../../doctor/examine.js';
import { DataSource } from 'typeorm';

const AT = '/manage/batches/:id/certification';
const SERIES = 'GET /manage/certificate-series';
const CHANGE = 'PUT /manage/certificate-series/:code';
const PREVIEW = 'POST /manage/certificate-series/:code/preview';
const SETTINGS = 'PUT /manage/certification/settings';

let api: TestApi;
let panitia: SignedIn;
let dinas: SignedIn;
let admin: SignedIn;
beforeEach(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  dinas = await api.signIn('dinas');
  admin = await api.signIn('admin');
});
afterEach(() => api.close());

async function verified(names: string[]): Promise<string> {
  const { batchId } = await runningClass(api, names);
  await panitia.call(`POST ${AT}/submit`, { params: { id: batchId } });
  await dinas.call(`POST ${AT}/verify`, { params: { id: batchId } });
  return batchId;
}
const approve = (batchId: string) => dinas.call(`POST ${AT}/approve`, { params: { id: batchId } });
const broken = async () =>
  (await examine(api.app.get(DataSource).manager)).filter(({ violations }) => violations.length > 0);

const FIVE = ['Ani', 'Budi', 'Citra', 'Dewi', 'Eko'];
const sttp = { params: { code: 'STTP' } };
const wanted = (over: object = {}) => ({
  pattern: '{sequence}/{kind}/{unit}/{month}/{year}',
  unit: 'LATKOP',
  scope: 'year' as const,
  ...over,
});

it('stay gapless and single when classes are approved at the same time, also when one of them is refused', async () => {
  const classes = [];
  for (let index = 0; index < 4; index += 1) classes.push(await verified(FIVE));
  const unverified = (await runningClass(api, ['Fajar'])).batchId;
  const answers = await Promise.all([...classes.map(approve), approve(unverified)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 409]);
  const given = await api.query<{ sequence: number }>('select sequence from certificates order by sequence');
  expect(given.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const { body } of answers.slice(0, 4)) {
    const mine = body.passes.map(({ number }) => Number(number?.slice(0, 4)));
    expect(mine).toEqual(Array.from({ length: 5 }, (_, index) => mine[0]! + index));
  }
  expect(await broken()).toEqual([]);
});

it('count within the class where a series says so; each class is one event of the year', async () => {
  const changed = await admin.call(CHANGE, {
    ...sttp,
    body: wanted({ pattern: '{event}.{sequence}/{kind}/{year}', scope: 'class' }),
  });
  expect(changed.body.next).toMatch(/^01\.0001\/STTP\/\d{4}$/);
  const classes = [await verified(FIVE), await verified(FIVE), await verified(['Gita'])];
  const answers = await Promise.all(classes.map(approve));
  const events = answers.map(({ body }) => body.kinds[0]?.numbers?.first.slice(0, 2)).sort();
  expect(events).toEqual(['01', '02', '03']);
  for (const { body } of answers) {
    const expected = body.passes.map((_, index) => String(index + 1).padStart(4, '0'));
    expect(body.passes.map(({ number }) => number?.slice(3, 7))).toEqual(expected);
  }
  expect(await broken()).toEqual([]);
  await api.query('update class_events set last_number = last_number + 1 where event = 1');
  expect((await broken()).map(({ id }) => id)).toContain('I3');
});

describe('the patterns', () => {
  it('are seen by dinas and admin, and changed by admin alone', async () => {
    expect((await api.anonymous.call(SERIES)).status).toBe(401);
    for (const other of [panitia, await api.signIn('pelatih')])
      expect((await other.call(SERIES)).status).toBe(404);
    const shown = await dinas.call(SERIES);
    expect(shown.body.items.map(({ code }) => code)).toEqual(['STTP', 'SK', 'PELATIH']);
    expect(shown.body.settings).toEqual({ publishUndoMinutes: 10, skMinAttendance: 50 });
    for (const key of [CHANGE, PREVIEW] as const)
      expect((await dinas.send(key, { ...sttp, body: wanted() })).status).toBe(404);
    expect((await dinas.send(SETTINGS, { body: shown.body.settings })).status).toBe(404);
    expect((await admin.send(CHANGE, { params: { code: 'TIDAKADA' }, body: wanted() })).status).toBe(404);
  });

  it('change the numbers to come, never those that were given, and say what comes next', async () => {
    await approve(await verified(['Ani', 'Budi']));
    const seen = await admin.call(PREVIEW, {
      ...sttp,
      body: wanted({ pattern: '{kind}-{year}-{sequence}' }),
    });
    expect(seen.body.next).toMatch(/^STTP-\d{4}-0003$/);
    expect((await dinas.call(SERIES)).body.items[0]?.next).toMatch(/^0003\//);
    await admin.call(CHANGE, { ...sttp, body: wanted({ pattern: '{kind}-{year}-{sequence}' }) });
    const next = await approve(await verified(['Citra']));
    expect(next.body.passes[0]?.number).toBe(seen.body.next);
    const all = await api.query<{ number: string }>('select number from certificates order by sequence');
    expect(all.map(({ number }) => number.slice(0, 4))).toEqual(['0001', '0002', 'STTP']);
    expect(await broken()).toEqual([]);
    const [entry] = await api.query<{ details: object }>(
      `select details from audit_log where action = 'series.changed' and subject_id = 'STTP'`,
    );
    expect(entry?.details).toMatchObject({
      before: { scope: 'year' },
      after: { pattern: '{kind}-{year}-{sequence}' },
    });
  });

  it('are refused when numbers could meet, and the way of counting once the year has numbers', async () => {
    const refused = async (body: ReturnType<typeof wanted>) =>
      (await admin.send(CHANGE, { ...sttp, body })).body.errors?.[0];
    expect(await refused(wanted({ pattern: '{kind}/{year}' }))).toMatchObject({
      path: 'pattern',
      message: 'Pola harus memuat {sequence}, nomor urutnya.',
    });
    expect(await refused(wanted({ pattern: '{sequence}/SK/{unit}/{month}/{year}' }))).toMatchObject({
      message: 'Seri lain memakai pola ini. Tambahkan {kind} agar nomornya berbeda.',
    });
    expect(await refused(wanted({ unit: 'A B' }))).toMatchObject({ path: 'unit' });
    await approve(await verified(['Ani']));
    expect(
      await refused(wanted({ pattern: '{event}.{sequence}/{kind}/{year}', scope: 'class' })),
    ).toMatchObject({
      path: 'scope',
      message: 'Tahun ini sudah ada nomor. Ubah cara hitung mulai tahun depan.',
    });
  });
});

it('keeps the settings within bounds', async () => {
  const wrong = await admin.send(SETTINGS, { body: { publishUndoMinutes: -1, skMinAttendance: 101 } });
  expect(wrong.body.errors).toEqual([
    { path: 'publishUndoMinutes', message: 'Waktu batal paling sedikit 0 menit.' },
    { path: 'skMinAttendance', message: 'Batas kehadiran paling besar 100%.' },
  ]);
  const saved = await admin.call(SETTINGS, { body: { publishUndoMinutes: 0, skMinAttendance: 75 } });
  expect(saved.body).toEqual({ publishUndoMinutes: 0, skMinAttendance: 75 });
  expect((await dinas.call(SERIES)).body.settings).toEqual(saved.body);
});

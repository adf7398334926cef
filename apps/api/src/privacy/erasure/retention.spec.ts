import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const LIST = 'GET /manage/retention-rules';
const SET = 'POST /manage/retention-rules';

let api: TestApi;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
});
afterAll(() => api.close());

const rule = { code: 'dokumen_ditolak', validFrom: '2099-01-01', days: 60, basis: 'Keputusan Kepala UPT' };

describe('how long what is kept', () => {
  it('is read by dinas and decided by admin', async () => {
    expect((await api.anonymous.send(LIST)).status).toBe(401);
    expect((await (await api.signIn('panitia')).send(LIST)).status).toBe(404);
    const dinas = await api.signIn('dinas');
    expect((await dinas.call(LIST)).status).toBe(200);
    expect((await dinas.send(SET, { body: rule })).status).toBe(404);
  });

  it('comes with the release, within its own bounds', async () => {
    const { items } = (await admin.call(LIST)).body;
    expect(items.length).toBeGreaterThan(3);
    for (const { code, days, min, max, why } of items)
      expect([code, min <= days && days <= max, why.length > 10]).toEqual([code, true, true]);
  });

  it.each([
    [{ days: 29 }, 'days', 'Paling sedikit 30 hari.'],
    [{ days: 366 }, 'days', 'Paling banyak 365 hari.'],
    [{ code: 'jejak_akses', days: 9999 }, 'days', 'Paling banyak 3.650 hari.'],
    [{ validFrom: '2026-01-01' }, 'validFrom', 'Pilih hari ini atau sesudahnya.'],
    [{ code: 'entah_apa' }, 'code', 'Aturan ini tidak dikenal.'],
  ])('refuses %j', async (wrong, path, message) => {
    const answer = await admin.send(SET, { body: { ...rule, ...wrong } });
    expect(answer.body.errors).toEqual([{ path, message }]);
  });

  it('changes from a day on, with what was in the log', async () => {
    await admin.call(SET, { body: rule });
    await admin.call(SET, { body: { ...rule, days: 45 } });
    const mine = (await admin.call(LIST)).body.items.filter(({ code }) => code === rule.code);
    expect(mine.map(({ days, current }) => [days, current])).toEqual([
      [45, false],
      [90, true],
    ]);
    const log = await api.query<{ details: object }>(
      `select details from audit_log where action = 'retention.set' order by id`,
    );
    expect(log.map(({ details }) => details)).toMatchObject([
      { before: { days: 90, validFrom: '2026-11-01' }, after: { days: 60 } },
      { before: { days: 60, validFrom: '2099-01-01' }, after: { days: 45 } },
    ]);
  });
});

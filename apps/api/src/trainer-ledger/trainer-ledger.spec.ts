import type { RouteArguments } from '@sinau/contracts/routes.js';
import readXlsxFile from 'read-excel-file/node';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

type Rate = RouteArguments<'PUT /manage/honorarium-rates'>['body'];

let api: TestApi;
let admin: SignedIn;
let panitia: SignedIn;
let classroom: Classroom;
let learner: string;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  panitia = await api.signIn('panitia');
  classroom = await openClassroom(api);
  learner = (await classroom.seat()).enrolmentId;
});
afterAll(() => api?.close());
beforeEach(async () => {
  await api.query('delete from honorarium_rates');
});

interface Session {
  /** WIB. */
  readonly at: string;
  readonly jp: number | null;
  readonly trainers: readonly SignedIn[];
  readonly method?: string | null;
  readonly cancelled?: boolean;
}

async function session({ at, jp, trainers, method = 'list', cancelled = false }: Session): Promise<string> {
  const [{ id } = { id: '' }] = await api.query<{ id: string }>(
    `insert into class_sessions (batch_id, title, starts_at, ends_at, place, jp)
     values ($1, 'Praktik', $2::timestamptz, $2::timestamptz + interval '1 hour', 'Aula', $3) returning id`,
    [classroom.batchId, `${at}+07`, jp],
  );
  for (const { accountId } of trainers)
    await api.query('insert into session_trainers (session_id, account_id) values ($1, $2)', [id, accountId]);
  if (method)
    await api.query(
      `insert into attendance (class_session_id, enrolment_id, status, recorded_by, method) values ($1, $2, 'present', $3, $4)`,
      [id, learner, panitia.accountId, method],
    );
  if (cancelled)
    await api.query(
      `update class_sessions set cancelled_at = now(), cancelled_reason = 'Banjir.' where id = $1`,
      [id],
    );
  return id;
}

const put = (body: Rate, by = admin) => by.call('PUT /manage/honorarium-rates', { body });
const rate = (validFrom: string, amount: number, trainerId: string | null = null): Rate => ({
  trainerId,
  validFrom,
  amount,
  basis: 'SK Kepala UPT nomor 1',
});
const ledger = (query: object, by = panitia) => by.call('GET /manage/trainer-ledger', { query });

describe('what counts', () => {
  it('is what took place: not cancelled, with attendance that proves it, in its month in WIB', async () => {
    const [ani, budi] = [
      await api.signIn('pelatih', { name: 'Ani' }),
      await api.signIn('pelatih', { name: 'Budi' }),
    ];
    await session({ at: '2022-03-01 08:00', jp: 4, trainers: [ani, budi] });
    // 30 minutes into April in Malang, still March in UTC.
    await session({ at: '2022-04-01 00:30', jp: 2.5, trainers: [ani] });
    await session({ at: '2022-03-02 08:00', jp: null, trainers: [ani] });
    await session({ at: '2022-03-03 08:00', jp: 4, trainers: [ani], method: null });
    await session({ at: '2022-03-04 08:00', jp: 4, trainers: [ani], method: 'code_phone' });
    await session({ at: '2022-03-05 08:00', jp: 4, trainers: [ani], cancelled: true });
    const ahead = new Date().getFullYear() + 1;
    await session({ at: `${ahead}-03-07 08:00`, jp: 4, trainers: [ani] });
    expect((await ledger({ year: ahead })).body.items).toEqual([]);
    const nobody = await session({ at: '2022-03-06 08:00', jp: 4, trainers: [] });
    const { body } = await ledger({ year: 2022 });
    const row = { honorarium: 0, classes: 1 };
    expect(body.items).toMatchObject([
      { ...row, trainerName: 'Ani', month: '2022-03', sessions: 2, jp: 4, withoutJp: 1, jpWithoutRate: 4 },
      { ...row, trainerName: 'Ani', month: '2022-04', sessions: 1, jp: 2.5, withoutJp: 0 },
      { ...row, trainerName: 'Budi', month: '2022-03', sessions: 1, jp: 4 },
    ]);
    expect(body).toMatchObject({ year: 2022, unassigned: 1 });
    expect(body.years).toContain(2022);
    const april = await ledger({ year: 2022, month: 4, trainer: ani.accountId });
    expect(april.body.items).toHaveLength(1);
    const unassigned = await panitia.call('GET /manage/trainer-ledger/sessions', {
      query: { year: 2022, unassigned: 'yes' },
    });
    expect(unassigned.body.items).toMatchObject([{ sessionId: nobody, trainerId: null, honorarium: null }]);
  });
});

describe('the honorarium', () => {
  /*
   * By hand: 6 JP on 30 June at 50.000 = 300.000; 4 JP on 1 July at the new 60.000 = 240.000; 2 JP on 2 July at Cici's
   * own 75.000 from that day = 150.000. Together 690.000. On 1 May no rate held: 3 JP without one.
   */
  it('follows the rate of the day, one’s own before the one for all', async () => {
    const cici = await api.signIn('pelatih', { name: 'Cici' });
    await session({ at: '2023-05-01 08:00', jp: 3, trainers: [cici] });
    await session({ at: '2023-06-30 08:00', jp: 6, trainers: [cici] });
    await session({ at: '2023-07-01 08:00', jp: 4, trainers: [cici] });
    await session({ at: '2023-07-02 08:00', jp: 2, trainers: [cici] });
    await put(rate('2023-06-01', 50_000));
    await put(rate('2023-07-01', 60_000));
    await put(rate('2023-07-02', 75_000, cici.accountId));
    const { items } = (await ledger({ year: 2023 })).body;
    expect(items.map(({ month, honorarium, jpWithoutRate }) => [month, honorarium, jpWithoutRate])).toEqual([
      ['2023-05', 0, 3],
      ['2023-06', 300_000, 0],
      ['2023-07', 390_000, 0],
    ]);
    const rows = (
      await panitia.call('GET /manage/trainer-ledger/sessions', { query: { year: 2023, month: 7 } })
    ).body.items;
    expect(rows.map((one) => [one.rate, one.honorarium])).toEqual([
      [60_000, 240_000],
      [75_000, 150_000],
    ]);
    const file = await panitia.send('GET /manage/trainer-ledger/file', { query: { year: 2023 } });
    expect(file.headers['content-disposition']).toBe('attachment; filename="beban-mengajar-2023.xlsx"');
    const [recap, detail] = await readXlsxFile(file.raw);
    expect(recap?.data.at(-1)).toEqual(['Jumlah', null, 4, null, 15, 0, 690_000, 3]);
    expect(detail?.data).toHaveLength(5);
  });

  it('counts part of a session for one of several trainers', async () => {
    const [dewi, eko] = [
      await api.signIn('pelatih', { name: 'Dewi' }),
      await api.signIn('pelatih', { name: 'Eko' }),
    ];
    const id = await session({ at: '2024-01-05 08:00', jp: 4, trainers: [dewi, eko] });
    const set = (jp: number | null, by = panitia, trainer = eko) =>
      by.call('PUT /manage/class-sessions/:id/trainers/:trainerId/jp', {
        params: { id, trainerId: trainer.accountId },
        body: { jp },
      });
    expect((await set(1.5)).body).toEqual({ ok: true });
    const counted = async () =>
      (await ledger({ year: 2024 })).body.items.map(({ trainerName, jp }) => [trainerName, jp]);
    expect(await counted()).toEqual([
      ['Dewi', 4],
      ['Eko', 1.5],
    ]);
    expect((await set(5)).body.errors).toEqual([
      { path: 'jp', message: 'JP paling banyak 4, seperti sesinya.' },
    ]);
    expect((await set(-1)).body.errors).toEqual([{ path: 'jp', message: 'JP tidak boleh kurang dari nol.' }]);
    expect((await set(1, eko)).status).toBe(404);
    expect((await set(1, panitia, classroom.trainer)).status).toBe(404);
    await set(null);
    expect(await counted()).toEqual([
      ['Dewi', 4],
      ['Eko', 4],
    ]);
    const audit = await api.query(
      `select details from audit_log where action = 'session.jp_counted' and subject_id = $1`,
      [id],
    );
    expect(audit).toHaveLength(2);
  });
});

describe('rates', () => {
  it('are set and taken back by admin; the same day again replaces the amount', async () => {
    expect((await panitia.call('GET /manage/honorarium-rates')).body.items).toEqual([]);
    const made = await Promise.all([1, 2, 3, 4].map(() => put(rate('2026-01-01', 45_000))));
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    await put(rate('2026-01-01', 55_000));
    const { items } = (await panitia.call('GET /manage/honorarium-rates')).body;
    expect(items).toMatchObject([{ trainerId: null, validFrom: '2026-01-01', amount: 55_000 }]);
    const params = { id: items[0]?.id ?? '' };
    expect((await panitia.call('DELETE /manage/honorarium-rates/:id', { params })).status).toBe(404);
    expect((await admin.call('DELETE /manage/honorarium-rates/:id', { params })).status).toBe(200);
    expect((await admin.call('DELETE /manage/honorarium-rates/:id', { params })).status).toBe(404);
  });

  it('need an amount, a day and a decision, and a trainer who is one', async () => {
    const wrong = await admin.send('PUT /manage/honorarium-rates', {
      body: { trainerId: null, validFrom: '0202-01-01', amount: 1.5, basis: '' },
    });
    expect(wrong.body.errors).toEqual([
      { path: 'validFrom', message: 'Periksa tahunnya.' },
      { path: 'amount', message: 'Isi rupiah per JP dengan bilangan bulat.' },
      { path: 'basis', message: 'Dasar tarif paling sedikit 3 huruf.' },
    ]);
    expect((await put(rate('2026-01-01', 1, panitia.accountId))).body.errors).toEqual([
      { path: 'trainerId', message: 'Pelatih ini tidak dikenal. Pilih dari daftar.' },
    ]);
    expect((await put(rate('2026-01-01', 1), panitia)).status).toBe(404);
    expect((await classroom.trainer.call('GET /manage/honorarium-rates')).status).toBe(404);
  });
});

describe('a trainer', () => {
  it('sees their own work and nobody else’s', async () => {
    const [fitri, gita] = [
      await api.signIn('pelatih', { name: 'Fitri' }),
      await api.signIn('pelatih', { name: 'Gita' }),
    ];
    await session({ at: '2025-02-01 08:00', jp: 2, trainers: [fitri, gita] });
    const { body } = await ledger({ year: 2025 }, fitri);
    expect(body.items.map(({ trainerName }) => trainerName)).toEqual(['Fitri']);
    expect(body).toMatchObject({ trainers: [{ name: 'Fitri' }], unassigned: null });
    expect((await ledger({ year: 2025, trainer: gita.accountId }, fitri)).status).toBe(404);
    const sessions = (query: object) => fitri.call('GET /manage/trainer-ledger/sessions', { query });
    expect((await sessions({ year: 2025 })).body.items).toHaveLength(1);
    expect((await sessions({ year: 2025, unassigned: 'yes' })).status).toBe(404);
    const file = await fitri.send('GET /manage/trainer-ledger/file', { query: { year: 2025 } });
    expect(JSON.stringify(await readXlsxFile(file.raw))).not.toContain('Gita');
  });
});

it.each(['', '/sessions', '/file'])(
  'GET /manage/trainer-ledger%s is for staff, and wants real months',
  async (part) => {
    const route = `GET /manage/trainer-ledger${part}`;
    expect((await api.anonymous.send(route)).status).toBe(401);
    expect((await (await api.signIn('peserta')).send(route)).status).toBe(404);
    expect((await panitia.send(route)).status).toBe(200);
    const wrong = await panitia.send(route, { query: { year: 2026, month: 13 } });
    expect(wrong.body.errors).toEqual([{ path: 'month', message: 'Pilih bulan 1 sampai 12.' }]);
  },
);

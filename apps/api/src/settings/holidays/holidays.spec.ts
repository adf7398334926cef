import { openClinic } from '../../testing/consultations.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { dayIn, readHolidays } from './holiday-sheet.js';

const LIST = 'GET /manage/holidays';
const PUT = 'PUT /manage/holidays/:day';
const REMOVE = 'DELETE /manage/holidays/:day';
const IMPORT = 'POST /manage/holidays/import';
const UNDO = 'POST /manage/holiday-imports/:id/undo';

let api: TestApi;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.query('delete from holidays');
  await api.query('delete from holiday_imports');
});

const natal = { params: { day: '2026-12-25' }, body: { name: 'Hari Raya Natal', kind: 'national' as const } };
const SHEET = `Tanggal;Nama;Jenis
25/12/2026;Hari Raya Natal;Libur nasional
24 Desember 2026;Cuti bersama Natal;Cuti bersama
2026-12-31;Latkop tutup buku;Tutup`;

describe('holidays', () => {
  it('are seen by whoever plans and changed by admin', async () => {
    expect((await api.anonymous.send(LIST)).status).toBe(401);
    expect((await (await api.signIn('peserta')).send(LIST)).status).toBe(404);
    const panitia = await api.signIn('panitia');
    expect((await panitia.call(LIST)).status).toBe(200);
    expect((await panitia.send(PUT, natal)).status).toBe(404);
    expect((await panitia.send(REMOVE, natal)).status).toBe(404);
    expect((await panitia.send(IMPORT, { body: { csv: SHEET, save: true } })).status).toBe(404);
    expect((await admin.send(REMOVE, natal)).status).toBe(404);
    const wrong = await admin.send(PUT, { ...natal, body: { ...natal.body, name: '' } });
    expect(wrong.body.errors?.[0]).toMatchObject({ path: 'name' });
  });

  it('take working days away, and give them back, with what was in the log', async () => {
    const december = async () =>
      (await admin.call(LIST, { query: { year: 2026 } })).body.months[11]?.workingDays;
    expect(await december()).toBe(23);
    await admin.call(PUT, natal);
    await admin.call(PUT, { ...natal, body: { name: 'Natal', kind: 'national' } });
    expect(await december()).toBe(22);
    expect((await admin.call(LIST, { query: { year: 2026 } })).body.items).toEqual([
      { day: '2026-12-25', name: 'Natal', kind: 'national' },
    ]);
    await admin.call(REMOVE, { params: natal.params });
    expect(await december()).toBe(23);
    const log = await api.query<{ action: string; details: { before?: object } }>(
      `select action, details from audit_log where subject_type = 'holiday' order by id`,
    );
    expect(log.map(({ action }) => action)).toEqual(['holiday.added', 'holiday.changed', 'holiday.removed']);
    expect(log[1]?.details.before).toMatchObject({ name: 'Hari Raya Natal' });
  });

  it('come from a sheet: looked at first, then saved, and a second time changes nothing', async () => {
    const looked = await admin.call(IMPORT, { body: { csv: SHEET, save: false } });
    expect(looked.body).toMatchObject({ saved: false, faults: [] });
    expect(looked.body.items.map(({ day, kind, change }) => [day, kind, change])).toEqual([
      ['2026-12-24', 'joint_leave', 'new'],
      ['2026-12-25', 'national', 'new'],
      ['2026-12-31', 'centre', 'new'],
    ]);
    expect((await admin.call(LIST, { query: { year: 2026 } })).body.items).toEqual([]);
    expect((await admin.call(IMPORT, { body: { csv: SHEET, save: true } })).body.saved).toBe(true);
    const again = await admin.call(IMPORT, { body: { csv: SHEET, save: true } });
    expect(again.body.items.every(({ change }) => change === 'same')).toBe(true);
    const log = await api.query(`select 1 from audit_log where action = 'holiday.imported'`);
    expect(log).toHaveLength(1);
  });

  it('save nothing of a sheet with a fault, and say where it is', async () => {
    const csv = `${SHEET}\n31/02/2027;Bukan hari;Tutup\n2027-01-01;Tahun Baru;pesta`;
    const answer = await admin.call(IMPORT, { body: { csv, save: true } });
    expect(answer.body).toMatchObject({
      saved: false,
      faults: [
        { row: 5, message: 'Tanggal belum benar. Tulis seperti 2026-08-17.' },
        { row: 6, message: 'Jenis belum dikenal. Pakai libur nasional, cuti bersama, atau tutup.' },
      ],
    });
    const empty = await admin.send(IMPORT, { body: { csv: ' \n', save: false } });
    expect([empty.status, empty.body.errors]).toEqual([
      422,
      [{ path: 'csv', message: 'Daftar ini kosong. Tempel isinya atau pilih berkas lain.' }],
    ]);
    expect((await admin.call(LIST, { query: { year: 2026 } })).body.items).toEqual([]);
  });

  it('are offered as the ministers decided, until the list has them', async () => {
    const offeredIn = async (year: number) => (await admin.call(LIST, { query: { year } })).body.offered;
    const offered = await offeredIn(2026);
    expect(offered).toMatchObject({ days: 25, decree: expect.stringMatching(/1497 Tahun 2025/) });
    expect(await offeredIn(2030)).toBeNull();
    const saved = await admin.call(IMPORT, { body: { csv: offered?.csv ?? '', save: true } });
    expect(saved.body).toMatchObject({ saved: true, faults: [] });
    const count = (kind: string) => saved.body.items.filter((one) => one.kind === kind).length;
    expect([count('national'), count('joint_leave')]).toEqual([17, 8]);
    expect(await offeredIn(2026)).toBeNull();
    await admin.call(REMOVE, { params: { day: '2026-12-24' } });
    expect((await offeredIn(2026))?.days).toBe(1);
  });

  it('are taken back with the list that brought them, except for what was changed since', async () => {
    await admin.call(PUT, natal);
    await admin.call(IMPORT, {
      body: {
        csv: `${SHEET.replace('Hari Raya Natal', 'Natal')}\n2026-12-30;Latkop tutup;Tutup`,
        save: true,
      },
    });
    const { undoable } = (await admin.call(LIST, { query: { year: 2026 } })).body;
    expect(undoable?.items).toHaveLength(4);
    const panitia = await api.signIn('panitia');
    const undo = { params: { id: undoable?.id ?? '' } };
    expect((await panitia.call(LIST, { query: { year: 2026 } })).body.undoable).toBeNull();
    expect((await panitia.send(UNDO, undo)).status).toBe(404);
    expect((await api.anonymous.send(UNDO, undo)).status).toBe(401);
    const day = '2026-12-31';
    await admin.call(PUT, { params: { day }, body: { name: 'Tutup tahun', kind: 'centre' } });
    const answers = await Promise.all([1, 2, 3].map(() => admin.send<object>(UNDO, undo)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(answers.find(({ status }) => status === 200)?.body).toEqual({ undone: 3, kept: 1 });
    expect((await admin.call(LIST, { query: { year: 2026 } })).body.items).toEqual([
      { day: '2026-12-25', ...natal.body },
      { day, name: 'Tutup tahun', kind: 'centre' },
    ]);
    const [entry] = await api.query<{ details: object }>(
      `select details from audit_log where action = 'holiday.import_undone'`,
    );
    expect(entry?.details).toMatchObject({
      after: { days: [['2026-12-25', 'national', 'Hari Raya Natal']] },
    });
  });

  it('are offered to be taken back in their own year only, and only as far as they are still as imported', async () => {
    const of = (year: number, name: string) =>
      `${year}-12-25;${name}\n${year}-12-26;Cuti bersama ${name};cuti`;
    for (const csv of [of(2026, 'Natal'), `${of(2027, 'Natal')}\n2028-01-01;Tahun Baru`])
      await admin.call(IMPORT, { body: { csv, save: true } });
    const undoable = async (year: number) => {
      const found = (await admin.call(LIST, { query: { year } })).body.undoable;
      return found && { id: found.id, days: found.items.map(({ day }) => day) };
    };
    const [first, second] = [await undoable(2026), await undoable(2027)];
    expect(first?.days).toEqual(['2026-12-25', '2026-12-26']);
    expect(second?.days).toEqual(['2027-12-25', '2027-12-26', '2028-01-01']);
    expect(await undoable(2028)).toEqual(second);
    expect(await undoable(2025)).toBeNull();
    await admin.call(REMOVE, { params: { day: '2026-12-26' } });
    expect((await undoable(2026))?.days).toEqual(['2026-12-25']);
    await admin.call(PUT, natal);
    expect(await undoable(2026)).toBeNull();
    expect((await admin.call(UNDO, { params: { id: second?.id ?? '' } })).body).toEqual({
      undone: 3,
      kept: 0,
    });
  });

  it('stay once a day has passed', async () => {
    await admin.call(IMPORT, { body: { csv: SHEET, save: true } });
    await api.query(`update holiday_imports set imported_at = now() - interval '25 hours'`);
    expect((await admin.call(LIST, { query: { year: 2026 } })).body.undoable).toBeNull();
    const [{ id } = { id: '' }] = await api.query<{ id: string }>('select id from holiday_imports limit 1');
    expect((await admin.send(UNDO, { params: { id } })).status).toBe(404);
  });

  it('close the consultation desk: nothing is offered, nothing is granted', async () => {
    const clinic = await openClinic(api);
    const [slot] = await clinic.slots();
    if (!slot) throw new Error('no slot');
    const { consultantId, startsAt } = slot;
    const wib = new Date(Date.parse(startsAt) + 7 * 3_600_000).toISOString().slice(0, 10);
    await admin.call(PUT, { params: { day: wib }, body: { name: 'Cuti bersama', kind: 'joint_leave' } });
    expect((await clinic.slots()).some((one) => one.startsAt === startsAt)).toBe(false);
    const siti = await api.signIn('peserta');
    const booked = await siti.call('POST /consultations', {
      body: {
        serviceId: clinic.serviceId,
        consultantId,
        startsAt,
        mode: 'on_site',
        problem: 'Foto produk saya gelap.',
      },
    });
    expect(booked.body.code).toBe('slot_closed');
    await admin.call(REMOVE, { params: { day: wib } });
    expect((await clinic.slots()).some((one) => one.startsAt === startsAt)).toBe(true);
  });
});

describe('a sheet of holidays', () => {
  it.each([
    ['17 Agustus 2026', '2026-08-17'],
    ['17/8/2026', '2026-08-17'],
    ['17.08.2026', '2026-08-17'],
    ['2026-02-29', null],
    ['besok', null],
    ['17 August 2026', null],
  ])('reads %s as %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it('refuses a day twice, and what is no CSV', () => {
    expect(readHolidays('2026-01-01,Tahun Baru\n01/01/2026,Tahun Baru').faults).toEqual([
      { row: 2, message: 'Tanggal ini sudah ada di baris lain.' },
    ]);
    expect(readHolidays('"2026-01-01,Tahun Baru').faults[0]?.message).toMatch(/bukan CSV/);
    expect(readHolidays('2026-01-01;Tahun\u202E Baru').faults[0]?.message).toMatch(/tidak dapat ditampilkan/);
  });

  it('takes what is copied from a table of Excel or of a page', () => {
    const pasted = 'Hari\tNama\tJenis\nSenin, 17 Agustus 2026\tHari "Raya"\tLibur nasional\n';
    expect(readHolidays(pasted)).toEqual({
      items: [{ day: '2026-08-17', name: 'Hari "Raya"', kind: 'national' }],
      faults: [],
    });
    expect(readHolidays('2026-01-01;"Tahun\nBaru"').items[0]?.name).toBe('Tahun Baru');
  });
});

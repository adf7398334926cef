import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { ReminderJobsModule } from '../../reminders/reminder-jobs.module.js';
import { ReminderSending } from '../../reminders/sending/reminder-sending.service.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { SETTINGS, settingFault } from './setting-registry.js';
import { settingOf } from './settings.service.js';

const LIST = 'GET /manage/office-settings';
const CHANGE = 'PUT /manage/office-settings/:key';

let api: TestApi;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi({ SINAU_ANY_HOUR: '0' });
  admin = await api.signIn('admin');
});
afterAll(() => api.close());

const change = (key: string, value: number | string, basedOn = 0) =>
  admin.send<{ version: number; value: unknown; history: unknown[] }>(CHANGE, {
    params: { key },
    body: { value, basedOn },
  });

describe('office settings', () => {
  it('are for admin', async () => {
    const given = { params: { key: 'library.hold_days' }, body: { value: 4, basedOn: 0 } };
    expect((await api.anonymous.send(LIST)).status).toBe(401);
    expect((await api.anonymous.send(CHANGE, given)).status).toBe(401);
    for (const role of ['panitia', 'dinas', 'pelatih', 'peserta'] as const) {
      const other = await api.signIn(role);
      expect((await other.send(LIST)).status).toBe(404);
      expect((await other.send(CHANGE, given)).status).toBe(404);
    }
    expect((await change('library.nothing', 1)).status).toBe(404);
    expect((await change('constructor', 1)).status).toBe(404);
  });

  it('come with the release, in words and bounds that their own standard keeps', async () => {
    const { items, uploads } = (await admin.call(LIST)).body;
    expect(items.map(({ key }) => key)).toEqual(Object.keys(SETTINGS));
    for (const one of items) expect(one).toMatchObject({ value: one.standard, version: 0, history: [] });
    for (const definition of Object.values(SETTINGS))
      expect(settingFault(definition, definition.standard)).toBeNull();
    expect(uploads.length).toBeGreaterThan(3);
  });

  it.each([
    ['library.hold_days', 0, 'Buku pesanan disimpan paling sedikit 1 hari.'],
    ['library.hold_days', 15, 'Buku pesanan disimpan paling banyak 14 hari.'],
    ['library.hold_days', '3', 'Isi dengan angka bulat.'],
    ['reminders.quiet_from', '8 malam', 'Tulis jam seperti 20:00.'],
    ['reminders.quiet_from', '03:00', 'Mulai tenang paling sedikit 17:00 WIB.'],
    ['reminders.quiet_to', 7, 'Tulis jam seperti 20:00.'],
  ])('refuse %s = %s', async (key, value, message) => {
    expect((await change(key, value)).body.errors).toEqual([{ path: 'value', message }]);
  });

  it('count at once, tell who came second, keep what was, and can go back', async () => {
    const em = api.app.get(DataSource).manager;
    const answers = await Promise.all([4, 5, 6].map((value) => change('library.open_reservations', value)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const kept = answers.find(({ status }) => status === 200)?.body.value;
    expect(await settingOf(em, 'library.open_reservations')).toBe(kept);
    const back = await change('library.open_reservations', 3, 1);
    expect(back.body).toMatchObject({ version: 2, value: 3, history: [{ value: 3 }, { value: kept }] });
    const log = await api.query<{ details: unknown }>(
      `select details from audit_log where action = 'setting.changed' order by id`,
    );
    expect(log.map(({ details }) => details)).toEqual([
      { before: { value: 3 }, after: { value: kept } },
      { before: { value: kept }, after: { value: 3 } },
    ]);
    await expect(api.query(`update setting_changes set value = '9'`)).rejects.toThrow(/stays readable/);
  });

  it('fall back to the standard when a stored value is no longer allowed', async () => {
    await api.query(
      `insert into setting_changes (key, version, value) values ('library.hold_days', 1, '99')`,
    );
    expect(await settingOf(api.app.get(DataSource).manager, 'library.hold_days')).toBe(3);
    expect((await change('library.hold_days', 5, 1)).body).toMatchObject({ version: 2, value: 5 });
  });

  it('say when phones stay silent, to the sender and to the person', async () => {
    const worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    const person = await api.signIn('peserta', { email: 'siti@example.test' });
    await api.query(
      `insert into reminders (account_id, event, occurrence, channel, due_at) values ($1, 'session_tomorrow', 'x', 'email', now())`,
      [person.accountId],
    );
    const due = async () => (await worker.get(ReminderSending).due(10)).length;
    // Stored past the bounds of the screen, so that the test does not depend on the hour at which it runs.
    const hours = async (version: number, to: string, from: string) => {
      for (const [name, value] of [
        ['quiet_to', to],
        ['quiet_from', from],
      ] as const)
        await api.query(
          `insert into setting_changes (key, version, value) values ($1, $2, to_jsonb($3::text))`,
          [`reminders.${name}`, version, value],
        );
    };
    const [clock] = await api.query<{ minute: number }>(
      `select extract(hour from now() at time zone 'Asia/Jakarta')::int * 60 + extract(minute from now() at time zone 'Asia/Jakarta')::int as minute`,
    );
    const minute = clock?.minute ?? 0;
    await hours(1, '05:00', '23:00');
    expect(await due()).toBe(minute >= 5 * 60 && minute < 23 * 60 ? 1 : 0);
    await hours(2, '10:00', '17:00');
    expect(await due()).toBe(minute >= 10 * 60 && minute < 17 * 60 ? 1 : 0);
    const mine = (await person.call('GET /me/message-settings')).body;
    expect([mine.quietFrom, mine.quietTo]).toEqual(['17.00', '10.00']);
    await worker.close();
  });
});

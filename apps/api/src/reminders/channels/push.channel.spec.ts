import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { startPushService, type PushBrowser } from '../../testing/push-stand-in.js';
import { runningClass, seat } from '../../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { ReminderJobsModule } from '../reminder-jobs.module.js';
import { ReminderSending } from '../sending/reminder-sending.service.js';

interface Row {
  channel: string;
  state: string;
  failure: string | null;
  attempts: number;
  waitSeconds: number;
}

describe('push', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let batchId: string;
  let service: Awaited<ReturnType<typeof startPushService>>;

  const withDevices = async (count: number) => {
    const person = await api.signIn('peserta', { email: 'siti@example.test' });
    const browsers = Array.from({ length: count }, () => service.browser());
    for (const browser of browsers) await addDevice(person, browser);
    return { person, browsers };
  };
  /** As another session of the same person would: one session has one device. */
  const addDevice = async (person: SignedIn, browser: PushBrowser) => {
    const added = await person.call('POST /me/push-devices', { body: browser.subscription });
    expect(added.status).toBe(200);
    const [other] = await api.query<{ id: string }>(
      `insert into account_sessions (account_id, token_hash, device, expires_at)
       values ($1, sha256(uuidv7()::text::bytea), 'other', now() + interval '1 day') returning id`,
      [person.accountId],
    );
    await api.query(
      'update push_subscriptions set session_id = $2 where id = (select id from push_subscriptions where account_id = $1 order by created_at desc, id desc limit 1)',
      [person.accountId, other?.id],
    );
  };
  const remind = async (person: SignedIn) => {
    await seat(api, person, batchId, 4);
    const [planned] = await api.query<{ id: string }>(
      `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, due_at)
       select $1, 'low_attendance', 'once', 'push', $2, id, now() from enrolments where account_id = $1 limit 1 returning id`,
      [person.accountId, batchId],
    );
    return planned?.id ?? '';
  };
  const rowsOf = (person: SignedIn) =>
    api.query<Row>(
      `select channel, state, failure, attempts, ceil(extract(epoch from due_at - now()))::int as "waitSeconds"
       from reminders where account_id = $1 order by created_at, id`,
      [person.accountId],
    );
  const send = (id: string) => worker.get(ReminderSending).send(id);
  const again = async (id: string) => {
    await api.query('update reminders set due_at = now() where id = $1', [id]);
    await send(id);
  };

  beforeAll(async () => {
    service = await startPushService();
    api = await startTestApi({ PUSH_EXTRA_ORIGIN: service.origin, SMTP_URL: 'smtp://127.0.0.1:9' });
    worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    ({ batchId } = await runningClass(api));
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await service.close();
  });
  beforeEach(async () => {
    service.pushes.length = 0;
    service.next.length = 0;
    await api.query('update channel_health set failures = 0, open_until = null, probe_until = null');
  });

  it('reaches every device once, readable by that browser alone, and says no more than the screen', async () => {
    const { person, browsers } = await withDevices(2);
    const id = await remind(person);
    await Promise.all([send(id), send(id), send(id)]);
    expect(await rowsOf(person)).toMatchObject([{ channel: 'push', state: 'sent' }]);
    expect(service.pushes.map(({ path }) => path).sort()).toEqual(browsers.map(({ path }) => path).sort());
    const [first, second] = browsers.map((browser) => {
      const push = service.pushes.find(({ path }) => path === browser.path);
      return { read: () => browser.read(push?.body ?? Buffer.alloc(0)), headers: push?.headers };
    });
    const told = first?.read();
    expect(told).toEqual({
      title: 'Kehadiran Anda kurang',
      body: expect.stringContaining('di bawah syarat lulus'),
      path: expect.stringMatching(/^\/kelas\/[0-9a-f-]{36}$/),
      tag: id.replaceAll('-', ''),
    });
    expect(second?.read()).toEqual(told);
    expect(first?.headers).toMatchObject({
      ttl: '86400',
      urgency: 'normal',
      topic: id.replaceAll('-', ''),
      'content-encoding': 'aes128gcm',
      authorization: expect.stringMatching(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, ?k=[\w-]{87}$/),
    });
    const [one, other] = service.pushes;
    const stranger = browsers.find(({ path }) => path !== one?.path);
    expect(() => stranger?.read(one?.body ?? Buffer.alloc(0))).toThrow('unable to authenticate');
    expect(one?.body.equals(other?.body ?? Buffer.alloc(0))).toBe(false);
  });

  it('forgets a device that is gone; with none left the next channel has it', async () => {
    const { person } = await withDevices(2);
    const id = await remind(person);
    service.next.push(410, 404);
    await send(id);
    expect(await rowsOf(person)).toMatchObject([
      { channel: 'push', state: 'failed', failure: 'Tidak ada lagi perangkat penerima yang terdaftar.' },
      { channel: 'email', state: 'planned' },
    ]);
    expect((await person.call('GET /me/push-devices')).body.items).toEqual([]);
  });

  it('is sent when one device took it, though another is gone', async () => {
    const { person } = await withDevices(2);
    const id = await remind(person);
    service.next.push(410);
    await send(id);
    expect(await rowsOf(person)).toMatchObject([{ state: 'sent' }]);
    expect((await person.call('GET /me/push-devices')).body.items).toHaveLength(1);
  });

  it('waits as long as the service says, and only where it was certainly not shown', async () => {
    const { person } = await withDevices(1);
    const id = await remind(person);
    service.next.push({ status: 429, headers: { 'retry-after': '90' } }, 503);
    await send(id);
    const [limited] = await rowsOf(person);
    expect(limited).toMatchObject({ state: 'planned', failure: 'Penyedia menunda (429).', attempts: 1 });
    expect(limited?.waitSeconds).toBeGreaterThan(80);
    await again(id);
    expect(await rowsOf(person)).toMatchObject([{ state: 'planned', failure: 'Penyedia menunda (503).' }]);
    await again(id);
    expect(await rowsOf(person)).toMatchObject([{ state: 'sent' }]);
    expect(service.pushes).toHaveLength(3);
  });

  it.each([400, 401, 413, 302])('fails for good at %s, keeps the device, and hands over', async (status) => {
    const { person } = await withDevices(1);
    const id = await remind(person);
    service.next.push({ status, headers: { location: `${service.origin}/elsewhere` } });
    await send(id);
    expect(await rowsOf(person)).toMatchObject([
      { channel: 'push', state: 'failed', failure: `Layanan notifikasi menolak (${status}).` },
      { channel: 'email', state: 'planned' },
    ]);
    expect(service.pushes).toHaveLength(1);
    expect((await person.call('GET /me/push-devices')).body.items).toHaveLength(1);
  });

  it('never shows twice when the service took it and hung up', async () => {
    const { person } = await withDevices(1);
    const id = await remind(person);
    service.next.push('hang up');
    await send(id);
    await again(id);
    await again(id);
    expect(service.pushes).toHaveLength(1);
    expect(await rowsOf(person)).toMatchObject([{ channel: 'push', state: 'unknown' }]);
  });

  it('goes on with the devices that a sender who died had not begun', async () => {
    const { person, browsers } = await withDevices(2);
    const id = await remind(person);
    await api.query(
      `update reminders set state = 'sending', leased_until = now() - interval '1 second' where id = $1`,
      [id],
    );
    await api.query(
      `insert into push_deliveries (subscription_id, message_id, state)
       select id, $2, 'trying' from push_subscriptions where account_id = $1 order by created_at limit 1`,
      [person.accountId, id],
    );
    await send(id);
    expect(service.pushes.map(({ path }) => path)).toEqual([browsers[1]?.path]);
    expect(await rowsOf(person)).toMatchObject([{ state: 'sent' }]);
  });
});

import { startPushService, type PushBrowser } from '../../testing/push-stand-in.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

describe('push devices', () => {
  let api: TestApi;
  let service: Awaited<ReturnType<typeof startPushService>>;

  beforeAll(async () => {
    service = await startPushService();
    api = await startTestApi({ PUSH_EXTRA_ORIGIN: service.origin });
  });
  afterAll(async () => {
    await api.close();
    await service.close();
  });

  const add = (person: SignedIn, browser: PushBrowser = service.browser()) =>
    person.call('POST /me/push-devices', { body: browser.subscription });
  const devicesOf = async (person: SignedIn) => (await person.call('GET /me/push-devices')).body.items;
  /** Puts the person's newest device under another session of theirs, as their other phone. */
  const asOtherPhone = (person: SignedIn) =>
    api.query(
      `with other as (
         insert into account_sessions (account_id, token_hash, device, expires_at)
         values ($1, sha256(uuidv7()::text::bytea), 'Android, Chrome', now() + interval '1 day') returning id)
       update push_subscriptions set session_id = other.id from other
       where push_subscriptions.id = (select id from push_subscriptions where account_id = $1 order by created_at desc, id desc limit 1)`,
      [person.accountId],
    );

  it('are my own; what browsers bind to is the same for all', async () => {
    const [mine, other] = [await api.signIn('peserta'), await api.signIn('panitia')];
    const added = await add(mine);
    expect(added.status).toBe(200);
    expect(added.body).toEqual({
      publicKey: expect.stringMatching(/^[\w-]{87}$/),
      items: [{ id: expect.any(String), device: 'test', addedAt: expect.any(String), current: true }],
    });
    expect((await other.call('GET /me/push-devices')).body).toEqual({
      publicKey: added.body.publicKey,
      items: [],
    });
    expect((await api.anonymous.call('GET /me/push-devices')).status).toBe(401);
    const id = added.body.items[0]?.id ?? '';
    expect((await other.call('DELETE /me/push-devices/:id', { params: { id } })).status).toBe(404);
    expect((await mine.call('DELETE /me/push-devices/:id', { params: { id } })).body.items).toEqual([]);
  });

  it('have addresses that nobody can read in the database', async () => {
    const person = await api.signIn('peserta');
    const browser = service.browser();
    await add(person, browser);
    const [row] = await api.query<Record<string, unknown>>(
      `select *, encode(ciphertext, 'escape') as text from push_subscriptions where account_id = $1`,
      [person.accountId],
    );
    const { endpoint, keys } = browser.subscription;
    for (const secret of [endpoint, browser.path, keys.auth, keys.p256dh])
      expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('are let in only when they belong to the push service of a browser', async () => {
    const person = await api.signIn('peserta');
    const { keys } = service.browser().subscription;
    const answer = (endpoint: string) => person.call('POST /me/push-devices', { body: { endpoint, keys } });
    for (const endpoint of [
      'http://fcm.googleapis.com/fcm/send/x',
      'https://fcm.googleapis.com:8443/fcm/send/x',
      'https://fcm.googleapis.com.evil.example/x',
      'https://evilpush.apple.com.example/x',
      'https://fcm.googleapis.com@10.0.0.1/x',
      'https://169.254.169.254/latest/meta-data',
      'https://localhost/x',
      'https://push.services.mozilla.com.evil.example/',
      `${service.origin.replace('127.0.0.1', 'localhost')}/x`,
      'file:///etc/passwd',
    ]) {
      const { status, body } = await answer(endpoint);
      expect([endpoint, status, body.errors?.[0]]).toEqual([
        endpoint,
        422,
        {
          path: 'endpoint',
          message: 'Browser ini memakai layanan notifikasi yang tidak kami kenal.',
        },
      ]);
    }
    for (const endpoint of [
      'https://fcm.googleapis.com/fcm/send/abc',
      'https://updates.push.services.mozilla.com/wpush/v2/abc',
      'https://sg2p.notify.windows.com/w/?token=abc',
      'https://web.push.apple.com/abc',
    ])
      expect([endpoint, (await answer(endpoint)).status]).toEqual([endpoint, 200]);
    expect((await answer('bukan alamat')).status).toBe(422);
  });

  it('need keys that something can be written for', async () => {
    const person = await api.signIn('peserta');
    const { endpoint, keys } = service.browser().subscription;
    const offCurve = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url');
    for (const wrong of [{ p256dh: offCurve }, { p256dh: 'AAAA' }, { auth: 'AAAA' }, { auth: '<script>' }]) {
      const answer = await person.call('POST /me/push-devices', {
        body: { endpoint, keys: { ...keys, ...wrong } },
      });
      expect([wrong, answer.status]).toEqual([wrong, 422]);
    }
    expect(await devicesOf(person)).toEqual([]);
  });

  it('are one per session: the same again, or a new address of the same browser, is no second one', async () => {
    const person = await api.signIn('peserta');
    const browser = service.browser();
    await Promise.all([add(person, browser), add(person, browser), add(person, browser)]);
    expect(await devicesOf(person)).toHaveLength(1);
    await add(person);
    expect(await devicesOf(person)).toHaveLength(1);
  });

  it('are five at most; the oldest leaves', async () => {
    const person = await api.signIn('peserta');
    const ids: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      ids.unshift((await add(person)).body.items[0]?.id ?? '');
      await asOtherPhone(person);
    }
    expect((await devicesOf(person)).map(({ id }) => id)).toEqual(ids.slice(0, 5));
  });

  it('go over to who signs in next on the same browser', async () => {
    const [first, second] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const browser = service.browser();
    await add(first, browser);
    await add(second, browser);
    expect(await devicesOf(first)).toEqual([]);
    expect(await devicesOf(second)).toHaveLength(1);
    const sent = await second.call('POST /me/message-settings/test', { body: { channel: 'push' } });
    expect(sent.body).toEqual({ outcome: 'taken', reason: null });
  });

  it('go at sign-out of that device, and with all sessions of a closed account', async () => {
    const person = await api.signIn('peserta');
    await add(person);
    await asOtherPhone(person);
    await add(person);
    expect(await devicesOf(person)).toHaveLength(2);
    await person.call('POST /sign-out');
    const left = () =>
      api.query<{ device: string }>(
        'select s.device from push_subscriptions d join account_sessions s on s.id = d.session_id where d.account_id = $1',
        [person.accountId],
      );
    expect(await left()).toEqual([{ device: 'Android, Chrome' }]);
    const admin = await api.signIn('admin');
    const staff = await api.signIn('pelatih');
    await add(staff);
    const params = { id: staff.accountId };
    expect((await admin.call('POST /manage/accounts/:id/deactivate', { params })).status).toBe(200);
    expect(
      await api.query('select id from push_subscriptions where account_id = $1', [staff.accountId]),
    ).toEqual([]);
  });
});

describe('a test message', () => {
  let api: TestApi;
  let service: Awaited<ReturnType<typeof startPushService>>;
  const test = async (person: SignedIn, channel: 'push' | 'email' | 'sms') =>
    person.call('POST /me/message-settings/test', { body: { channel } });

  beforeAll(async () => {
    service = await startPushService();
    api = await startTestApi({
      PUSH_EXTRA_ORIGIN: service.origin,
      SMTP_URL: 'smtp://127.0.0.1:9',
      RATE_LIMIT_SCALE: '1',
    });
  });
  afterAll(async () => {
    await api.close();
    await service.close();
  });

  it('says what happened', async () => {
    const person = await api.signIn('peserta');
    expect(
      (await api.anonymous.call('POST /me/message-settings/test', { body: { channel: 'push' } })).status,
    ).toBe(401);
    expect((await test(person, 'sms')).body).toEqual({
      outcome: 'failed',
      reason: 'Latkop belum mengirim lewat saluran ini.',
    });
    expect((await test(person, 'email')).body).toEqual({
      outcome: 'failed',
      reason: 'Belum ada alamat di profil Anda.',
    });
    expect((await test(person, 'push')).body).toEqual({ outcome: 'failed', reason: 'Belum ada perangkat.' });
    const browser = service.browser();
    await person.call('POST /me/push-devices', { body: browser.subscription });
    expect((await test(person, 'push')).body).toEqual({ outcome: 'taken', reason: null });
    const [push] = service.pushes;
    expect(push && browser.read(push.body)).toMatchObject({
      title: 'Pesan uji dari Sinau',
      path: '/pengaturan-pesan',
    });
    service.next.push(503, 'hang up', 413, 410);
    const outcomes = [];
    for (let turn = 0; turn < 4; turn += 1) outcomes.push((await test(person, 'push')).body.outcome);
    expect(outcomes).toEqual(['later', 'unknown', 'failed', 'failed']);
    expect(await api.query('select id from reminders where account_id = $1', [person.accountId])).toEqual([]);
  });

  it('is one of five in an hour', async () => {
    const person = await api.signIn('peserta', { email: 'siti@example.test' });
    const answers = [];
    for (let turn = 0; turn < 6; turn += 1) answers.push((await test(person, 'email')).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

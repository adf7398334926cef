import { CONFIG } from '../../config.module.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

describe('message settings', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ SMTP_URL: 'smtp://127.0.0.1:9' });
  });
  afterAll(() => api.close());

  const settingsOf = async (person: SignedIn) => (await person.call('GET /me/message-settings')).body;

  it('show every channel with a masked address, and which of them the centre uses', async () => {
    const person = await api.signIn('peserta', { email: 'siti@example.test' });
    const settings = await settingsOf(person);
    expect(settings.channels).toEqual([
      { channel: 'push', on: true, offered: true, address: null, refused: false },
      {
        channel: 'whatsapp',
        on: true,
        offered: false,
        address: expect.stringMatching(/••••\d{3}$/),
        refused: false,
      },
      {
        channel: 'sms',
        on: true,
        offered: false,
        address: expect.stringMatching(/••••\d{3}$/),
        refused: false,
      },
      { channel: 'email', on: true, offered: true, address: 's•••@example.test', refused: false },
    ]);
    expect([settings.quietFrom, settings.quietTo]).toEqual(['20.00', '07.00']);
  });

  it('are my own, and keep what I chose', async () => {
    const [mine, other] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const saved = await mine.call('PUT /me/message-settings', {
      body: { order: ['email', 'sms', 'push', 'whatsapp'], turnedOff: ['sms'] },
    });
    expect(saved.status).toBe(200);
    expect((await settingsOf(mine)).channels.map(({ channel, on }) => [channel, on])).toEqual([
      ['email', true],
      ['sms', false],
      ['push', true],
      ['whatsapp', true],
    ]);
    expect((await settingsOf(other)).channels.every(({ on }) => on)).toBe(true);
    expect((await api.anonymous.call('GET /me/message-settings')).status).toBe(401);
  });

  it('refuse an order that lacks or repeats a channel', async () => {
    const person = await api.signIn('peserta');
    const wrong = await person.call('PUT /me/message-settings', {
      body: { order: ['email', 'email', 'sms', 'push'], turnedOff: [] },
    });
    expect([wrong.status, wrong.body.errors?.[0]]).toEqual([
      422,
      { path: 'order', message: 'Urutkan keempat saluran, masing-masing sekali.' },
    ]);
  });

  it('show staff how the providers are, and nobody else', async () => {
    const staff = await api.signIn('panitia');
    await api.query(
      `update channel_health set failures = 5, open_until = now() + interval '1 minute', last_failure = 'Server e-mail menunda (421).' where channel = 'email'`,
    );
    const { body } = await staff.call('GET /manage/channels');
    expect(body.items.map(({ channel, offered, breaker }) => [channel, offered, breaker])).toEqual([
      ['push', true, 'closed'],
      ['whatsapp', false, 'closed'],
      ['sms', false, 'closed'],
      ['email', true, 'open'],
    ]);
    const person = await api.signIn('peserta');
    expect((await person.call('GET /manage/channels')).status).toBe(404);
    expect((await api.anonymous.call('GET /manage/channels')).status).toBe(401);
  });
});

describe('unsubscribing without signing in', () => {
  let api: TestApi;
  let links: UnsubscribeLinks;
  beforeAll(async () => {
    api = await startTestApi();
    links = new UnsubscribeLinks(api.app.get(CONFIG, { strict: false }));
  });
  afterAll(() => api.close());

  const linkOf = (person: SignedIn) => new URL(links.urlFor(person.accountId, 'email')).pathname;
  const press = (url: string, payload = 'List-Unsubscribe=One-Click') =>
    api.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const emailIsOn = async (person: SignedIn) =>
    (await person.call('GET /me/message-settings')).body.channels.find(({ channel }) => channel === 'email')
      ?.on;

  it('asks first: a link that a mail scanner opens changes nothing', async () => {
    const person = await api.signIn('peserta');
    const page = await api.app.inject({ url: linkOf(person) });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('Berhenti menerima e-mail?');
    expect(await emailIsOn(person)).toBe(true);
  });

  it('stops with one press, however often, and is in the audit log', async () => {
    const person = await api.signIn('peserta');
    const url = linkOf(person);
    const answers = await Promise.all([press(url), press(url), press(url, '')]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(answers[0]?.body).toContain('Pengingat lewat e-mail sudah berhenti');
    expect(await emailIsOn(person)).toBe(false);
    const [preferences] = await api.query<{ turnedOff: string[] }>(
      'select turned_off as "turnedOff" from channel_preferences where account_id = $1',
      [person.accountId],
    );
    expect(preferences?.turnedOff).toEqual(['email']);
    const log = await api.query(
      `select id from audit_log where action = 'messages.unsubscribed' and subject_id = $1`,
      [person.accountId],
    );
    expect(log).toHaveLength(3);
  });

  it('knows only links that we made', async () => {
    const person = await api.signIn('peserta');
    const forged = linkOf(person).replace('-email-', '-sms-');
    expect((await press(forged)).statusCode).toBe(404);
    expect((await press('/api/berhenti/anything')).body).toContain('Tautan ini tidak dikenal');
    expect((await api.app.inject({ url: forged })).statusCode).toBe(404);
    expect(
      await api.query('select 1 from channel_preferences where account_id = $1', [person.accountId]),
    ).toEqual([]);
  });
});

import { clientOf, newStaff } from '../testing/accounts.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import type { TestClient } from '../testing/test-client.js';
import { weakness } from './password.rule.js';
import { SessionService } from './session.service.js';

const NEW = 'lima ekor kucing biru';
const NOBODY = '0190a000-0000-7000-8000-000000000000';

let api: TestApi;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
});
afterAll(() => api?.close());

type Staff = Awaited<ReturnType<typeof newStaff>>;

/** `step` of the authenticator: a code works once, and no older one after it. */
const signIn = ({ email, totp }: Staff, password: string, step = 0) =>
  api.anonymous.call('POST /sign-in/staff', { body: { email, password, totp: totp(step) } });
const change = (client: TestClient, current: string, password = NEW) =>
  client.call('PUT /me/password', { body: { current, password } });
const reset = (client: TestClient, id: string) =>
  client.call('POST /manage/accounts/:id/password-reset', { params: { id } });
const redeem = ({ email, totp }: Staff, code: string, { step = 0, password = NEW } = {}) =>
  api.anonymous.call('POST /sign-in/new-password', { body: { email, code, totp: totp(step), password } });
const actions = async (id: string) =>
  (
    await api.query<{ action: string }>(
      `select action from audit_log where subject_id = $1 and action like 'account.password%' order by id`,
      [id],
    )
  ).map(({ action }) => action);

describe('changing one’s own password', () => {
  it('asks for the old one, ends the other sessions and writes it down', async () => {
    const dewi = await newStaff(api, 'pelatih');
    const here = clientOf(api, await signIn(dewi, dewi.password, -1));
    const elsewhere = clientOf(api, await signIn(dewi, dewi.password, 0));
    expect((await change(here, dewi.password)).body).toEqual({ ok: true });
    expect((await here.call('GET /me')).body.account?.id).toBe(dewi.id);
    expect((await elsewhere.call('GET /me')).body.account).toBeNull();
    expect((await signIn(dewi, dewi.password, 1)).body.code).toBe('credentials_wrong');
    expect((await signIn(dewi, NEW, 1)).status).toBe(200);
    expect(await actions(dewi.id)).toEqual(['account.password_changed']);
    const [log] = await api.query<{ details: object; actor_id: string }>(
      `select details, actor_id from audit_log where subject_id = $1 and action = 'account.password_changed'`,
      [dewi.id],
    );
    expect(log).toEqual({ details: { endedSessions: 1 }, actor_id: dewi.id });
  });

  it('refuses a wrong old one, the same one, a short one and one that is easy to guess', async () => {
    const dewi = await newStaff(api, 'dinas');
    const here = clientOf(api, await signIn(dewi, dewi.password));
    const refused = async (current: string, password: string) => {
      const { status, body } = await change(here, current, password);
      return [status, body.errors];
    };
    expect(await refused('salah', NEW)).toEqual([
      422,
      [{ path: 'current', message: 'Kata sandi lama salah. Kata sandi Anda tidak berubah.' }],
    ]);
    expect(await refused(dewi.password, dewi.password)).toEqual([
      422,
      [{ path: 'password', message: 'Kata sandi baru masih sama dengan yang lama.' }],
    ]);
    expect(await refused(dewi.password, 'kucing biru')).toEqual([
      422,
      [{ path: 'password', message: 'Kata sandi baru paling sedikit 12 huruf.' }],
    ]);
    expect(await refused(dewi.password, 'LatkopUKM2026!')).toEqual([
      422,
      [
        {
          path: 'password',
          message: 'Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.',
        },
      ],
    ]);
    const unknown = { current: dewi.password, password: NEW, id: NOBODY };
    expect((await here.send('PUT /me/password', { body: unknown })).status).toBe(422);
    expect((await signIn(dewi, dewi.password, 1)).status).toBe(200);
    expect(await actions(dewi.id)).toEqual([]);
  });

  it('lets one of several changes at once win', async () => {
    const dewi = await newStaff(api, 'panitia');
    const here = clientOf(api, await signIn(dewi, dewi.password));
    const wishes = ['satu', 'dua', 'tiga', 'empat'].map((word) => `${word} kambing di sawah`);
    const answers = await Promise.all(wishes.map((wish) => change(here, dewi.password, wish)));
    const won = wishes.filter((_, at) => answers[at]?.status === 200);
    expect(won).toHaveLength(1);
    expect((await signIn(dewi, won[0] ?? '', 1)).status).toBe(200);
  });

  it('is for staff with a session', async () => {
    expect((await change(api.anonymous, 'x')).status).toBe(401);
    expect((await change(await api.signIn('peserta'), 'x')).status).toBe(404);
  });
});

describe('a reset by an administrator', () => {
  it('ends password and sessions; the code makes one new password, with the authenticator', async () => {
    const dewi = await newStaff(api, 'pelatih');
    const before = clientOf(api, await signIn(dewi, dewi.password, -1));
    const issued = await reset(admin, dewi.id);
    expect(issued.status).toBe(201);
    expect(issued.body).toMatchObject({
      email: dewi.email,
      code: expect.stringMatching(/^([a-z2-9]{4}-?){4}$/),
    });
    const hours = (Date.parse(issued.body.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThan(24.1);
    expect((await before.call('GET /me')).body.account).toBeNull();
    expect((await signIn(dewi, dewi.password)).body.code).toBe('credentials_wrong');
    expect((await signIn(dewi, issued.body.code)).body.code).toBe('credentials_wrong');
    const listed = (await admin.call('GET /manage/accounts')).body.items.find(({ id }) => id === dewi.id);
    expect(listed?.resetUntil).toBe(issued.body.expiresAt);
    const done = await redeem(dewi, ` ${issued.body.code.toUpperCase()} `);
    expect(done.body.account?.id).toBe(dewi.id);
    expect((await clientOf(api, done).call('GET /me')).body.account?.id).toBe(dewi.id);
    expect((await redeem(dewi, issued.body.code, { step: 1 })).body.code).toBe('reset_wrong');
    expect((await signIn(dewi, NEW, 1)).status).toBe(200);
    expect(await actions(dewi.id)).toEqual(['account.password_reset_issued', 'account.password_reset_used']);
    const all = await api.query<{ row: string }>('select r::text as row from password_resets r');
    expect(JSON.stringify(all)).not.toContain(issued.body.code);
  });

  it('gives one answer for whatever is wrong, and a slip costs nothing', async () => {
    const dewi = await newStaff(api, 'pelatih');
    const { code } = (await reset(admin, dewi.id)).body;
    const other = await newStaff(api, 'pelatih');
    const wrong = [
      await redeem(dewi, 'aaaa-bbbb-cccc-dddd'),
      await redeem({ ...dewi, totp: () => dewi.totp(-9) }, code),
      await redeem({ ...dewi, email: 'nobody@example.test' }, code),
      await redeem(other, code),
    ];
    expect(wrong.map(({ status, body }) => [status, body.code])).toEqual(
      wrong.map(() => [422, 'reset_wrong']),
    );
    const weak = await redeem(dewi, code, { password: 'aaaaaaaaaaaaaa' });
    expect(weak.body.errors).toEqual([
      { path: 'password', message: 'Kata sandi ini terlalu sering mengulang huruf yang sama.' },
    ]);
    expect((await redeem(dewi, code)).status).toBe(200);
  });

  it('works until it expires, and only the newest code', async () => {
    const dewi = await newStaff(api, 'pelatih');
    const first = (await reset(admin, dewi.id)).body.code;
    const second = (await reset(admin, dewi.id)).body.code;
    expect((await redeem(dewi, first)).body.code).toBe('reset_wrong');
    await api.query(
      `update password_resets set expires_at = now() - interval '1 second' where account_id = $1`,
      [dewi.id],
    );
    expect((await redeem(dewi, second)).body.code).toBe('reset_wrong');
    await api.app.get(SessionService).forgetExpired();
    expect(await api.query('select from password_resets where account_id = $1', [dewi.id])).toEqual([]);
    expect((await signIn(dewi, dewi.password)).body.code).toBe('credentials_wrong');
  });

  it('lets one of two people with the same code win', async () => {
    const dewi = await newStaff(api, 'pelatih');
    const { code } = (await reset(admin, dewi.id)).body;
    const both = await Promise.all([redeem(dewi, code, { step: 0 }), redeem(dewi, code, { step: 1 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('opens no closed account', async () => {
    const dewi = await newStaff(api, 'pelatih');
    const { code } = (await reset(admin, dewi.id)).body;
    await admin.call('POST /manage/accounts/:id/deactivate', { params: { id: dewi.id } });
    expect((await redeem(dewi, code)).body.code).toBe('reset_wrong');
    expect((await reset(admin, dewi.id)).status).toBe(404);
  });

  it('is for admins, and for the accounts of others', async () => {
    const dewi = await newStaff(api, 'pelatih');
    for (const role of ['peserta', 'pelatih', 'panitia', 'dinas'] as const)
      expect((await reset(await api.signIn(role), dewi.id)).status).toBe(404);
    expect((await reset(api.anonymous, dewi.id)).status).toBe(401);
    const own = await reset(admin, admin.accountId);
    expect([own.status, own.body.code]).toEqual([409, 'state_conflict']);
    const siti = await api.signIn('peserta');
    for (const id of [siti.accountId, NOBODY, 'x']) expect((await reset(admin, id)).status).toBe(404);
    expect((await signIn(dewi, dewi.password)).status).toBe(200);
  });
});

it('is counted: whoever found an open session cannot guess for long', async () => {
  const strict = await startTestApi({ RATE_LIMIT_SCALE: '1' });
  try {
    const dewi = await newStaff(strict, 'pelatih');
    const body = { email: dewi.email, password: dewi.password, totp: dewi.totp() };
    const here = clientOf(strict, await strict.anonymous.call('POST /sign-in/staff', { body }));
    const answers = [];
    for (let guess = 0; guess < 11; guess += 1) answers.push(await change(here, `tebakan ${guess}`));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(422), 429]);
    expect(answers[10]?.body.retryAfterSeconds).toBeGreaterThan(0);
  } finally {
    await strict.close();
  }
});

it.each([
  ['aaaaaaaaaaaa', true],
  ['123456789012345', true],
  ['abcdefghijkl', true],
  ['qwertyuiop123', true],
  ['katasandi2026', true],
  ['retno.palupi.26', true],
  ['Retno Palupi 1990', true],
  ['sinau latkop malang', true],
  ['lima ekor kucing biru', false],
  ['k7mp-x2qe-hd9r-w4tz', false],
  ['pelatihan di tepi danau', false],
])('%s is weak: %s', (password, weak) => {
  expect(weakness(password, 'retno.palupi@example.test') !== undefined).toBe(weak);
});

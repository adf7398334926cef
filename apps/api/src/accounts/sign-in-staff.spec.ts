import { randomInt } from 'node:crypto';
import { cookieOf, clientOf, newStaff } from '../testing/accounts.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const signIn = (body: { email: string; password: string; totp: string }) =>
  api.anonymous.call('POST /sign-in/staff', { body });
const wrongDigit = (code: string) => `${(Number(code[0]) + 1) % 10}${code.slice(1)}`;
/** The name of the code, kept out of the way of codes that are right by chance. */
const refused = [422, 'credentials_wrong', undefined];
const outcome = (answer: Awaited<ReturnType<typeof signIn>>) => [
  answer.status,
  answer.body.code,
  cookieOf(answer),
];

describe('staff sign-in', () => {
  it('takes e-mail in any case, password and authenticator code, and writes it down', async () => {
    const { id, email, password, totp } = await newStaff(api, 'panitia', 'dinas');
    const answer = await signIn({ email: email.toUpperCase(), password, totp: totp() });
    expect(answer.status).toBe(200);
    expect(answer.body.account).toEqual({
      id,
      name: 'Retno Palupi',
      roles: ['panitia', 'dinas'],
      profileComplete: true,
      unread: 0,
    });
    expect((await clientOf(api, answer).call('GET /me')).body.account?.id).toBe(id);
    const log = await api.query<{ action: string }>('select action from audit_log where actor_id = $1', [id]);
    expect(log).toEqual([{ action: 'account.signed_in' }]);
  });

  it('gives one answer for whatever is wrong', async () => {
    const { id, email, password, totp } = await newStaff(api, 'pelatih');
    const code = totp();
    expect(outcome(await signIn({ email: 'nobody@example.test', password, totp: code }))).toEqual(refused);
    expect(outcome(await signIn({ email, password: `${password}x`, totp: code }))).toEqual(refused);
    const wrongTotp = await signIn({ email, password, totp: wrongDigit(code) });
    expect(outcome(wrongTotp)).toEqual(refused);
    await api.query('update accounts set active = false where id = $1', [id]);
    expect(outcome(await signIn({ email, password, totp: code }))).toEqual(refused);
    expect(wrongTotp.body.detail).toBeUndefined();
  });

  it('does not let a peserta with an e-mail in, nor an account whose hash is no hash', async () => {
    const email = `p${randomInt(10 ** 9)}@example.test`;
    await api.query(`insert into accounts (phone, email, roles) values ('+628999999001', $1, '{peserta}')`, [
      email,
    ]);
    expect(outcome(await signIn({ email, password: 'x', totp: '123456' }))).toEqual(refused);
    const { email: broken, password, totp, id } = await newStaff(api, 'pelatih');
    await api.query(`update accounts set password_hash = 'none' where id = $1`, [id]);
    expect(outcome(await signIn({ email: broken, password, totp: totp() }))).toEqual(refused);
  });

  it('accepts an authenticator whose clock is one step off, not two', async () => {
    const { email, password, totp } = await newStaff(api, 'pelatih');
    for (const steps of [-3, 3]) {
      expect(outcome(await signIn({ email, password, totp: totp(steps) }))).toEqual(refused);
    }
    expect((await signIn({ email, password, totp: totp(1) })).status).toBe(200);
  });

  it('accepts a code once, and no older one after it', async () => {
    const { email, password, totp } = await newStaff(api, 'pelatih');
    const [before, now] = [totp(-1), totp()];
    expect((await signIn({ email, password, totp: now })).status).toBe(200);
    expect(outcome(await signIn({ email, password, totp: now }))).toEqual(refused);
    expect(outcome(await signIn({ email, password, totp: before }))).toEqual(refused);
  });

  it('lets one of many sign-ins with the same code win', async () => {
    const { email, password, totp } = await newStaff(api, 'admin');
    const body = { email, password, totp: totp() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422]);
  });

  it('stores the password as argon2id and the secret sealed', async () => {
    const { id, password, secret } = await newStaff(api, 'pelatih');
    const [row] = await api.query<{ hash: string; all: string; sealed: Buffer }>(
      'select password_hash as hash, totp_ciphertext as sealed, a::text as all from accounts a where id = $1',
      [id],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row?.all).not.toContain(password);
    expect(row?.sealed.includes(secret)).toBe(false);
  });

  it.each([
    [{}, ['email', 'password', 'totp']],
    [{ email: 'bukan', password: '', totp: '12' }, ['email', 'password', 'totp']],
    [{ email: 'a@b.test', password: 'x', totp: '123456', remember: true }, ['remember']],
    [{ email: 'a@b.test', password: { length: 3 }, totp: '123456' }, ['password']],
  ])('names every wrong field of %j', async (body, paths) => {
    const answer = await api.anonymous.send('POST /sign-in/staff', { body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ path }) => path)).toEqual(paths);
  });

  it('does not read credentials from the address', async () => {
    const { email, password, totp } = await newStaff(api, 'pelatih');
    const answer = await api.anonymous.inject({
      method: 'POST',
      url: `/api/sign-in/staff?email=${email}&password=${password}&totp=${totp()}`,
    });
    expect(answer.status).toBe(422);
  });
});

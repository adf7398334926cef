import { TOTP } from 'otpauth';
import { newStaff } from '../../testing/accounts.factory.js';
import { newSession } from '../../testing/rights.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

let api: TestApi;
let one: SignedIn;
let two: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  [one, two] = [await api.signIn('admin'), await api.signIn('admin')];
});
afterAll(() => api.close());

const ask = (by: SignedIn, id: string) =>
  by.call('POST /manage/accounts/:id/totp-reset', {
    params: { id },
    body: { reason: 'Ponselnya hilang kemarin.' },
  });
const resetOf = async (accountId: string) =>
  (await one.call('GET /manage/totp-resets')).body.items.find((item) => item.accountId === accountId)?.id ??
  '';
const approve = (by: SignedIn, id: string) =>
  by.call('POST /manage/totp-resets/:id/approve', { params: { id } });
const linkTo = async (email: string) => {
  const [message] = await api.query<{ body: string }>(
    'select body from development_outbox where recipient = $1 order by created_at desc limit 1',
    [email],
  );
  return /\/undangan\/[\w-]+/.exec(message?.body ?? '')?.[0] ?? '';
};
let setup = '';
const send = (url: string, form: Record<string, string>) =>
  api.anonymous.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ setup, ...form }).toString(),
  });

it('takes two people, and the password of the third', async () => {
  const staff = await newStaff(api, 'dinas');
  const inside = await newSession(api, staff.id);
  expect((await ask(one, staff.id)).status).toBe(201);
  expect((await ask(two, staff.id)).status).toBe(409);
  const id = await resetOf(staff.id);
  const own = await approve(one, id);
  expect([own.status, own.body.detail]).toEqual([409, 'Orang kedua yang menyetujui, bukan yang meminta.']);
  expect((await inside.call('GET /me')).body.account?.id).toBe(staff.id);
  const third = await api.signIn('admin');
  const approvals = await Promise.all([approve(two, id), approve(third, id)]);
  expect(approvals.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await inside.call('GET /me')).body.account).toBeNull();
  const link = await linkTo(staff.email);
  const html = (await api.anonymous.inject({ method: 'GET', url: link })).raw.toString();
  setup = /name="setup" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const secret = /<code>([A-Z2-7]{32})<\/code>/.exec(html)?.[1] ?? '';
  const code = (steps = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  // Whoever reads the letter, and has no password, gets nowhere.
  const stolen = await send(link, { password: 'bukan kata sandinya', totp: code() });
  expect([stolen.status, stolen.raw.toString().includes('Kata sandi salah')]).toEqual([422, true]);
  expect((await send(link, { password: staff.password, totp: code() })).status).toBe(200);
  expect((await send(link, { password: staff.password, totp: code() })).status).toBe(404);
  const enter = (totp: string) =>
    api.anonymous.call('POST /sign-in/staff', {
      body: { email: staff.email, password: staff.password, totp },
    });
  expect((await enter(staff.totp(1))).status).toBe(422);
  const entered = await enter(code(1));
  expect(entered.body.account?.id).toBe(staff.id);
  const log = await api.query<{ action: string; actor: string }>(
    `select action, actor_id as actor from audit_log where subject_id = $1 and action ~ 'totp|authenticator' order by id`,
    [staff.id],
  );
  expect(log.map(({ action }) => action)).toEqual([
    'account.totp_reset_asked',
    'account.totp_reset_approved',
    'account.authenticator_replaced',
  ]);
  expect(new Set(log.map(({ actor }) => actor)).size).toBe(3);
  const notes = await api.query('select title from inbox_messages where account_id = $1', [staff.id]);
  expect(notes).toHaveLength(2);
});

it('is refused for oneself, for a peserta, for lesser roles, and can be declined', async () => {
  expect((await ask(one, one.accountId)).status).toBe(409);
  expect((await ask(one, (await api.signIn('peserta')).accountId)).status).toBe(404);
  const dinas = await api.signIn('dinas');
  expect((await ask(dinas, one.accountId)).status).toBe(404);
  await ask(one, dinas.accountId);
  const id = await resetOf(dinas.accountId);
  expect((await approve(dinas, id)).status).toBe(404);
  expect((await two.call('POST /manage/totp-resets/:id/decline', { params: { id } })).status).toBe(200);
  expect((await approve(two, id)).status).toBe(404);
  expect((await ask(two, dinas.accountId)).status).toBe(201);
});

it('of an admin is not approved by that admin', async () => {
  await ask(one, two.accountId);
  const answer = await approve(two, await resetOf(two.accountId));
  expect(answer.status).toBe(409);
});

import { TOTP } from 'otpauth';
import { clientOf } from '../../testing/accounts.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

let api: TestApi;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
});
afterAll(() => api.close());

let people = 0;
const GOOD = 'empat becak hijau pagi';
const grant = (role: 'panitia' | 'dinas' | 'admin') => ({ role });
const body = (grants = [grant('panitia')]) => ({
  name: 'Retno Palupi',
  email: `undangan${(people += 1)}@example.test`,
  grants,
});
const linkTo = async (email: string) => {
  const [message] = await api.query<{ body: string }>(
    'select body from development_outbox where recipient = $1 order by created_at desc limit 1',
    [email],
  );
  return /\/undangan\/[\w-]+/.exec(message?.body ?? '')?.[0] ?? '';
};
let setup = '';
/** As a browser does it: the form that was shown last is the one that is sent. */
const open = async (url: string) => {
  const page = await api.anonymous.inject({ method: 'GET', url });
  setup = /name="setup" value="([^"]+)"/.exec(page.raw.toString())?.[1] ?? '';
  return page;
};
const secretIn = (html: string) => /<code>([A-Z2-7]{32})<\/code>/.exec(html)?.[1] ?? '';
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
const send = (url: string, form: Record<string, string>) =>
  api.anonymous.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ setup, ...form }).toString(),
  });
const invite = async (given = body()) => {
  const answer = await admin.call('POST /manage/invitations', { body: given });
  expect(answer.status).toBe(201);
  return { ...given, id: answer.body.id, link: await linkTo(given.email) };
};

describe('an invitation', () => {
  it('makes an account with a password and an authenticator that nobody else saw', async () => {
    const { email, link, id } = await invite();
    const page = await open(link);
    const html = page.raw.toString();
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
    expect(html).toContain('Selamat datang, Retno Palupi');
    expect(html).not.toContain('<script');
    const secret = secretIn(html);
    const done = await send(link, { password: GOOD, totp: codeOf(secret) });
    expect(done.status).toBe(200);
    const codes = [...done.raw.toString().matchAll(/<code>([a-z2-9-]{19})<\/code>/g)].map(([, code]) => code);
    expect(codes).toHaveLength(8);
    // The code that was typed on the page is used up.
    const same = await api.anonymous.call('POST /sign-in/staff', {
      body: { email, password: GOOD, totp: codeOf(secret) },
    });
    expect(same.status).toBe(422);
    const next = await api.anonymous.call('POST /sign-in/staff', {
      body: { email, password: GOOD, totp: codeOf(secret, 1) },
    });
    expect(next.body.account).toMatchObject({ id, roles: ['panitia'] });
  });

  it('works once, also for two at the same moment', async () => {
    const { link } = await invite();
    const secret = secretIn((await open(link)).raw.toString());
    const form = { password: GOOD, totp: codeOf(secret) };
    const both = await Promise.all([send(link, form), send(link, form)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await open(link)).status).toBe(404);
    expect((await send(link, form)).status).toBe(404);
  });

  it('says at the field what is wrong, and stays open', async () => {
    const { link, email } = await invite();
    const secret = secretIn((await open(link)).raw.toString());
    const totp = codeOf(secret);
    for (const [form, sentence] of [
      [{ password: 'pendek', totp }, 'paling sedikit 12 huruf'],
      [{ password: 'password123456', totp }, 'mudah ditebak'],
      [{ password: `${email.split('@')[0]}12345`, totp }, 'mudah ditebak'],
      [{ password: GOOD, totp: '000000' }, 'belum cocok'],
    ] as const) {
      const answer = await send(link, form);
      expect(answer.status).toBe(422);
      expect(answer.raw.toString()).toContain(sentence);
    }
    expect((await send(link, { password: GOOD, totp: codeOf(secret) })).status).toBe(200);
  });

  it('is replaced by sending again, taken back, runs out, and ends with whoever sent it', async () => {
    const { id, email, link } = await invite();
    expect((await admin.call('POST /manage/invitations/:id/resend', { params: { id } })).body.by).toBe(
      'outbox',
    );
    const newer = await linkTo(email);
    expect(newer).not.toBe(link);
    expect([(await open(link)).status, (await open(newer)).status]).toEqual([404, 200]);
    await api.query(`update staff_invitations set expires_at = now() where id = $1`, [id]);
    expect((await open(newer)).status).toBe(404);
    const item = (await admin.call('GET /manage/invitations')).body.items.find((one) => one.id === id);
    expect(item).toMatchObject({ sent: 2, expired: true });
    expect((await admin.call('POST /manage/invitations/:id/withdraw', { params: { id } })).status).toBe(200);
    expect((await admin.call('POST /manage/invitations/:id/withdraw', { params: { id } })).status).toBe(404);
    const other = await invite();
    const second = await api.signIn('admin');
    await api.query('update staff_invitations set invited_by = $2 where id = $1', [
      other.id,
      second.accountId,
    ]);
    await admin.call('POST /manage/accounts/:id/deactivate', { params: { id: second.accountId } });
    expect((await open(other.link)).status).toBe(404);
  });

  it('is for admins alone, and for an e-mail that is free', async () => {
    const given = body();
    expect((await api.anonymous.call('POST /manage/invitations', { body: given })).status).toBe(401);
    for (const role of ['panitia', 'dinas', 'pelatih', 'peserta'] as const) {
      const answer = await (await api.signIn(role)).call('POST /manage/invitations', { body: given });
      expect(answer.status).toBe(404);
    }
    await invite(given);
    const again = await admin.call('POST /manage/invitations', { body: given });
    expect(again.body.errors).toEqual([
      { path: 'email', message: 'Orang ini sudah diundang. Kirim ulang undangannya.' },
    ]);
    const bad = await admin.send('POST /manage/invitations', { body: { ...body(), grants: [] } });
    expect(bad.body.errors?.[0]?.message).toBe('Pilih paling sedikit satu peran.');
    const limited = { role: 'admin' as const, regionCode: '35.73' };
    const answer = await admin.call('POST /manage/invitations', { body: { ...body(), grants: [limited] } });
    expect(answer.body.errors?.[0]?.message).toContain('seluruh kantor');
  });

  it('shows another secret at each look: who opened the link before its owner knows nothing', async () => {
    const { email, link } = await invite();
    const early = secretIn((await open(link)).raw.toString());
    const own = secretIn((await open(link)).raw.toString());
    expect(own).not.toBe(early);
    expect((await send(link, { password: GOOD, totp: codeOf(early) })).status).toBe(422);
    const foreign = setup;
    const other = await invite();
    await open(other.link);
    const mixed = await send(other.link, { password: GOOD, totp: codeOf(own), setup: foreign });
    expect(mixed.status).toBe(422);
    expect((await send(link, { password: GOOD, totp: codeOf(own), setup: foreign })).status).toBe(200);
    const enter = (totp: string) =>
      api.anonymous.call('POST /sign-in/staff', { body: { email, password: GOOD, totp } });
    expect((await enter(codeOf(early, 1))).status).toBe(422);
    expect((await enter(codeOf(own, 1))).status).toBe(200);
  });

  it('leaves neither token nor secret readable in the database', async () => {
    const { link } = await invite();
    const secret = secretIn((await open(link)).raw.toString());
    const rows = JSON.stringify(
      await api.query('select i.*, l.details from staff_invitations i, audit_log l'),
    );
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain(link.split('/').at(-1));
  });
});

describe('recovery codes', () => {
  it('replace the authenticator, each once', async () => {
    const { email, link } = await invite();
    const secret = secretIn((await open(link)).raw.toString());
    const done = (await send(link, { password: GOOD, totp: codeOf(secret) })).raw.toString();
    const [, code = ''] = /<code>([a-z2-9-]{19})<\/code>/.exec(done) ?? [];
    const enter = (totp: string, password = GOOD) =>
      api.anonymous.call('POST /sign-in/staff', { body: { email, password, totp } });
    expect((await enter(code, 'salah sekali ini')).status).toBe(422);
    const tries = await Promise.all([enter(code), enter(code.toUpperCase())]);
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 422]);
    const inside = clientOf(api, tries.find(({ status }) => status === 200) ?? (await enter(code)));
    expect((await inside.call('GET /me')).body.account?.roles).toEqual(['panitia']);
  });
});

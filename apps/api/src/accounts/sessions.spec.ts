import { clientOf, newPhone, newStaff, sentCode } from '../testing/accounts.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function signInBy(phone: string) {
  await api.query(`update sign_in_codes set sent_at = now() - interval '1 hour' where phone = $1`, [phone]);
  await api.anonymous.call('POST /sign-in/code', { body: { phone } });
  const body = { phone, code: await sentCode(api, phone) };
  return clientOf(api, await api.anonymous.call('POST /sign-in/phone', { body }));
}

describe('who is signed in', () => {
  it('is nobody without a session, with a made-up one and with an expired one', async () => {
    expect((await api.anonymous.call('GET /me')).body).toEqual({
      account: null,
      developmentOutbox: true,
      viewing: null,
    });
    const siti = await api.signIn('peserta', { name: 'Siti Aminah' });
    const answer = await siti.call('GET /me');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.body.account).toEqual({
      id: siti.accountId,
      name: 'Siti Aminah',
      roles: ['peserta'],
      profileComplete: true,
      unread: 0,
    });
    await api.query(`update account_sessions set expires_at = now() where account_id = $1`, [siti.accountId]);
    expect((await siti.call('GET /me')).body.account).toBeNull();
    expect((await siti.call('GET /me/sessions')).status).toBe(401);
  });
});

describe('sessions', () => {
  it('are listed with the device and the current one, and end one by one', async () => {
    const phone = newPhone();
    const [first, second] = [await signInBy(phone), await signInBy(phone)];
    const { items } = (await second.call('GET /me/sessions')).body;
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const other = items.find(({ current }) => !current)!;
    expect((await second.call('DELETE /me/sessions/:id', { params: { id: other.id } })).body).toEqual({
      ok: true,
    });
    expect((await first.call('GET /me')).body.account).toBeNull();
    expect((await second.call('DELETE /me/sessions/:id', { params: { id: other.id } })).status).toBe(404);
  });

  it('cannot be ended by somebody else', async () => {
    const [siti, budi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const [session] = (await siti.call('GET /me/sessions')).body.items;
    expect((await budi.call('DELETE /me/sessions/:id', { params: { id: session!.id } })).status).toBe(404);
    expect((await siti.call('GET /me')).body.account?.id).toBe(siti.accountId);
  });

  it('end by signing out, on the server and in the browser', async () => {
    const siti = await api.signIn('peserta');
    const answer = await siti.call('POST /sign-out');
    expect(answer.body).toEqual({ ok: true });
    expect(String(answer.headers['set-cookie'])).toMatch(/^sinau=; .*Expires=Thu, 01 Jan 1970/);
    expect((await siti.call('GET /me')).body.account).toBeNull();
  });

  it.each(['GET /me/sessions', 'POST /sign-out'])('%s asks for a session', async (route) => {
    expect((await api.anonymous.send(route)).status).toBe(401);
  });

  it('stand in the table only as a hash of the cookie', async () => {
    const staff = await newStaff(api, 'pelatih');
    const body = { email: staff.email, password: staff.password, totp: staff.totp() };
    const answer = await api.anonymous.call('POST /sign-in/staff', { body });
    const token = /sinau=([\w-]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
    const found = await api.query<{ all: string }>(
      'select s::text as all from account_sessions s where account_id = $1',
      [staff.id],
    );
    expect(found).toHaveLength(1);
    expect(token).toHaveLength(43);
    expect(found[0]?.all).not.toContain(token);
  });
});

describe('over HTTPS', () => {
  it('the cookie is bound to the host', async () => {
    const secure = await startTestApi({ PUBLIC_URL: 'https://sinau.example.id' });
    try {
      const phone = newPhone();
      await secure.anonymous.call('POST /sign-in/code', { body: { phone } });
      const body = { phone, code: await sentCode(secure, phone) };
      const answer = await secure.anonymous.call('POST /sign-in/phone', { body });
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Host-sinau=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      // Two applications in one process each ask their own database.
      expect((await api.query('select id from accounts where phone = $1', [phone])).length).toBe(0);
    } finally {
      await secure.close();
    }
  });
});

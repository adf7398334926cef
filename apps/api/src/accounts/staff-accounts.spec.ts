import { clientOf, newStaff } from '../testing/accounts.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
});
afterAll(() => api.close());

const retno = { name: 'Retno Palupi', email: 'Retno@Example.test', roles: ['panitia' as const] };

async function signedInStaff(...roles: Parameters<typeof newStaff>[1][]) {
  const staff = await newStaff(api, ...roles);
  const body = { email: staff.email, password: staff.password, totp: staff.totp() };
  return { ...staff, client: clientOf(api, await api.anonymous.call('POST /sign-in/staff', { body })) };
}

describe('staff accounts', () => {
  it('are for admins: others see no such page', async () => {
    const others = [
      await api.signIn('peserta'),
      await api.signIn('pelatih'),
      await api.signIn('panitia'),
      await api.signIn('dinas'),
    ];
    for (const other of others) {
      expect((await other.call('GET /manage/accounts')).status).toBe(404);
      expect((await other.call('POST /manage/accounts', { body: retno })).status).toBe(404);
      const params = { id: admin.accountId };
      expect((await other.call('POST /manage/accounts/:id/deactivate', { params })).status).toBe(404);
    }
    expect((await api.anonymous.call('GET /manage/accounts')).status).toBe(401);
    expect((await api.anonymous.call('POST /manage/accounts', { body: retno })).status).toBe(401);
  });

  it('are created with secrets that are shown once and work', async () => {
    const made = await admin.call('POST /manage/accounts', { body: retno });
    expect(made.status).toBe(201);
    expect(made.body.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(made.body.totpUri).toMatch(
      /^otpauth:\/\/totp\/Sinau%20Latkop:retno%40example\.test\?.*secret=[A-Z2-7]{32}/,
    );
    const { items } = (await admin.call('GET /manage/accounts')).body;
    expect(items.find(({ id }) => id === made.body.id)).toEqual({
      id: made.body.id,
      name: 'Retno Palupi',
      email: 'retno@example.test',
      roles: ['panitia'],
      active: true,
      lastSeenAt: null,
      resetUntil: null,
    });
    expect(JSON.stringify(items)).not.toMatch(/argon2|password|totp/i);
    const again = await admin.call('POST /manage/accounts', {
      body: { ...retno, email: 'RETNO@example.test' },
    });
    expect(again.status).toBe(422);
    expect(again.body.errors).toEqual([{ path: 'email', message: 'E-mail ini sudah dipakai akun lain.' }]);
  });

  it.each([
    [{ ...retno, roles: [] }, 'roles', 'Pilih paling sedikit satu peran.'],
    [{ ...retno, roles: ['peserta'] }, 'roles[0]', 'Pilih salah satu yang tersedia.'],
    [{ ...retno, email: 'retno' }, 'email', 'E-mail belum benar.'],
    [{ ...retno, name: ' ' }, 'name', 'Nama paling sedikit 3 huruf.'],
    [{ ...retno, active: false }, 'active', 'Isian "active" tidak dikenal.'],
  ])('refuse %j', async (body, path, message) => {
    const answer = await admin.send('POST /manage/accounts', { body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message }]);
  });

  it('close at once, in the middle of a session', async () => {
    const dewi = await signedInStaff('dinas');
    expect((await dewi.client.call('GET /me')).body.account?.id).toBe(dewi.id);
    const closed = await admin.call('POST /manage/accounts/:id/deactivate', { params: { id: dewi.id } });
    expect(closed.body).toEqual({ ok: true });
    expect((await dewi.client.call('GET /me')).body.account).toBeNull();
    expect((await dewi.client.call('GET /me/sessions')).status).toBe(401);
    expect(await api.query('select id from account_sessions where account_id = $1', [dewi.id])).toEqual([]);
    const body = { email: dewi.email, password: dewi.password, totp: dewi.totp(1) };
    expect((await api.anonymous.call('POST /sign-in/staff', { body })).body.code).toBe('credentials_wrong');
    expect(
      (await admin.call('POST /manage/accounts/:id/deactivate', { params: { id: dewi.id } })).status,
    ).toBe(200);
    const log = await api.query('select actor_id from audit_log where action = $1 and subject_id = $2', [
      'account.deactivated',
      dewi.id,
    ]);
    expect(log).toEqual([{ actor_id: admin.accountId }]);
  });

  it('cannot be closed by their owner, and those of peserta not here', async () => {
    const own = await admin.call('POST /manage/accounts/:id/deactivate', { params: { id: admin.accountId } });
    expect([own.status, own.body.code]).toEqual([409, 'state_conflict']);
    expect(own.body.detail).toBe('Anda tidak dapat menonaktifkan akun Anda sendiri.');
    const siti = await api.signIn('peserta');
    for (const id of [siti.accountId, '0190a000-0000-7000-8000-000000000000', 'x']) {
      expect((await admin.call('POST /manage/accounts/:id/deactivate', { params: { id } })).status).toBe(404);
    }
  });

  it('leave one admin when two close each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await signedInStaff('admin'), await signedInStaff('admin')];
      await Promise.all([
        one.client.call('POST /manage/accounts/:id/deactivate', { params: { id: two.id } }),
        two.client.call('POST /manage/accounts/:id/deactivate', { params: { id: one.id } }),
      ]);
      const left = await api.query('select id from accounts where id = any($1) and active', [
        [one.id, two.id],
      ]);
      expect(left).toHaveLength(1);
    }
  });
});

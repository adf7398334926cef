import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

let api: TestApi;
beforeAll(async () => void (api = await startTestApi()));
afterAll(() => api.close());

const reason = 'Membantu mencari kelas yang hilang dari daftar.';
const view = (by: SignedIn, id: string, why = reason) =>
  by.call('POST /manage/accounts/:id/view', { params: { id }, body: { reason: why } });

describe('looking through somebody else’s eyes', () => {
  it('shows what they see, says so, tells them, and ends', async () => {
    const [admin, peserta] = [
      await api.signIn('admin'),
      await api.signIn('peserta', { name: 'Siti Aminah' }),
    ];
    expect((await view(admin, peserta.accountId)).status).toBe(200);
    const me = (await admin.call('GET /me')).body;
    expect(me.account).toMatchObject({ id: peserta.accountId, roles: ['peserta'] });
    expect(Date.parse(me.viewing?.until ?? '') - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    // The admin's own pages are away meanwhile.
    expect((await admin.call('GET /manage/accounts')).status).toBe(404);
    const inbox = (await peserta.call('GET /me/inbox')).body.items;
    expect(inbox[0]).toMatchObject({ title: 'Admin melihat layar Anda' });
    expect(inbox[0]?.body).toContain(reason);
    expect((await peserta.call('GET /me')).body.viewing).toBeNull();
    expect((await admin.call('POST /me/viewing/end')).status).toBe(200);
    expect((await admin.call('GET /me')).body).toMatchObject({
      account: { id: admin.accountId },
      viewing: null,
    });
    const log = await api.query<{ action: string; actor: string }>(
      `select action, actor_id as actor from audit_log where subject_id = $1 and action like 'account.view%' order by id`,
      [peserta.accountId],
    );
    expect(log).toEqual([
      { action: 'account.viewed_as', actor: admin.accountId },
      { action: 'account.viewing_ended', actor: admin.accountId },
    ]);
    expect(JSON.stringify(await api.query(`select details from audit_log`))).not.toContain('Membantu');
  });

  it('changes nothing and takes nothing along', async () => {
    const [admin, peserta] = [await api.signIn('admin'), await api.signIn('peserta')];
    await view(admin, peserta.accountId);
    for (const key of [
      'PUT /me/person',
      'POST /enrolments',
      'PUT /me/nik',
      'DELETE /me/sessions/:id',
      'POST /me/inbox/read',
    ]) {
      const answer = await admin.send(key, {
        params: { id: '0198c0de-0000-7000-8000-000000000000' },
        body: {},
      });
      expect([403, 404]).toContain(answer.status);
    }
    const written = await admin.send('POST /enrolments', { body: {} });
    expect(written.body.code).toBe('viewing_only');
    for (const key of ['GET /me/sessions', 'GET /me/certificates'])
      expect((await admin.send(key)).status).toBeGreaterThanOrEqual(403);
    const page = await admin.inject({ method: 'GET', url: '/hadir/AAAA' });
    expect(page.status).toBe(403);
    expect(await api.query('select 1 from enrolments where account_id = $1', [peserta.accountId])).toEqual(
      [],
    );
  });

  it('never through an admin’s or one’s own, and only with a reason', async () => {
    const [admin, other, dinas] = [
      await api.signIn('admin'),
      await api.signIn('admin'),
      await api.signIn('dinas'),
    ];
    expect((await view(admin, other.accountId)).status).toBe(409);
    expect((await view(admin, admin.accountId)).status).toBe(409);
    expect((await view(dinas, other.accountId)).status).toBe(404);
    expect(
      (
        await api.anonymous.send('POST /manage/accounts/:id/view', {
          params: { id: other.accountId },
          body: { reason },
        })
      ).status,
    ).toBe(401);
    expect((await view(admin, dinas.accountId, 'pendek')).body.errors?.[0]?.message).toBe(
      'Alasan paling sedikit 10 huruf.',
    );
    expect((await view(admin, '0198c0de-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('ends when time is up, and with either’s rights', async () => {
    const [admin, dinas, gone] = [
      await api.signIn('admin'),
      await api.signIn('dinas'),
      await api.signIn('dinas'),
    ];
    const seen = async () => (await admin.call('GET /me')).body.account?.id;
    await view(admin, dinas.accountId);
    await api.query(`update account_sessions set viewing_until = now() where viewing_id = $1`, [
      dinas.accountId,
    ]);
    expect(await seen()).toBe(admin.accountId);
    await view(admin, gone.accountId);
    await api.query('update accounts set active = false where id = $1', [gone.accountId]);
    expect(await seen()).toBe(admin.accountId);
    await view(admin, dinas.accountId);
    await api.query(`update accounts set roles = '{dinas}' where id = $1`, [admin.accountId]);
    expect(await seen()).toBe(admin.accountId);
  });

  it('signing out signs the admin out, not the person', async () => {
    const [admin, dinas] = [await api.signIn('admin'), await api.signIn('dinas')];
    await view(admin, dinas.accountId);
    expect((await admin.call('POST /sign-out')).status).toBe(200);
    expect((await admin.call('GET /me')).body.account).toBeNull();
    expect((await dinas.call('GET /me')).body.account?.id).toBe(dinas.accountId);
  });
});

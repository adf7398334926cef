import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { routes } from '@sinau/contracts/routes.js';
import { scopeOf } from '../../http/scope.js';
import { importSeedCourse } from '../../testing/courses.factory.js';
import { batchOfUnit as newBatch, newSession } from '../../testing/rights.factory.js';

let api: TestApi;
let admin: SignedIn;
let units: Record<string, string>;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  await importSeedCourse(api, 'fotografi-produk', { publish: true });
  const { items } = (await admin.call('GET /manage/units')).body;
  units = Object.fromEntries(items.map(({ code, id }) => [code, id]));
});
afterAll(() => api.close());

type Right = {
  role: 'pelatih' | 'panitia' | 'dinas' | 'admin';
  unitId?: string;
  regionCode?: string;
  startsOn?: string;
  endsOn?: string;
};
/** A fresh session of somebody with these rights: setting them ends the old ones. */
const withRights = async (...grants: Right[]) => {
  const person = await api.signIn(grants[0]?.role ?? 'panitia');
  const set = await admin.call('PUT /manage/accounts/:id/grants', {
    params: { id: person.accountId },
    body: { grants },
  });
  expect(set.status).toBe(200);
  expect((await person.call('GET /me')).body.account).toBeNull();
  return newSession(api, person.accountId);
};

describe('rights by unit', () => {
  it('show and open only classes of the unit and those below it', async () => {
    const [mine, other, office] = [
      await newBatch(api, units.SPP),
      await newBatch(api, units.TU),
      await newBatch(api, null),
    ];
    const panitia = await withRights({ role: 'panitia', unitId: units.SPP ?? '' });
    const list = (await panitia.call('GET /manage/batches', { query: { pageSize: 100 } })).body.items;
    expect(list.map(({ id }) => id)).toEqual([mine]);
    const statusOf = async (
      key: 'GET /manage/batches/:id' | 'GET /manage/batches/:id/participants',
      id: string,
    ) => (await panitia.call(key, { params: { id } })).status;
    expect(await statusOf('GET /manage/batches/:id', mine)).toBe(200);
    for (const id of [other, office]) {
      expect(await statusOf('GET /manage/batches/:id', id)).toBe(404);
      expect(await statusOf('GET /manage/batches/:id/participants', id)).toBe(404);
      for (const key of [
        'GET /manage/batches/:id/applications',
        'GET /manage/batches/:id/certification',
        'GET /manage/batches/:id/report',
      ])
        expect((await panitia.send(key, { params: { id } })).status).toBe(404);
      const move = await panitia.send('POST /manage/batches/:id/move', {
        params: { id },
        body: { move: 'open' },
      });
      expect(move.status).toBe(404);
    }
    const above = await withRights({ role: 'panitia', unitId: units.UPT ?? '' });
    const seen = (await above.call('GET /manage/batches', { query: { pageSize: 100 } })).body.items;
    expect(seen.map(({ id }) => id).sort()).toEqual([mine, other].sort());
  });

  it('keep whoever has them from every route that nobody thought of', async () => {
    const [panitia, dinas] = [
      await withRights({ role: 'panitia', unitId: units.TU ?? '' }),
      await withRights({ role: 'dinas', regionCode: '35.73' }),
    ];
    const unnamed = Object.keys(routes).filter((key) => key.startsWith('GET /manage/') && !scopeOf(key));
    expect(unnamed.length).toBeGreaterThan(20);
    const params = { id: '0198c0de-0000-7000-8000-000000000000' };
    for (const key of unnamed)
      for (const person of [panitia, dinas])
        expect([key, (await person.send(key, { params })).status]).toEqual([key, 404]);
    const id = await newBatch(api, units.TU);
    const moved = await panitia.send('PUT /manage/batches/:id/unit', {
      params: { id },
      body: { unitId: null },
    });
    expect(moved.status).toBe(404);
  });

  it('answer every route about something outside as if it were not there', async () => {
    const batch = await newBatch(api, units.SPP);
    const session = await api.query<{ id: string }>(
      `insert into class_sessions (batch_id, title, starts_at, ends_at, place) values ($1, 'Sesi', now(), now() + interval '1 hour', 'Aula') returning id`,
      [batch],
    );
    const panitia = await withRights({ role: 'panitia', unitId: units.TU ?? '' });
    const ids: Record<string, string> = { batch, class_session: session[0]?.id ?? '' };
    const about = Object.keys(routes).flatMap((key) => {
      const scope = scopeOf(key);
      return scope?.kind === 'subject' ? [{ key, id: ids[scope.subject] ?? batch }] : [];
    });
    expect(about.length).toBeGreaterThan(40);
    // Where owners come too, what is sent is read first.
    const bodies: Record<string, object> = {
      'POST /certificates/:id/correction': { name: 'Siti Aminah', note: 'Salah ketik di formulir.' },
      'POST /certificates/:id/duplicate': { form: 'file', note: 'Berkasnya hilang.' },
    };
    for (const { key, id } of about) {
      const request = { params: { id, trainerId: id }, body: bodies[key] ?? {} };
      expect([key, (await panitia.send(key, request)).status]).toEqual([key, 404]);
    }
  });

  it('a class is given to a unit, with what it was before in the log', async () => {
    const id = await newBatch(api, null);
    const set = (unitId: string | null) =>
      admin.call('PUT /manage/batches/:id/unit', { params: { id }, body: { unitId } });
    expect((await set(units.TU ?? null)).status).toBe(200);
    expect((await admin.call('GET /manage/batches/:id/unit', { params: { id } })).body).toEqual({
      unitId: units.TU,
    });
    expect((await api.anonymous.call('GET /manage/batches/:id/unit', { params: { id } })).status).toBe(401);
    expect((await set('0198c0de-0000-7000-8000-000000000000')).status).toBe(404);
    const [entry] = await api.query(
      `select details from audit_log where action = 'batch.unit_changed' and subject_id = $1`,
      [id],
    );
    expect(entry).toEqual({ details: { before: { unitId: null }, after: { unitId: units.TU } } });
  });
});

test('rights by region show only people of the region, and no list of everybody', async () => {
  const id = await newBatch(api, null);
  const near = await api.signIn('peserta');
  const far = await api.signIn('peserta');
  const [village] = await api.query<{ code: string }>(
    `select code from regions where level = 4 and code not like left((select village_code from people where account_id = $1), 5) || '%' limit 1`,
    [near.accountId],
  );
  await api.query('update people set village_code = $2 where account_id = $1', [
    far.accountId,
    village?.code,
  ]);
  for (const one of [near, far])
    await api.query(
      `insert into enrolments (batch_id, account_id, business_id, state) values ($1, $2, $3, 'waiting')`,
      [id, one.accountId, one.businessId],
    );
  const dinas = await withRights({ role: 'dinas', regionCode: (village?.code ?? '').slice(0, 5) });
  const seen = await dinas.call('GET /manage/batches/:id/participants', { params: { id } });
  expect(seen.body).toMatchObject({ total: 1 });
  expect((await admin.call('GET /manage/batches/:id/participants', { params: { id } })).body.total).toBe(2);
  expect((await dinas.send('GET /manage/batches/:id/certificates', { params: { id } })).status).toBe(404);
});

test('dates: a delegation begins and ends by itself', async () => {
  const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  const past = await withRights({ role: 'dinas' }, { role: 'panitia', startsOn: day(-9), endsOn: day(-2) });
  expect((await past.call('GET /me')).body.account?.roles).toContain('dinas');
  expect((await past.send('GET /manage/trainers')).status).toBe(404);
  const now = await withRights({ role: 'dinas' }, { role: 'panitia', startsOn: day(-2), endsOn: day(2) });
  expect((await now.send('GET /manage/trainers')).status).toBe(200);
});

describe('nobody raises themselves', () => {
  it('neither with a lesser role, nor as an admin', async () => {
    const panitia = await api.signIn('panitia');
    const grants = [{ role: 'admin' as const }];
    for (const id of [panitia.accountId, admin.accountId]) {
      const params = { id };
      expect(
        (await panitia.call('PUT /manage/accounts/:id/grants', { params, body: { grants } })).status,
      ).toBe(404);
      expect((await panitia.call('GET /manage/accounts/:id', { params })).status).toBe(404);
    }
    const own = await admin.call('PUT /manage/accounts/:id/grants', {
      params: { id: admin.accountId },
      body: { grants },
    });
    expect(own.status).toBe(409);
    expect(
      (
        await api.anonymous.call('PUT /manage/accounts/:id/grants', {
          params: { id: admin.accountId },
          body: { grants },
        })
      ).status,
    ).toBe(401);
  });

  it('two admins who demote each other leave one', async () => {
    const [one, two] = [await api.signIn('admin'), await api.signIn('admin')];
    const demote = (by: SignedIn, whom: SignedIn) =>
      by.call('PUT /manage/accounts/:id/grants', {
        params: { id: whom.accountId },
        body: { grants: [{ role: 'dinas' }] },
      });
    const both = await Promise.all([demote(one, two), demote(two, one)]);
    // The slower one is signed out by then, or no admin any more.
    expect(both.map(({ status }) => (status === 401 ? 404 : status)).sort()).toEqual([200, 404]);
    const left = [await one.call('GET /manage/accounts'), await two.call('GET /manage/accounts')];
    expect(left.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('a peserta has no rights to set, and an unknown unit is refused at its field', async () => {
    const peserta = await api.signIn('peserta');
    const set = (id: string, grants: Right[]) =>
      admin.call('PUT /manage/accounts/:id/grants', { params: { id }, body: { grants } });
    expect((await set(peserta.accountId, [{ role: 'admin' }])).status).toBe(404);
    const wrong = await set((await api.signIn('dinas')).accountId, [
      { role: 'dinas', unitId: '0198c0de-0000-7000-8000-000000000000' },
    ]);
    expect(wrong.body.errors).toEqual([
      { path: 'grants[0].unitId', message: 'Pilih salah satu yang tersedia.' },
    ]);
  });
});

test('an admin signs a device of somebody out, and the log says who', async () => {
  const dinas = await api.signIn('dinas');
  const params = { id: dinas.accountId };
  const { sessions } = (await admin.call('GET /manage/accounts/:id', { params })).body;
  const session = sessions[0]?.id ?? '';
  const end = (by: SignedIn, id: string) =>
    by.call('DELETE /manage/accounts/:id/sessions/:session', { params: { id, session } });
  expect((await end(dinas, dinas.accountId)).status).toBe(404);
  expect((await end(admin, admin.accountId)).status).toBe(404);
  expect((await end(admin, dinas.accountId)).status).toBe(200);
  expect((await dinas.call('GET /manage/batches')).status).toBe(401);
});

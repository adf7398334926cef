import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { importSeedCourse } from '../../testing/courses.factory.js';
import { batchOfUnit } from '../../testing/rights.factory.js';

const LIST = 'GET /manage/office-units';
const ADD = 'POST /manage/units';
const RENAME = 'PUT /manage/units/:id';
const CLOSE = 'POST /manage/units/:id/close';
const REOPEN = 'POST /manage/units/:id/reopen';

let api: TestApi;
let admin: SignedIn;
let office: string;
let codes = 0;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  await importSeedCourse(api, 'fotografi-produk', { publish: true });
  const { items } = (await admin.call(LIST)).body;
  office = items.find(({ parentId }) => parentId === null)?.id ?? '';
});
afterAll(() => api.close());

const newUnit = async (parentId = office) => {
  codes += 1;
  const body = { code: `UJI-${codes}`, name: `Unit uji ${codes}`, parentId };
  return { ...body, id: (await admin.call(ADD, { body })).body.id };
};
const unitOf = async (id: string) => (await admin.call(LIST)).body.items.find((one) => one.id === id);
const close = (id: string) => admin.send<{ detail?: string }>(CLOSE, { params: { id } });
const nowhere = { id: '0198c0de-0000-7000-8000-000000000000' };

describe('units', () => {
  it('are drawn by admin alone', async () => {
    const body = { code: 'X', name: 'Unit X', parentId: office };
    expect((await api.anonymous.send(LIST)).status).toBe(401);
    for (const role of ['panitia', 'dinas', 'pelatih', 'peserta'] as const) {
      const other = await api.signIn(role);
      expect((await other.send(LIST)).status).toBe(404);
      expect((await other.send(ADD, { body })).status).toBe(404);
      for (const key of [RENAME, CLOSE, REOPEN])
        expect((await other.send(key, { params: { id: office }, body })).status).toBe(404);
    }
    const words = { code: 'X', name: 'Unit X' };
    expect((await admin.send(RENAME, { params: nowhere, body: words })).status).toBe(404);
    expect((await admin.send(CLOSE, { params: nowhere })).status).toBe(404);
    expect((await admin.send(REOPEN, { params: nowhere })).status).toBe(404);
  });

  it.each([
    [{ code: 'kode baru', name: 'Unit baru' }, 'code', /huruf, angka, dan tanda hubung/],
    [{ code: 'tu', name: 'Unit baru' }, 'code', /Kode ini sudah dipakai/],
    [{ code: 'BARU', name: 'subbagian TATA usaha' }, 'name', /Nama ini sudah dipakai/],
    [{ code: 'BARU', name: 'Unit baru', parentId: nowhere.id }, 'parentId', /yang tersedia/],
  ])('refuse %j', async (words, path, message) => {
    const answer = await admin.send(ADD, { body: { parentId: office, ...words } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it('are added and renamed, with what was in the log', async () => {
    const unit = await newUnit();
    expect(await unitOf(unit.id)).toMatchObject({ code: unit.code, parentId: office, closedAt: null });
    const words = { code: unit.code, name: 'Seksi Pendampingan' };
    await admin.call(RENAME, { params: { id: unit.id }, body: words });
    await admin.call(RENAME, { params: { id: unit.id }, body: words });
    const log = await api.query<{ action: string; details: object }>(
      `select action, details from audit_log where subject_id = $1 order by id`,
      [unit.id],
    );
    expect(log.map(({ action }) => action)).toEqual(['unit.added', 'unit.renamed']);
    expect(log[1]?.details).toMatchObject({ before: { name: unit.name }, after: words });
  });

  it('are closed once nothing current is left, and then take nothing new', async () => {
    const [unit, other] = [await newUnit(), await newUnit()];
    const below = await newUnit(unit.id);
    const batch = await batchOfUnit(api, unit.id);
    const panitia = await api.signIn('panitia');
    const grants = [{ role: 'panitia' as const, unitId: unit.id }];
    const rights = { params: { id: panitia.accountId }, body: { grants } };
    await admin.call('PUT /manage/accounts/:id/grants', rights);
    const invitation = { name: 'Budi Santoso', email: 'budi@example.test', grants };
    const invited = (await admin.call('POST /manage/invitations', { body: invitation })).body.id;

    const refused = await close(unit.id);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toBe(
      'Unit ini masih dipakai 1 unit di bawahnya, 1 angkatan, 1 petugas, 1 undangan. Pindahkan dulu.',
    );
    expect(await unitOf(unit.id)).toMatchObject({ classes: 1, openClasses: 1, people: 1, invited: 1 });
    expect((await close(below.id)).status).toBe(200);
    await admin.call('PUT /manage/batches/:id/unit', { params: { id: batch }, body: { unitId: other.id } });
    await admin.call('PUT /manage/accounts/:id/grants', {
      ...rights,
      body: { grants: [{ role: 'panitia' }] },
    });
    await admin.call('POST /manage/invitations/:id/withdraw', { params: { id: invited } });
    expect((await close(unit.id)).status).toBe(200);
    expect((await close(unit.id)).status).toBe(200);

    const moved = { params: { id: batch }, body: { unitId: unit.id } };
    expect((await admin.send('PUT /manage/batches/:id/unit', moved)).status).toBe(404);
    const given = await admin.send('PUT /manage/accounts/:id/grants', rights);
    expect(given.body.errors?.[0]).toMatchObject({ path: 'grants[0].unitId' });
    const child = { code: 'ANAK', name: 'Unit anak', parentId: unit.id };
    expect((await admin.send(ADD, { body: child })).body.errors?.[0]?.message).toMatch(/sudah ditutup/);
    const offered = (await admin.call('GET /manage/units')).body.items;
    expect(offered.find(({ id }) => id === unit.id)?.closed).toBe(true);

    expect((await admin.send(REOPEN, { params: { id: below.id } })).status).toBe(409);
    await admin.call(REOPEN, { params: { id: unit.id } });
    expect((await admin.send('PUT /manage/batches/:id/unit', moved)).status).toBe(200);
  });

  it('give their name away while they are closed', async () => {
    const unit = await newUnit();
    await close(unit.id);
    await admin.call(ADD, { body: { code: 'PENGGANTI', name: unit.name, parentId: office } });
    const answer = await admin.send(REOPEN, { params: { id: unit.id } });
    expect(answer.body.errors?.[0]).toMatchObject({ path: 'name' });
  });

  it('never lose a right that is given while they are closed', async () => {
    const unit = await newUnit();
    const people = await Promise.all([1, 2, 3].map(() => api.signIn('panitia')));
    const body = { grants: [{ role: 'panitia' as const, unitId: unit.id }] };
    const [closed, ...given] = await Promise.all([
      close(unit.id),
      ...people.map(({ accountId }) =>
        admin.send('PUT /manage/accounts/:id/grants', { params: { id: accountId }, body }),
      ),
    ]);
    const kept = given.filter(({ status }) => status === 200).length;
    expect((await unitOf(unit.id))?.people).toBe(kept);
    // Either nobody got in before it was closed, or it stayed open for who did.
    expect([closed?.status, (await unitOf(unit.id))?.closedAt === null]).toEqual(
      kept === 0 ? [200, false] : [409, true],
    );
  });
});

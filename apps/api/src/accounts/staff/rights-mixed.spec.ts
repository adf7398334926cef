import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { FileStore } from '../../files/file-store.js';
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

type Right = { role: 'pelatih' | 'panitia' | 'dinas'; unitId?: string };
const withRights = async (...grants: Right[]) => {
  const person = await api.signIn(grants[0]?.role ?? 'panitia');
  const params = { id: person.accountId };
  expect((await admin.call('PUT /manage/accounts/:id/grants', { params, body: { grants } })).status).toBe(
    200,
  );
  return newSession(api, person.accountId);
};

/** Somebody who has applied to a class, with the scan of their KTP. */
const documentIn = async (batchId: string): Promise<string> => {
  const one = await api.signIn('peserta');
  await api.query(`update batches set admission = 'selection' where id = $1`, [batchId]);
  await api.query(`insert into selections (batch_id, settings) values ($1, '{}') on conflict do nothing`, [
    batchId,
  ]);
  const [made] = await api.query<{ id: string }>(
    `with a as (insert into applications (batch_id, account_id, business_id) values ($1, $2, $3) returning id)
     insert into application_documents (application_id, kind, storage_key, content_type, bytes, sha256)
     select id, 'ktp', 'gone/' || id, 'image/jpeg', 1, '\\x00' from a returning id`,
    [batchId, one.accountId, one.businessId],
  );
  const id = made?.id ?? '';
  const [file] = await api.query<{ key: string }>(
    'select storage_key as key from application_documents where id = $1',
    [id],
  );
  await api.app.get(FileStore).put(file?.key ?? '', Buffer.from('x'), 'image/jpeg');
  return id;
};

test('a role for everything does not widen another one that is for a unit', async () => {
  const [mine, other] = [await newBatch(api, units.SPP), await newBatch(api, units.TU)];
  const person = await withRights({ role: 'pelatih' }, { role: 'panitia', unitId: units.SPP ?? '' });
  const statusOf = async (key: string, id: string, body?: object) =>
    (await person.send(key, { params: { id }, ...(body && { body }) })).status;
  expect(await statusOf('GET /manage/batches/:id/participants', mine)).toBe(200);
  expect(await statusOf('GET /manage/batches/:id/participants', other)).toBe(404);
  expect(await statusOf('GET /manage/batches/:id/report', other)).toBe(404);
  const list = (await person.call('GET /manage/batches', { query: { pageSize: 100 } })).body.items;
  expect(list.map(({ id }) => id)).not.toContain(other);
  expect((await person.call('GET /me')).body.account?.roles.sort()).toEqual(['panitia', 'pelatih']);
});

test('papers of people outside the unit stay closed also where owners and officers share a route', async () => {
  const [inside, outside] = [
    await documentIn(await newBatch(api, units.SPP)),
    await documentIn(await newBatch(api, units.TU)),
  ];
  const panitia = await withRights({ role: 'panitia', unitId: units.SPP ?? '' });
  const mixed = await withRights({ role: 'pelatih' }, { role: 'panitia', unitId: units.SPP ?? '' });
  for (const person of [panitia, mixed])
    for (const [id, status] of [
      [inside, 200],
      [outside, 404],
    ] as const)
      expect((await person.send('GET /application-documents/:id', { params: { id } })).status).toBe(status);
});

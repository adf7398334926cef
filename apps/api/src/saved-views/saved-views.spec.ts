import { randomUUID } from 'node:crypto';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const LIST = 'GET /me/saved-views';
const KEEP = 'PUT /me/saved-views';
const FORGET = 'DELETE /me/saved-views/:id';

let api: TestApi;
let panitia: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
});
afterAll(() => api.close());

const query = { table: 'batches' };
const view = (name: string, over = {}) => ({
  table: 'batches',
  name,
  query: 'keadaan=open',
  isDefault: false,
  ...over,
});

it('is for the office, and each person has their own', async () => {
  expect((await api.anonymous.call(LIST, { query })).status).toBe(401);
  expect((await (await api.signIn('peserta')).call(LIST, { query })).status).toBe(404);
  const { body } = await panitia.call(KEEP, { body: view('Terbuka') });
  expect(body.items).toEqual([
    { id: expect.any(String), name: 'Terbuka', query: 'keadaan=open', isDefault: false },
  ]);
  const other = await api.signIn('panitia');
  expect((await other.call(LIST, { query })).body.items).toEqual([]);
  expect((await other.call(FORGET, { params: { id: body.items[0]?.id ?? '' } })).status).toBe(404);
  expect((await panitia.call(LIST, { query: { table: 'loans' } })).body.items).toEqual([]);
});

it('refuses a view without a name and a list that cannot be', async () => {
  const nameless = await panitia.send(KEEP, { body: view(' ') });
  expect([nameless.status, nameless.body.errors]).toEqual([
    422,
    [{ path: 'name', message: 'Nama tampilan belum diisi.' }],
  ]);
  expect((await panitia.send(KEEP, { body: view('a', { table: 'A B' }) })).status).toBe(422);
});

it('replaces a view of the same name, and keeps one default however many taps', async () => {
  await panitia.call(KEEP, { body: view('Terbuka', { query: 'keadaan=running', isDefault: true }) });
  await Promise.all(
    ['A', 'B', 'C'].map((name) => panitia.call(KEEP, { body: view(name, { isDefault: true }) })),
  );
  const { items } = (await panitia.call(LIST, { query })).body;
  expect(items.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'Terbuka']);
  expect(items.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  expect(items[3]?.query).toBe('keadaan=running');
});

it('has an end, and forgets', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => panitia.call(KEEP, { body: view(`Banyak ${at}`) })),
  );
  const { items } = (await panitia.call(LIST, { query })).body;
  expect(items).toHaveLength(30);
  const full = await panitia.call(KEEP, { body: view('Satu lagi') });
  expect(full.body.errors).toEqual([
    { path: 'name', message: 'Paling banyak 30 tampilan. Hapus satu dulu.' },
  ]);
  expect((await panitia.call(FORGET, { params: { id: items[0]?.id ?? '' } })).status).toBe(200);
  expect((await panitia.call(FORGET, { params: { id: randomUUID() } })).status).toBe(404);
  expect((await panitia.call(KEEP, { body: view('Satu lagi') })).status).toBe(200);
});

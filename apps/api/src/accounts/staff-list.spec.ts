import { randomUUID } from 'node:crypto';
import { startBulkWorker } from '../testing/bulk.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const LIST = 'GET /manage/accounts';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let admin: SignedIn;

const PEOPLE = [
  ['Wulan', 'panitia', 'w@list.test'],
  ['agus', 'dinas', 'z@list.test'],
  ['=Joko', 'pelatih', 'j@list.test'],
  ['Bambang', 'panitia', 'b@list.test'],
] as const;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  admin = await api.signIn('admin', { name: 'Admin' });
  for (const [name, role, email] of PEOPLE) {
    const { body } = await admin.call('POST /manage/accounts', { body: { name, email, roles: [role] } });
    if (name === 'Bambang')
      await admin.call('POST /manage/accounts/:id/deactivate', { params: { id: body.id } });
    if (name === 'agus')
      await admin.call('POST /manage/accounts/:id/password-reset', { params: { id: body.id } });
  }
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const list = (query: object) => admin.call(LIST, { query: query as never });
const names = async (query: object) =>
  (await list({ q: 'list.test', ...query })).body.items.map(({ name }) => name);

it('comes page by page, each once; who is closed stands last', async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => names({ page, pageSize: 2 })));
  expect(pages).toEqual([['=Joko', 'agus'], ['Wulan', 'Bambang'], []]);
  expect((await list({ q: 'list.test', pageSize: 2 })).body).toMatchObject({
    total: 4,
    page: 1,
    pageSize: 2,
  });
});

it('is found, narrowed and sorted', async () => {
  expect(await names({ sort: 'name', direction: 'desc' })).toEqual(['Wulan', 'Bambang', 'agus', '=Joko']);
  expect(await names({ sort: 'email' })).toEqual(['Bambang', '=Joko', 'Wulan', 'agus']);
  expect(await names({ role: 'panitia' })).toEqual(['Wulan', 'Bambang']);
  expect(await names({ state: 'closed' })).toEqual(['Bambang']);
  expect(await names({ state: 'waiting' })).toEqual(['agus']);
  expect(await names({ state: 'active' })).toEqual(['=Joko', 'Wulan']);
  expect(await names({ q: 'AGUS' })).toEqual(['agus']);
  expect(await names({ q: '_@list' })).toEqual([]);
  const seen = (await list({ sort: 'seen', direction: 'desc' })).body.items[0];
  expect(seen?.id).toBe(admin.accountId);
});

it('refuses orders, filters and fields that it does not know', async () => {
  const wrong = [
    { sort: 'password_hash' },
    { direction: 'up' },
    { role: 'peserta' },
    { state: 'x' },
    { phone: '1' },
  ];
  const answers = await Promise.all(wrong.map(list));
  expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 422));
  expect(answers[0]?.body.errors).toEqual([{ path: 'sort', message: 'Urutan tidak dikenal.' }]);
});

it('leaves as a file for an admin, as the filter shows it, without a formula or a secret', async () => {
  const order = (query: object, by = admin) =>
    by.call('POST /manage/exports', {
      body: { key: randomUUID(), table: 'accounts', format: 'csv', query } as never,
    });
  expect((await order({}, await api.signIn('dinas'))).status).toBe(404);
  expect((await order({ sort: 'phone' })).status).toBe(422);
  const { body: job } = await order({ q: 'list.test', sort: 'email' });
  await worker.run(job.id);
  const file = await admin.send('GET /manage/bulk-jobs/:id/file', { params: { id: job.id } });
  const lines = file.raw.toString().trim().split('\r\n');
  expect(lines[0]).toBe('"Nama";"E-mail";"Peran";"Terakhir masuk";"Keadaan"');
  expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual([
    `"Bambang"`,
    `"'=Joko"`,
    '"Wulan"',
    '"agus"',
  ]);
  expect(lines[4]).toContain('"Menunggu kata sandi baru"');
});

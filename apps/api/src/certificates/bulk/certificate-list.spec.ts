import { makeCertificates } from '../../testing/bulk.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const LIST = 'GET /manage/certificates';
const NAMES = [
  'Siti Aminah',
  'Budi Santoso',
  'siti nurhaliza',
  'Éka Putri',
  'Ahmad',
  'Siti Aminah',
  'Zainal',
];

let api: TestApi;
let dinas: SignedIn;
let batchId: string;

beforeAll(async () => {
  api = await startTestApi();
  dinas = await api.signIn('dinas');
  ({ batchId } = await makeCertificates(api, NAMES));
  await makeCertificates(api, ['Menunggu', 'Macet'], { state: 'pending' });
  await api.query(`update certificates set last_error = 'template' where payload ->> 'holderName' = 'Macet'`);
});
afterAll(() => api.close());

const names = async (query: Record<string, unknown>): Promise<string[]> => {
  const { body } = await dinas.call(LIST, { query: query as never });
  return body.items.map(({ holderName }) => holderName);
};

it('is for officers', async () => {
  expect((await api.anonymous.call(LIST)).status).toBe(401);
  for (const role of ['peserta', 'pelatih'] as const)
    expect((await (await api.signIn(role)).call(LIST)).status).toBe(404);
  for (const role of ['panitia', 'admin'] as const)
    expect((await (await api.signIn(role)).call(LIST)).body.total).toBe(9);
});

it('refuses an order and a place that it does not know', async () => {
  const order = await dinas.send(LIST, { query: { sort: 'nik' } });
  expect(order.status).toBe(422);
  const nonsense = Buffer.from('["1 or 1=1"]').toString('base64url');
  for (const after of ['kacau', nonsense, Buffer.from('["x\\u0000","a"]').toString('base64url')]) {
    const place = await dinas.send(LIST, { query: { sort: 'name', after } });
    expect([place.status, place.body.errors]).toEqual([
      422,
      [{ path: 'after', message: 'Halaman ini tidak dikenal. Mulai dari halaman pertama.' }],
    ]);
  }
});

it('finds by part of a name, beginning of a number, and code', async () => {
  expect((await names({ q: 'SITI' })).sort()).toEqual(['Siti Aminah', 'Siti Aminah', 'siti nurhaliza']);
  expect(await names({ q: '%' })).toEqual([]);
  const { body } = await dinas.call(LIST, { query: { sort: 'number' } });
  const [first] = body.items;
  expect(await names({ q: first?.number.slice(0, 9).toLowerCase() })).toEqual([first?.holderName]);
  const [row] = await api.query<{ code: string }>('select code from certificates where id = $1', [first?.id]);
  expect(await names({ q: `${row?.code.slice(0, 4)}-${row?.code.slice(4).toLowerCase()}` })).toEqual([
    first?.holderName,
  ]);
});

it('filters by state, stuck, kind, year, class and course', async () => {
  expect(await names({ state: 'pending', sort: 'number' })).toEqual(['Menunggu', 'Macet']);
  expect(await names({ stuck: 'yes' })).toEqual(['Macet']);
  expect((await names({ batch: batchId })).length).toBe(7);
  expect(await names({ year: 2024 })).toEqual([]);
  expect(await names({ kind: 'SK' })).toEqual([]);
  const [course] = await api.query<{ id: string }>('select course_id as id from batches where id = $1', [
    batchId,
  ]);
  expect((await names({ course: course?.id })).length).toBeGreaterThanOrEqual(7);
});

describe.each(['approved', 'number', 'name'] as const)('by %s', (sort) => {
  it.each(['asc', 'desc'] as const)(
    '%s, every page has its place, forwards and backwards',
    async (direction) => {
      const whole = (await dinas.call(LIST, { query: { sort, direction, pageSize: 100 } })).body;
      expect([whole.items.length, whole.next, whole.previous, whole.more]).toEqual([9, null, null, false]);
      const ids = whole.items.map(({ id }) => id);
      const query = { sort, direction, pageSize: 2 } as const;
      const seen: string[] = [];
      let after: string | undefined;
      for (let pages = 0; pages < 9; pages += 1) {
        const { body } = await dinas.call(LIST, { query: { ...query, ...(after && { after }) } });
        seen.push(...body.items.map(({ id }) => id));
        expect(body.previous === null).toBe(pages === 0);
        if (!body.next) break;
        after = body.next;
      }
      expect(seen).toEqual(ids);
      const last = (await dinas.call(LIST, { query: { ...query, last: 'yes' } })).body;
      expect(last.items.map(({ id }) => id)).toEqual(ids.slice(-2));
      expect(last.next).toBeNull();
      const before = (await dinas.call(LIST, { query: { ...query, before: last.previous ?? '' } })).body;
      expect(before.items.map(({ id }) => id)).toEqual(ids.slice(-4, -2));
      expect(
        (await dinas.call(LIST, { query: { ...query, after: before.next ?? '' } })).body.items.map(
          ({ id }) => id,
        ),
      ).toEqual(ids.slice(-2));
    },
  );
});

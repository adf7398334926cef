import { randomUUID } from 'node:crypto';
import type { RouteArguments } from '@sinau/contracts/routes.js';
import sharp from 'sharp';
import type { Classroom } from '../testing/classroom.factory.js';
import { completedIn, endedClass } from '../testing/outcomes.factory.js';
import { photo } from '../testing/learning.factory.js';
import { fileUpload } from '../testing/file-upload.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import type { TestClient } from '../testing/test-client.js';

type Body = RouteArguments<'POST /me/products'>['body'];

let api: TestApi;
let ended: Classroom;
let siti: SignedIn;
let stranger: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  ended = await endedClass(api, 30);
  siti = (await completedIn(api, ended)).learner;
  stranger = await api.signIn('peserta');
});
afterAll(() => api?.close());

const keripik = (change: Partial<Body> = {}): Body => ({
  businessId: siti.businessId,
  name: 'Keripik Tempe <Pedas>',
  priceIdr: 15_000,
  description: 'Renyah.\n\nTanpa pengawet & pewarna.',
  checklist: { nama: 'ada', halal: 'belum', barcode: 'tidak_perlu' },
  ...change,
});
const added = async () => (await siti.call('POST /me/products', { body: keripik() })).body;

async function send(who: TestClient, id: string, stage: string, bytes: Buffer) {
  const file = { name: 'foto.jpg', type: 'image/jpeg' };
  return who.inject<{ photos: { id: string; stage: string }[] }>(
    fileUpload(`/api/me/products/${id}/photos/${stage}`, bytes, file),
  );
}

const page = (who: TestClient, path: string) => who.inject({ method: 'GET', url: path });

describe('products', () => {
  it('are their owner’s', async () => {
    const { id } = await added();
    const params = { id };
    expect((await api.anonymous.send('GET /me/products')).status).toBe(401);
    expect((await ended.trainer.send('GET /me/products')).status).toBe(404);
    for (const [route, body] of [
      ['PUT /me/products/:id', keripik({ businessId: stranger.businessId })],
      ['DELETE /me/products/:id', undefined],
      ['PUT /me/products/:id/publication', { consent: true }],
    ] as const) {
      expect((await api.anonymous.send(route, { params, body })).status).toBe(401);
      expect((await stranger.send(route, { params, body })).status).toBe(404);
    }
    expect((await send(stranger, id, 'after', await photo())).status).toBe(404);
    expect((await send(api.anonymous, id, 'after', await photo())).status).toBe(401);
    expect((await siti.call('GET /me/products')).body.items.map((one) => one.id)).toContain(id);
  });

  it('keep what was written, and change', async () => {
    const made = await siti.call('POST /me/products', { body: keripik() });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...keripik(), publishedAt: null, photos: [], showsPhone: false });
    expect(made.body.slug).toMatch(/^keripik-tempe-pedas-[0-9a-f]{8}$/);
    const body = keripik({ name: 'Keripik Tahu', priceIdr: null });
    const changed = await siti.call('PUT /me/products/:id', { params: { id: made.body.id }, body });
    // Its address stays: it may be printed somewhere.
    expect(changed.body).toMatchObject({ ...body, slug: made.body.slug });
  });

  it.each([
    [{ name: 'K' }, 'name', 'Nama produk paling sedikit 2 huruf.'],
    [{ priceIdr: 5 }, 'priceIdr', 'Harga paling sedikit Rp100.'],
    [{ businessId: randomUUID() }, 'businessId', 'Pilih salah satu usaha Anda.'],
    [{ checklist: { nama: 'mungkin' } }, 'checklist.nama', 'Pilih ada, belum, atau tidak perlu.'],
  ])('refuse %j', async (change, path, message) => {
    const answer = await siti.send('POST /me/products', { body: { ...keripik(), ...change } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message }]);
  });

  it('are at most thirty, whatever is tapped at once', async () => {
    const busy = await api.signIn('peserta');
    const body = keripik({ businessId: busy.businessId });
    const all = await Promise.all(Array.from({ length: 33 }, () => busy.send('POST /me/products', { body })));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(3);
  });
});

describe('photos', () => {
  it('are kept small, without where they were taken, and at most three of each', async () => {
    const { id } = await added();
    const big = await sharp(await photo(3000, 2000))
      .withExif({ IFD0: { Artist: 'Siti' } })
      .jpeg()
      .toBuffer();
    const sent = await send(siti, id, 'before', big);
    expect(sent.status).toBe(201);
    expect(sent.body.photos).toEqual([
      expect.objectContaining({ stage: 'before', width: 1600, height: 1067 }),
    ]);
    const all = await Promise.all(
      Array.from({ length: 4 }, async () => send(siti, id, 'before', await photo())),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect((await send(siti, id, 'during', big)).status).toBe(404);
    expect((await send(siti, id, 'after', Buffer.from('GIF89a'))).status).toBe(422);
    const url = `/api/products/${id}/photos/${sent.body.photos[0]?.id}`;
    const small = await page(siti, url);
    const { width, exif } = await sharp(small.raw).metadata();
    expect([small.headers['content-type'], width, exif]).toEqual(['image/webp', 320, undefined]);
    expect((await page(siti, `${url}?size=full`)).headers['content-type']).toBe('image/jpeg');
  });

  it('are seen by the class’s staff, and by nobody else', async () => {
    const { id } = await added();
    const { body } = await send(siti, id, 'after', await photo());
    const url = `/api/products/${id}/photos/${body.photos[0]?.id}`;
    const other = await api.signIn('pelatih');
    expect((await page(ended.trainer, url)).status).toBe(200);
    expect((await page(await api.signIn('panitia'), url)).status).toBe(200);
    expect((await page(other, url)).status).toBe(404);
    expect((await page(stranger, url)).status).toBe(404);
    expect((await page(api.anonymous, url)).status).toBe(401);
    const far = await api.signIn('panitia');
    await api.query(`update staff_grants set region_code = '35.29' where account_id = $1`, [far.accountId]);
    expect((await page(far, url)).status).toBe(404);
  });

  it('can be taken back', async () => {
    const { id } = await added();
    const { body } = await send(siti, id, 'after', await photo());
    const params = { id, photo: body.photos[0]?.id ?? '' };
    expect((await stranger.send('DELETE /me/products/:id/photos/:photo', { params })).status).toBe(404);
    expect((await siti.call('DELETE /me/products/:id/photos/:photo', { params })).body.photos).toEqual([]);
    expect((await page(siti, `/api/products/${id}/photos/${params.photo}`)).status).toBe(404);
  });
});

describe('the public page', () => {
  it('is there only while its owner says so', async () => {
    const { id, slug } = await added();
    const { body } = await send(siti, id, 'after', await photo());
    const picture = `/produk/${slug}/foto/${body.photos[0]?.id}`;
    const params = { id };
    expect((await page(api.anonymous, `/produk/${slug}`)).status).toBe(404);
    expect((await page(stranger, `/produk/${slug}`)).status).toBe(404);
    expect((await page(api.anonymous, picture)).status).toBe(404);
    const preview = await page(siti, `/produk/${slug}`);
    expect([preview.status, preview.headers['x-robots-tag']]).toEqual([200, 'noindex']);
    expect(preview.raw.toString()).toContain('Pratinjau');
    await siti.call('PUT /me/products/:id/publication', { params, body: { consent: true } });
    const shown = await page(api.anonymous, `/produk/${slug}`);
    const html = shown.raw.toString();
    expect([shown.status, shown.headers['x-robots-tag']]).toEqual([200, undefined]);
    expect(html).toContain('Keripik Tempe &lt;Pedas&gt;');
    expect(html).toContain('Rp');
    expect(html).not.toMatch(/<script|wa\.me|\+628|Siti Aminah/);
    expect((await page(api.anonymous, picture)).status).toBe(200);
    await siti.call('PUT /me/products/:id/publication', { params, body: { consent: false } });
    expect((await page(api.anonymous, `/produk/${slug}`)).status).toBe(404);
    expect((await page(api.anonymous, picture)).status).toBe(404);
  });

  it('shows the phone only when that is ticked too', async () => {
    const { id, slug } = await added();
    const body = { consent: true, showsPhone: true };
    const { body: now } = await siti.call('PUT /me/products/:id/publication', { params: { id }, body });
    expect(now.showsPhone).toBe(true);
    expect((await page(api.anonymous, `/produk/${slug}`)).raw.toString()).toMatch(/https:\/\/wa\.me\/628\d+/);
    const [audited] = await api.query<{ details: object }>(
      `select details from audit_log where subject_id = $1 and action = 'product.published'`,
      [id],
    );
    expect(audited?.details).toEqual({ consent: '2026-11', showsPhone: true });
  });

  it('goes with its product', async () => {
    const { id, slug } = await added();
    await send(siti, id, 'after', await photo());
    await siti.call('PUT /me/products/:id/publication', { params: { id }, body: { consent: true } });
    expect((await siti.call('DELETE /me/products/:id', { params: { id } })).body).toEqual({ ok: true });
    expect((await page(api.anonymous, `/produk/${slug}`)).status).toBe(404);
    expect(await api.query('select id from product_photos where product_id = $1', [id])).toEqual([]);
    expect((await page(api.anonymous, '/produk/tidak-ada')).raw.toString()).toContain(
      'Produk tidak ditemukan',
    );
  });
});

it('shows a class’s portfolio to its staff', async () => {
  const params = { id: ended.batchId };
  const route = 'GET /manage/batches/:id/products' as const;
  await added();
  expect((await api.anonymous.send(route, { params })).status).toBe(401);
  expect((await siti.send(route, { params })).status).toBe(404);
  expect((await (await api.signIn('pelatih')).send(route, { params })).status).toBe(404);
  const { items } = (await ended.trainer.call(route, { params })).body;
  expect(items.length).toBeGreaterThan(0);
  expect(items[0]).toMatchObject({ businessName: 'Bakso Sumenep Makmur' });
});

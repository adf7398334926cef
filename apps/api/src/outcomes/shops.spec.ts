import type { RouteArguments } from '@sinau/contracts/routes.js';
import type { Classroom } from '../testing/classroom.factory.js';
import { photo } from '../testing/learning.factory.js';
import { completedIn, endedClass } from '../testing/outcomes.factory.js';
import { fileUpload } from '../testing/file-upload.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import type { TestClient } from '../testing/test-client.js';
import { Transactions } from '../database/transactions.js';
import { readMessage } from '../reminders/sending/message-facts.queries.js';
import { writeMessage } from '../reminders/sending/messages.js';
import { shopAddress } from './shop-address.rule.js';

type Body = RouteArguments<'POST /me/shops'>['body'];

let api: TestApi;
let ended: Classroom;
let trainer: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  ended = await endedClass(api, 30);
  trainer = ended.trainer;
});
afterAll(() => api?.close());

const shopOf = (learner: SignedIn, change: Partial<Body> = {}): Body => ({
  businessId: learner.businessId,
  platform: 'shopee',
  url: 'shopee.co.id/keripiksiti',
  firstOrderOn: '2026-10-01',
  ...change,
});

async function sent(change: Partial<Body> = {}) {
  const { learner } = await completedIn(api, ended);
  return { learner, shop: (await learner.call('POST /me/shops', { body: shopOf(learner, change) })).body };
}

async function screenshot(who: TestClient, id: string) {
  const file = { name: 'toko.jpg', type: 'image/jpeg' };
  return who.inject<{ state: string; revision: number }>(
    fileUpload(`/api/me/shops/${id}/screenshot`, await photo(), file),
  );
}

describe('an address', () => {
  it.each([
    ['shopee', 'https://shopee.co.id/toko', true],
    ['shopee', 'https://id.shp.ee/abc', true],
    ['shopee', 'https://shopee.co.id.jahat.example/toko', false],
    ['instagram', 'https://www.instagram.com/keripik', true],
    ['instagram', 'https://tokopedia.com/keripik', false],
    ['whatsapp_business', 'https://wa.me/c/628123', true],
    ['situs_sendiri', 'https://keripiksiti.example', true],
    ['situs_sendiri', 'https://siti:rahasia@keripik.example', false],
    ['situs_sendiri', 'https://localhost/', false],
    ['e_katalog', 'https://katalog.inaproc.id/toko', true],
  ] as const)('of %s %s fits: %s', (platform, typed, fits) => {
    expect('url' in shopAddress(platform, typed)).toBe(fits);
  });
});

describe('a shop', () => {
  it('is its owner’s', async () => {
    const { shop } = await sent();
    const stranger = await api.signIn('peserta');
    const params = { id: shop.id };
    expect((await api.anonymous.send('GET /me/shops')).status).toBe(401);
    expect((await trainer.send('GET /me/shops')).status).toBe(404);
    for (const [route, body] of [
      ['PUT /me/shops/:id', shopOf(stranger)],
      ['DELETE /me/shops/:id', undefined],
    ] as const) {
      expect((await api.anonymous.send(route, { params, body })).status).toBe(401);
      expect((await stranger.send(route, { params, body })).status).toBe(404);
    }
    expect((await screenshot(stranger, shop.id)).status).toBe(404);
  });

  it('is sent by its link, once for each place', async () => {
    const { learner, shop } = await sent();
    expect(shop).toMatchObject({
      state: 'sent',
      url: 'https://shopee.co.id/keripiksiti',
      hasScreenshot: false,
    });
    const again = await learner.send('POST /me/shops', { body: shopOf(learner) });
    expect([again.status, again.body.detail]).toEqual([
      409,
      'Toko ini sudah Anda kirim. Ubah yang sudah ada.',
    ]);
    await learner.call('DELETE /me/shops/:id', { params: { id: shop.id } });
    expect((await learner.call('POST /me/shops', { body: shopOf(learner) })).status).toBe(201);
  });

  it('is sent by its picture, which staff of the class may open', async () => {
    const { learner, shop } = await sent({ url: '' });
    expect(shop.state).toBe('draft');
    expect((await screenshot(learner, shop.id)).body).toMatchObject({ state: 'sent', hasScreenshot: true });
    const url = `/api/shops/${shop.id}/screenshot`;
    const open = async (who: TestClient) => (await who.inject({ method: 'GET', url })).status;
    expect(await open(learner)).toBe(200);
    expect(await open(trainer)).toBe(200);
    expect(await open(await api.signIn('pelatih'))).toBe(404);
    expect(await open(await api.signIn('peserta'))).toBe(404);
    expect(await open(api.anonymous)).toBe(401);
  });

  it.each([
    [{ platform: 'pasar' }, 'platform', 'Pilih tempat toko Anda.'],
    [{ url: 'toko saya' }, 'url', 'Tautan belum benar. Salin dari tombol bagikan di toko Anda.'],
    [{ url: 'https://bit.ly/x' }, 'url', 'Tautan ini dari tempat lain. Periksa pilihan tempat tokonya.'],
    [{ firstOrderOn: '2999-01-01' }, 'firstOrderOn', 'Tanggal ini belum terjadi. Periksa lagi.'],
  ])('refuses %j', async (change, path, message) => {
    const { learner } = await completedIn(api, ended);
    const answer = await learner.send('POST /me/shops', { body: { ...shopOf(learner), ...change } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message }]);
  });
});

/** What the owner is told in the inbox, and whether there is still reason to. */
async function told(owner: SignedIn) {
  const found = await api.query<{ id: string }>(
    `select id from reminders where account_id = $1 and channel = 'inbox' and event like 'shop\\_%' order by created_at, id`,
    [owner.accountId],
  );
  const em = api.app.get(Transactions, { strict: false }).reader;
  const read = await Promise.all(found.map(({ id }) => readMessage(em, id)));
  return read.flatMap((facts) => {
    if (!facts) return [];
    const { event, stillStands, templateTitle: title, templateBody: body } = facts;
    return [{ event, stillStands, ...writeMessage(event, facts, { title, body }) }];
  });
}

describe('looking at shops', () => {
  it('is for the staff of the class, never for the owner', async () => {
    const { learner, shop } = await sent();
    const params = { id: shop.id };
    const body = { revision: shop.revision };
    const dinas = await api.signIn('dinas');
    const other = await api.signIn('pelatih');
    expect((await api.anonymous.send('GET /manage/shops')).status).toBe(401);
    expect((await learner.send('GET /manage/shops')).status).toBe(404);
    expect((await other.call('GET /manage/shops')).body.total).toBe(0);
    for (const who of [learner, other, dinas])
      expect((await who.send('POST /manage/shops/:id/verify', { params, body })).status).toBe(404);
    expect((await trainer.call('GET /manage/shops')).body.items.map(({ id }) => id)).toContain(shop.id);
  });

  it('verifies what was looked at: not what was changed meanwhile, and once', async () => {
    const { learner, shop } = await sent();
    const params = { id: shop.id };
    const changed = await learner.call('PUT /me/shops/:id', {
      params,
      body: shopOf(learner, { url: 'https://shopee.co.id/toko-lain' }),
    });
    const stale = { revision: shop.revision };
    expect((await trainer.send('POST /manage/shops/:id/verify', { params, body: stale })).status).toBe(409);
    const body = { revision: changed.body.revision };
    const all = await Promise.all(
      [1, 2, 3].map(() => trainer.send('POST /manage/shops/:id/verify', { params, body })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [mine] = (await learner.call('GET /me/shops')).body.items;
    expect(mine).toMatchObject({ state: 'verified', reason: null });
    expect(await told(learner)).toEqual([
      {
        event: 'shop_verified',
        stillStands: true,
        title: 'Toko Anda sudah diperiksa',
        body: 'Petugas memeriksa toko Anda: Shopee. Toko itu kini terverifikasi.',
        link: `/usaha/toko/${shop.id}`,
      },
    ]);
    // Another address is another shop.
    await learner.call('PUT /me/shops/:id', { params, body: shopOf(learner) });
    expect((await learner.call('GET /me/shops')).body.items[0]?.state).toBe('sent');
    expect((await told(learner)).map(({ stillStands }) => stillStands)).toEqual([false]);
  });

  it('gives back with what to mend', async () => {
    const { learner, shop } = await sent();
    const params = { id: shop.id };
    const short = await trainer.send('POST /manage/shops/:id/return', {
      params,
      body: { revision: shop.revision, reason: 'x' },
    });
    expect(short.body.errors).toEqual([{ path: 'reason', message: 'Alasan paling sedikit 5 huruf.' }]);
    const body = { revision: shop.revision, reason: 'Tautan membuka toko orang lain.' };
    const given = await trainer.call('POST /manage/shops/:id/return', { params, body });
    expect(given.body).toMatchObject({ state: 'returned', reason: body.reason });
    expect((await learner.call('GET /me/shops')).body.items[0]?.reason).toBe(body.reason);
    expect(await told(learner)).toMatchObject([
      {
        event: 'shop_returned',
        stillStands: true,
        body: 'Petugas memeriksa toko Anda: Shopee. Alasan dikembalikan: Tautan membuka toko orang lain.',
      },
    ]);
    expect((await trainer.call('GET /manage/shops', { query: { state: 'returned' } })).body.total).toBe(1);
  });
});

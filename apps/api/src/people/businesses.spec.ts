import { business, newcomer } from '../testing/people.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

describe('businesses', () => {
  it('are added, changed and removed; a removed one stays for its enrolments', async () => {
    const siti = await newcomer(api);
    const added = await siti.call('POST /me/businesses', { body: business });
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      ...business,
      id: expect.any(String),
      nib: '1234567890123',
      kbliVersion: '2025',
      sector: 'Makanan olahan',
    });
    const params = { id: added.body.id };
    const changed = await siti.call('PUT /me/businesses/:id', {
      params,
      body: {
        name: 'Batik Tulis',
        kbliCode: '13133',
        businessLetter: 'SKU/12/2026',
        size: 'small',
        channels: ['toko', 'toko'],
      },
    });
    expect(changed.body).toEqual({
      id: params.id,
      name: 'Batik Tulis',
      kbliCode: '13133',
      kbliVersion: '2025',
      sector: 'Fesyen dan tekstil',
      nib: null,
      businessLetter: 'SKU/12/2026',
      size: 'small',
      channels: ['toko'],
    });
    expect((await siti.call('GET /me/profile')).body.businesses).toEqual([changed.body]);
    expect((await siti.call('DELETE /me/businesses/:id', { params })).body).toEqual({ ok: true });
    expect((await siti.call('GET /me/profile')).body.businesses).toEqual([]);
    expect((await siti.call('DELETE /me/businesses/:id', { params })).status).toBe(404);
    expect((await siti.call('PUT /me/businesses/:id', { params, body: business })).status).toBe(404);
    expect(
      await api.query('select removed_at is not null as gone from businesses where id = $1', [params.id]),
    ).toEqual([{ gone: true }]);
  });

  it('of another person look missing', async () => {
    const [siti, budi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const params = { id: siti.businessId };
    expect((await budi.call('PUT /me/businesses/:id', { params, body: business })).status).toBe(404);
    expect((await budi.call('DELETE /me/businesses/:id', { params })).status).toBe(404);
    expect((await siti.call('GET /me/profile')).body.businesses).toHaveLength(1);
    expect((await api.anonymous.call('DELETE /me/businesses/:id', { params })).status).toBe(401);
  });

  it.each([
    [{ name: ' ' }, 'name', 'Nama usaha paling sedikit 2 huruf.'],
    [{ kbliCode: '99999' }, 'kbliCode', 'Bidang usaha ini tidak dikenal. Pilih dari daftar.'],
    [{ kbliCode: 'abc' }, 'kbliCode', 'Pilih bidang usaha.'],
    [{ nib: '123' }, 'nib', 'NIB terdiri dari 13 angka.'],
    [{ size: 'large' }, 'size', 'Pilih ukuran usaha.'],
    [{ channels: ['radio'] }, 'channels[0]', 'Pilih salah satu yang tersedia.'],
    [{ accountId: 'x' }, 'accountId', 'Isian "accountId" tidak dikenal.'],
  ])('refuse %j', async (change, path, message) => {
    const siti = await api.signIn('peserta');
    const body = { ...business, ...change };
    const answer = await siti.send('POST /me/businesses', { body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message }]);
    const changed = await siti.send('PUT /me/businesses/:id', { params: { id: siti.businessId }, body });
    expect(changed.status).toBe(422);
  });

  it('are at most twenty', async () => {
    const siti = await newcomer(api);
    for (let many = 0; many < 20; many += 1) await siti.call('POST /me/businesses', { body: business });
    const answer = await siti.call('POST /me/businesses', { body: business });
    expect([answer.status, answer.body.code]).toEqual([409, 'state_conflict']);
  });
});

import { openClinic, type Clinic } from '../testing/consultations.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let clinic: Clinic;
let panitia: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  clinic = await openClinic(api);
  panitia = await api.signIn('panitia');
});
afterAll(() => api.close());

const problem = 'Foto produk saya selalu gelap.';
const service = (more: object = {}) => ({
  name: 'Bimbingan dapur',
  description: 'Konsultan datang ke dapur Anda.',
  kind: 'bimbingan' as const,
  modes: ['at_business' as const],
  slotMinutes: 60,
  guardMinutes: 60,
  active: true,
  consultantIds: [clinic.consultant.accountId],
  ...more,
});
const book = async (who: SignedIn, serviceId: string, more: object = {}) => {
  const mine = (await clinic.slots(serviceId)).filter(
    ({ consultantId }) => consultantId === clinic.consultant.accountId,
  );
  const [slot] = mine.slice(1);
  const { consultantId = '', startsAt = '', modes = [] } = slot ?? {};
  return who.call('POST /consultations', {
    body: { serviceId, consultantId, startsAt, mode: modes[0] ?? 'on_site', problem, ...more },
  });
};

describe('services', () => {
  it('are set by organisers only, each with a letter of its own and a name nobody else has', async () => {
    expect(
      (await clinic.consultant.send('POST /manage/consultation-services', { body: service() })).status,
    ).toBe(404);
    expect((await api.anonymous.send('GET /manage/consultation-services')).status).toBe(401);
    const made = await Promise.all(
      ['Tata dapur', 'Tata toko', 'Tata gudang'].map((name) =>
        panitia.call('POST /manage/consultation-services', { body: service({ name }) }),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(made.map(({ body }) => body.letter)).size).toBe(3);
    const again = await panitia.call('POST /manage/consultation-services', {
      body: service({ name: 'Tata toko' }),
    });
    expect(again.body.errors).toEqual([
      { path: 'name', message: 'Sudah ada layanan dengan nama ini. Pilih nama lain.' },
    ]);
    const stranger = service({ name: 'Lain', consultantIds: [panitia.accountId] });
    const refused = await panitia.call('POST /manage/consultation-services', { body: stranger });
    expect(refused.body.errors?.[0]?.path).toBe('consultantIds');
    const visits = service({ name: 'Lain', kind: 'konsultasi' });
    const wrong = await panitia.call('POST /manage/consultation-services', { body: visits });
    expect(wrong.body.errors).toEqual([
      { path: 'modes', message: 'Kunjungan ke tempat usaha hanya untuk bimbingan.' },
    ]);
  });

  it('keep what is booked when they are switched off: it moves and ends, and nothing new comes', async () => {
    const made = (
      await panitia.call('POST /manage/consultation-services', {
        body: service({ name: 'Sementara', kind: 'konsultasi', modes: ['on_site'] }),
      })
    ).body;
    const siti = await api.signIn('peserta');
    const booked = (await book(siti, made.id)).body;
    const off = await panitia.call('PUT /manage/consultation-services/:id', {
      params: { id: made.id },
      body: service({
        name: 'Sementara',
        kind: 'konsultasi',
        modes: ['on_site'],
        slotMinutes: 30,
        active: false,
      }),
    });
    expect(off.body).toMatchObject({ active: false, booked: 1, letter: made.letter });
    const names = (await siti.call('GET /consultations/services')).body.items.map(({ name }) => name);
    expect(names).not.toContain('Sementara');
    expect((await book(await api.signIn('peserta'), made.id)).body.code).toBe('slot_closed');
    const [mine] = (await siti.call('GET /me/consultations')).body.items;
    expect(mine).toMatchObject({ state: 'booked', startsAt: booked.startsAt, endsAt: booked.endsAt });
    const [later] = (await clinic.slots(made.id)).slice(-1);
    const { consultantId = '', startsAt = '' } = later ?? {};
    const moved = await siti.call('POST /me/consultations/:id/move', {
      params: { id: booked.id },
      body: { consultantId, startsAt, mode: 'on_site' },
    });
    expect(Date.parse(moved.body.startsAt)).toBe(Date.parse(startsAt));
  });
});

describe('guidance at the place of business', () => {
  it('takes several visits of one case, and the address of the business', async () => {
    const made = (await panitia.call('POST /manage/consultation-services', { body: service() })).body;
    const siti = await api.signIn('peserta');
    expect((await book(siti, made.id)).body.errors).toEqual([
      { path: 'address', message: 'Tulis alamat usaha Anda, agar konsultan dapat datang.' },
    ]);
    const address = 'Jalan Trunojoyo 12, Sumenep';
    const visits: Awaited<ReturnType<typeof book>>['body'][] = [];
    for (let visit = 0; visit < 6; visit += 1) visits.push((await book(siti, made.id, { address })).body);
    expect(new Set(visits.map(({ caseId }) => caseId)).size).toBe(1);
    expect(visits[0]).toMatchObject({ kind: 'bimbingan', mode: 'at_business', place: address });
    expect((await book(siti, made.id, { address })).body.code).toBe('visits_full');
    const [slot] = await clinic.slots(made.id);
    const moved = await siti.call('POST /me/consultations/:id/move', {
      params: { id: visits[5]?.id ?? '' },
      body: { consultantId: slot?.consultantId ?? '', startsAt: slot?.startsAt ?? '', mode: 'at_business' },
    });
    // Where the business is needs no second telling.
    expect(moved.body.place).toBe(address);
    const list = await panitia.call('GET /manage/consultation-cases', { query: { kind: 'bimbingan' } });
    const line = list.body.items.find(({ id }) => id === visits[0]?.caseId);
    expect(line).toMatchObject({ serviceName: 'Bimbingan dapur', visits: 0, openActions: 0, closedAt: null });
    expect(Date.parse(line?.nextVisitAt ?? '')).toBe(Date.parse(slot?.startsAt ?? ''));
    const stranger = await api.signIn('pelatih');
    expect((await stranger.call('GET /manage/consultation-cases')).body.items).toEqual([]);
  });
});

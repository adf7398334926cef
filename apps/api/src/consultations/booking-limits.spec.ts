import { openClinic, type Clinic } from '../testing/consultations.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const ALLOWED = 20;

let api: TestApi;
let clinic: Clinic;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_SCALE: '1' });
  clinic = await openClinic(api);
});
afterAll(() => api?.close());

it('lets nobody flood a consultant with appointments that move to and fro; cancelling always works', async () => {
  const [siti, budi] = [await api.signIn('peserta'), await api.signIn('peserta')];
  const [here, there, free] = (await clinic.slots()).map(({ consultantId, startsAt }) => ({
    consultantId,
    startsAt,
    mode: 'on_site' as const,
  }));
  if (!here || !there || !free) throw new Error('no slots');
  const asked = { serviceId: clinic.serviceId, problem: 'Foto produk saya selalu gelap.' };
  const { id } = (await siti.call('POST /consultations', { body: { ...asked, ...here } })).body;
  const move = (times: number) =>
    siti.call('POST /me/consultations/:id/move', { params: { id }, body: times % 2 ? there : here });
  for (let times = 1; times < ALLOWED; times += 1) expect((await move(times)).status).toBe(200);
  expect((await move(ALLOWED + 1)).status).toBe(429);
  expect((await budi.call('POST /consultations', { body: { ...asked, ...free } })).status).toBe(201);
  const body = { reason: 'Anak sakit' };
  expect((await siti.call('POST /me/consultations/:id/cancel', { params: { id }, body })).status).toBe(200);
});

import { enrol, openBatch } from '../testing/courses.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

it('smoke', async () => {
  const batch = await openBatch(api, { capacity: 1, sessions: 2 });
  console.log(batch);
  const a = await api.signIn('peserta');
  const b = await api.signIn('peserta');
  console.log(await enrol(api, a, batch.id), await enrol(api, b, batch.id));
  console.log((await a.call('GET /me/enrolments')).body);
});

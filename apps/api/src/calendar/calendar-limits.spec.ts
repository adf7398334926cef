import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_SCALE: '1' });
});
afterAll(() => api?.close());

const read = (url: string) =>
  api.anonymous.inject({ method: 'GET', url: url.replace(/^https?:\/\/[^/]+/, '') });

it('answers a programme that asks too often with 429, and that one only', async () => {
  const [busy, calm] = [await api.signIn('peserta'), await api.signIn('peserta')];
  const { url } = (await busy.call('POST /me/calendar')).body;
  const answers = await Promise.all(Array.from({ length: 62 }, () => read(url)));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  expect((await read((await calm.call('POST /me/calendar')).body.url)).status).toBe(200);
});

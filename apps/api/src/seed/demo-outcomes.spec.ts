import { DataSource } from 'typeorm';
import { examine } from '../doctor/examine.js';
import type { Actor } from '../http/access.js';
import { importSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { seedDemoOutcomes } from './demo-outcomes.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ SINAU_DEMO: '1' });
});
afterAll(() => api?.close());

it('shows what became of a class of last year, once, and breaks nothing', async () => {
  const organiser = await api.signIn('panitia');
  const trainer = await api.signIn('pelatih');
  const { courseId } = await importSeedCourse(api, 'penjualan-online', { publish: true });
  const actor: Actor = { accountId: organiser.accountId, sessionId: '', roles: ['panitia'] };
  const place = { courseId, trainerId: trainer.accountId };
  await seedDemoOutcomes(api.app, actor, place);
  await seedDemoOutcomes(api.app, actor, place);
  const { body } = await organiser.call('GET /manage/outcomes', { query: { by: 'milestone' } });
  expect(body.groups.map(({ key, counts }) => [key, counts.due, counts.answered])).toEqual([
    ['0', 24, 24],
    ['3', 24, 19],
    ['6', 24, 17],
    ['12', 24, 14],
  ]);
  expect(body.total).toMatchObject({ due: 24, answered: 19, firstExport: 1, verifiedShop: 2 });
  expect(body.total.up).toBeGreaterThan(0);
  expect(body.total.down).toBeGreaterThan(0);
  expect((await trainer.call('GET /manage/shops')).body.total).toBe(2);
  const broken = (await examine(api.app.get(DataSource).manager)).filter(
    ({ violations }) => violations.length > 0,
  );
  expect(broken).toEqual([]);
  expect(await api.query(`select id from reminders where state = 'planned'`)).toEqual([]);
});

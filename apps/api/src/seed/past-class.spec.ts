import { DataSource } from 'typeorm';
import { examine } from '../doctor/examine.js';
import type { Actor } from '../http/access.js';
import { importSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { seedPastClass } from './past-class.js';

let api: TestApi;
let organiser: SignedIn;
let trainer: SignedIn;
let batchId: string;

beforeAll(async () => {
  api = await startTestApi({ SINAU_DEMO: '1' });
  organiser = await api.signIn('panitia');
  trainer = await api.signIn('pelatih');
  const { courseId } = await importSeedCourse(api, 'penjualan-online', { publish: true });
  const actor: Actor = { accountId: organiser.accountId, sessionId: '', roles: ['panitia'] };
  const place = { courseId, trainerId: trainer.accountId };
  await seedPastClass(api.app, actor, place);
  await seedPastClass(api.app, actor, place);
  batchId = (await api.query<{ id: string }>('select id from batches'))[0]?.id ?? '';
});
afterAll(() => api?.close());

const params = () => ({ params: { id: batchId } });

it('is over, and the product itself says who completed it', async () => {
  expect(await api.query('select id from batches')).toHaveLength(1);
  const { body } = await organiser.call('GET /manage/batches/:id', params());
  expect(body).toMatchObject({ state: 'closed', taken: 30, capacity: 30 });
  const states = await api.query<{ state: string; count: number }>(
    'select state, count(*)::int as count from enrolments group by state order by state desc',
  );
  expect(states.map(({ state }) => state)).toEqual(['completed', 'active']);
  expect(states[0]?.count).toBeGreaterThan(10);
  const broken = (await examine(api.app.get(DataSource).manager)).filter(
    ({ violations }) => violations.length > 0,
  );
  expect(broken).toEqual([]);
});

it('shows a gain between the tests', async () => {
  const { body } = await trainer.call('GET /manage/batches/:id/learning-gain', params());
  expect(body).toMatchObject({ learners: 30, withBoth: 28, band: 'medium' });
  expect(body.postMean! - body.preMean!).toBeGreaterThan(15);
  expect(body.distribution.medium).toBeGreaterThan(0);
});

it('has good questions and some that want another look', async () => {
  const { body } = await trainer.call('GET /manage/batches/:id/item-analysis', params());
  expect(body.items).toHaveLength(10 + 12 + 12);
  const verdicts = new Set(body.items.flatMap((item) => item.verdicts));
  for (const verdict of ['good', 'too_easy', 'too_hard', 'weak']) expect([...verdicts]).toContain(verdict);
  for (const { choices, answers } of body.items.filter(({ kind }) => kind === 'single')) {
    const chosen = choices.reduce((sum, { count }) => sum + count, 0);
    expect(chosen).toBeGreaterThan(answers * 0.8);
    expect(chosen).toBeLessThanOrEqual(answers);
  }
});

it('reminds nobody: its people do not exist', async () => {
  expect(await api.query(`select 1 from reminders where state in ('planned', 'sending', 'sent')`)).toEqual(
    [],
  );
});

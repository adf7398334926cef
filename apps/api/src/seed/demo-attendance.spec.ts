import { DataSource } from 'typeorm';
import { examine } from '../doctor/examine.js';
import type { Actor } from '../http/access.js';
import { importSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { seedDemoAttendance } from './demo-attendance.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ SINAU_DEMO: '1' });
});
afterAll(() => api?.close());

it('shows a class with its lists, two warnings and a correction', async () => {
  const [organiser, trainer] = [await api.signIn('panitia'), await api.signIn('pelatih')];
  const { courseId } = await importSeedCourse(api, 'desain-kemasan', { publish: true });
  const actor: Actor = { accountId: organiser.accountId, sessionId: '', roles: ['panitia'] };
  for (let twice = 0; twice < 2; twice += 1)
    await seedDemoAttendance(api.app, actor, { courseId, trainerId: trainer.accountId });
  const [batch, ...more] = await api.query<{ id: string; state: string }>('select id, state from batches');
  expect(more).toEqual([]);
  expect(batch?.state).toBe('running');
  const { body } = await trainer.call('GET /manage/batches/:id/attendance-warnings', {
    params: { id: batch?.id ?? '' },
  });
  expect(body.items.map(({ outlook }) => outlook.level)).toEqual(['lost', 'risk']);
  const reasons = await api.query('select reason from attendance_changes where reason is not null');
  expect(reasons).toEqual([{ reason: 'Surat izin menyusul' }]);
  const broken = (await examine(api.app.get(DataSource).manager)).filter(
    ({ violations }) => violations.length > 0,
  );
  expect(broken).toEqual([]);
});

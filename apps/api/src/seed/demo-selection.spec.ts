import { importSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { seedDemoSelection } from './demo-selection.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

it('shows somebody in every state of a selection', async () => {
  const { courseId } = await importSeedCourse(api, 'desain-kemasan', { publish: true });
  const organiser = await api.signIn('panitia');
  const actor = { accountId: organiser.accountId, sessionId: '', roles: ['panitia' as const] };
  await seedDemoSelection(api.app, actor, courseId);
  const states = await api.query<{ state: string }>('select distinct state from applications order by state');
  expect(states.map(({ state }) => state)).toEqual(
    'checked declined draft enrolled expired offered refused reserve returned sent withdrawn'.split(' '),
  );
}, 60_000);

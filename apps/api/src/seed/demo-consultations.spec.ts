import { DataSource } from 'typeorm';
import { seedDemoAccounts } from '../accounts/demo-accounts.js';
import { examine } from '../doctor/examine.js';
import type { Actor } from '../http/access.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { seedDemoConsultations } from './demo-consultations.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ SINAU_DEMO: '1' });
});
afterAll(() => api?.close());

it('shows appointments, cases, guidance and a queue, and tells nobody', async () => {
  const [panitia, trainer] = [await api.signIn('panitia'), await api.signIn('pelatih')];
  const organiser: Actor = { accountId: panitia.accountId, sessionId: '', roles: ['panitia'] };
  await seedDemoAccounts(api.app);
  for (let twice = 0; twice < 2; twice += 1)
    await seedDemoConsultations(api.app, organiser, trainer.accountId);
  const cases = (await panitia.call('GET /manage/consultation-cases')).body.items;
  expect(cases.map(({ personName, kind, visits }) => [personName, kind, visits]).sort()).toEqual([
    ['Siti Aminah', 'konsultasi', 1],
    ['Slamet Riyanto', 'bimbingan', 2],
  ]);
  expect(cases.every(({ nextVisitAt, openActions }) => nextVisitAt !== null && openActions === 1)).toBe(true);
  const { services } = (await panitia.call('GET /manage/consultation-queue')).body;
  const busy = services.filter(({ tickets }) => tickets.length > 0);
  // Three were served in a quarter of an hour each, and one has been at the desk for five minutes.
  expect(busy.map(({ waiting, expectedWaitMinutes }) => [waiting, expectedWaitMinutes])).toEqual([
    [2, 40],
    [4, 70],
  ]);
  expect(await api.query('select 1 from reminders')).toEqual([]);
  const broken = (await examine(api.app.get(DataSource).manager)).filter(
    ({ violations }) => violations.length > 0,
  );
  expect(broken).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { makeCertificates, startBulkWorker } from '../testing/bulk.factory.js';
import { newSession } from '../testing/rights.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  await makeCertificates(api, ['Siti Aminah', 'Budi Santoso']);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

it('a list that was written before somebody’s rights changed is not handed out any more', async () => {
  const [admin, dinas] = [await api.signIn('admin'), await api.signIn('dinas')];
  const body = { key: randomUUID(), table: 'certificates', format: 'csv', query: {} } as const;
  const { body: job } = await dinas.call('POST /manage/exports', { body });
  await worker.run(job.id);
  const params = { id: job.id };
  expect((await dinas.send('GET /manage/bulk-jobs/:id/file', { params })).status).toBe(200);
  const set = (...grants: { role: 'dinas' | 'panitia'; regionCode?: string }[]) =>
    admin.call('PUT /manage/accounts/:id/grants', { params: { id: dinas.accountId }, body: { grants } });
  expect((await set({ role: 'dinas', regionCode: '35.73' })).status).toBe(200);
  const limited = await newSession(api, dinas.accountId);
  const refused = await limited.send('GET /manage/bulk-jobs/:id/file', { params });
  expect([refused.status, refused.body.code]).toEqual([409, 'state_conflict']);
  expect(JSON.stringify(refused.body)).not.toContain('Siti');
});

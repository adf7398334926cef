import { QueueUnavailable } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { Transactions } from '../database/transactions.js';
import { JOB_QUEUE } from './job-queue.js';
import { WorkerSignService } from './worker-sign.service.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const retry = async (id: string) =>
  (await api.signIn('admin')).send('POST /manage/jobs/:name/:id/retry', {
    params: { name: 'send-reminder', id },
  });

describe('running a failed job again', () => {
  it.each(['no-such-job', 'a\0b', 'é'])('finds no job %j', async (id) => {
    const answer = await retry(id);
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('not_found');
  });

  it('says that the queue is away', async () => {
    const queue = api.app.get<JobQueue>(JOB_QUEUE, { strict: false });
    const away = jest.spyOn(queue, 'retry').mockRejectedValue(new QueueUnavailable('gone'));
    const answer = await retry('1');
    away.mockRestore();
    expect(answer.status).toBe(503);
    expect(answer.body.code).toBe('unavailable');
  });
});

describe('whether a worker is there', () => {
  const sign = async () => (await (await api.signIn('admin')).call('GET /manage/jobs')).body.worker;
  const health = async () =>
    (await api.anonymous.inject<{ ok: boolean; worker: boolean }>({ url: '/health/ready' })).body;
  const worker = () => new WorkerSignService(api.app.get(Transactions, { strict: false }));

  it('is told by its last sign', async () => {
    expect(await sign()).toEqual({ seenAt: null, silent: true });
    expect(await health()).toMatchObject({ ok: true, worker: false });
    await Promise.all([worker().give(), worker().give()]);
    expect(await sign()).toMatchObject({ seenAt: expect.any(String), silent: false });
    expect(await health()).toMatchObject({ ok: true, worker: true });
  });

  it('is silent after two minutes, until it gives a sign again', async () => {
    await worker().give();
    await api.query(`update lms.worker_sign set seen_at = now() - interval '3 minutes'`);
    expect((await sign()).silent).toBe(true);
    await worker().give();
    expect((await sign()).silent).toBe(false);
  });
});

import { QueueUnavailable } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { JOB_QUEUE } from './job-queue.js';

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

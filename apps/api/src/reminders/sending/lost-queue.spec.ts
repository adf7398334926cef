import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../../database/transactions.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import { Sweeper } from '../../jobs/sweeper.js';
import { runningClass, seat } from '../../testing/reminders.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ReminderJobsModule } from '../reminder-jobs.module.js';
import { SendReminderJob } from './send-reminder.job.js';

const { TEST_REDIS_URL } = process.env;
/** A corner of the server that no other spec uses. */
const redis = TEST_REDIS_URL && new URL('/9', TEST_REDIS_URL).href;

/**
 * Nothing that repeats lives in the queue: the sweeps are timers over rows in the database. So a queue that was emptied
 * (or a Redis that came back without its data) has no schedule to lose, and gets its jobs back by itself.
 */
describe.each([['postgres', {}] as const, ...(redis ? [['redis', { REDIS_URL: redis }] as const] : [])])(
  'a queue in %s that was emptied',
  (_name, settings) => {
    let api: TestApi;
    let worker: INestApplicationContext;
    let queue: JobQueue;

    const waiting = async () => (await queue.counts())['send-email'].waiting;
    const until = async (wanted: number) => {
      for (let i = 0; i < 100 && (await waiting()) !== wanted; i += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return waiting();
    };

    beforeAll(async () => {
      api = await startTestApi(settings);
      worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
      queue = worker.get<JobQueue>(JOB_QUEUE, { strict: false });
      await queue.obliterate();
    });
    afterAll(async () => {
      await queue.obliterate();
      await worker.close();
      await api.close();
      delete process.env.REDIS_URL;
    });

    it('rings again for what is due, once each, without anybody starting anything', async () => {
      const { batchId } = await runningClass(api);
      for (const name of ['Ani', 'Budi']) {
        const person = await api.signIn('peserta', { name, email: `${name}@example.test` });
        await seat(api, person, batchId);
        await api.query(
          `insert into reminders (account_id, event, occurrence, channel, batch_id, due_at) values ($1, 'survey_due', 'x', 'email', $2, now())`,
          [person.accountId, batchId],
        );
      }
      const sweeper = new Sweeper(worker.get(Transactions, { strict: false }));
      sweeper.start(worker.get(SendReminderJob).sweeps, 50);
      try {
        expect(await until(2)).toBe(2);
        await queue.obliterate();
        expect(await until(2)).toBe(2);
        // Ringing again and again brings no second job for the same reminder.
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await waiting()).toBe(2);
      } finally {
        await sweeper.onApplicationShutdown();
      }
    });
  },
);

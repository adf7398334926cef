import { openJobQueue } from '@sinau/jobs/queue.js';
import { certifier, issuedOf, passedClass, untilIssuedCount } from '../lib/class.mjs';
import { certificatesDrill } from './certificates.mjs';
import { remindersDrill } from './reminders/drill.mjs';
import { buildStage } from './reminders/stage.mjs';

const CLASS = 60;
const quiet = () => {};

function connectionOf({ env, databaseUrl }) {
  return env.REDIS_URL ? { backend: 'redis', url: env.REDIS_URL } : { backend: 'postgres', url: databaseUrl };
}

/** The bells of an approval ring after its answer: gives how many jobs wait once they all do. */
async function waitingJobs(queue) {
  for (const deadline = Date.now() + 10_000; ;) {
    const { waiting } = (await queue.counts())['render-certificate'];
    if (waiting === CLASS || Date.now() > deadline) return waiting;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** kill -9 of the worker in the middle of a class, twice. */
async function killWorker({ instance, pool, say }) {
  const certify = await certifier(instance);
  const batchId = await passedClass(pool, CLASS);
  await certify(batchId);
  for (const share of [0.1, 0.4]) {
    await untilIssuedCount(pool, batchId, Math.ceil(CLASS * share));
    await instance.killWorker();
    say(`worker killed with ${await issuedOf(pool, batchId)} of ${CLASS} issued`);
    instance.startWorker();
  }
  await untilIssuedCount(pool, batchId, CLASS);
}

/** The queue is emptied while a class is being made: the sweep rings again. */
async function emptyQueue({ instance, pool, say }) {
  const certify = await certifier(instance);
  const batchId = await passedClass(pool, CLASS);
  await instance.killWorker();
  await certify(batchId);
  const queue = openJobQueue(connectionOf(instance), { log: quiet });
  const before = await waitingJobs(queue);
  await queue.obliterate();
  const after = (await queue.counts())['render-certificate'].waiting;
  await queue.close();
  if (before === 0 || after !== 0)
    throw new Error(`the queue held ${before} jobs before and ${after} after it was emptied`);
  say(`queue emptied: ${before} jobs lost`);
  instance.startWorker();
  await untilIssuedCount(pool, batchId, CLASS);
}

/** Redis is stopped while the class is approved: the approval still succeeds, and its jobs run later. */
async function stopRedis({ instance, pool, redis, say }) {
  const certify = await certifier(instance);
  const batchId = await passedClass(pool, CLASS);
  await redis.stop();
  const begin = Date.now();
  await certify(batchId);
  say(`approved without Redis in ${Date.now() - begin} ms`);
  const ready = await (await fetch(`${instance.url}/health/ready`)).json();
  if (!ready.database || ready.queue) throw new Error(`health says ${JSON.stringify(ready)}`);
  await redis.start();
  say('Redis is back, empty');
  await untilIssuedCount(pool, batchId, CLASS);
}

/** PostgreSQL is killed and restarted under API and worker. */
async function restartPostgres({ instance, pool, say }) {
  const certify = await certifier(instance);
  const batchId = await passedClass(pool, CLASS);
  await certify(batchId);
  await untilIssuedCount(pool, batchId, 5);
  await instance.stopPostgres();
  const away = await fetch(`${instance.url}/v/222222222222`);
  const text = await away.text();
  if (away.status !== 503 || !text.includes('Gangguan') || text.includes('Tidak ditemukan'))
    throw new Error(`a stranger is told ${away.status} while the database is away`);
  say('database stopped: verification answers 503 Gangguan');
  await instance.startPostgres();
  await instance.restartPostgres({ kill: true });
  say('database started, killed, and started again');
  await untilIssuedCount(pool, batchId, CLASS);
  if (instance.api.crashes + instance.worker.crashes > 0)
    throw new Error('a process did not survive the restart');
}

/** Every job is delivered twice: by both queue backends at once, and once more when all is done. */
async function deliverTwice({ instance, pool, redis, startSecondWorker, say }) {
  const certify = await certifier(instance);
  const batchId = await passedClass(pool, CLASS);
  await instance.killWorker();
  await certify(batchId);
  const queues = [
    openJobQueue({ backend: 'postgres', url: instance.databaseUrl }, { log: quiet }),
    openJobQueue({ backend: 'redis', url: redis.url }, { log: quiet }),
  ];
  const ringAll = async () => {
    const certificates = (await pool.query('select id from certificates where batch_id = $1', [batchId]))
      .rows;
    const reminders = (await pool.query('select id from reminders where batch_id = $1', [batchId])).rows;
    for (const queue of queues) {
      await queue.ringMany(
        'render-certificate',
        certificates.map(({ id }) => ({ certificateId: id })),
      );
      await queue.ringMany(
        'send-reminder',
        reminders.map(({ id }) => ({ reminderId: id })),
      );
    }
  };
  const drained = async () => {
    for (;;) {
      const counts = (await Promise.all(queues.map((queue) => queue.counts()))).flatMap((kinds) =>
        Object.values(kinds),
      );
      if (counts.some(({ failed }) => failed > 0)) throw new Error('a job delivered twice failed');
      if (counts.every(({ waiting, active, delayed }) => waiting + active + delayed === 0)) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  await ringAll();
  instance.startWorker();
  const second = startSecondWorker({ REDIS_URL: instance.env.REDIS_URL ? '' : redis.url });
  await untilIssuedCount(pool, batchId, CLASS);
  await drained();
  const files = async () =>
    (
      await pool.query(
        `select string_agg(encode(sha256, 'hex') || issued_at, ',' order by id) as all from certificates where batch_id = $1`,
        [batchId],
      )
    ).rows[0].all;
  const before = await files();
  await ringAll();
  await drained();
  if ((await files()) !== before) throw new Error('a second delivery changed a file');
  await Promise.all([second.stop(), ...queues.map((queue) => queue.close())]);
  say(`${CLASS} certificates and their messages delivered by two queues, then again`);
}

/**
 * Scenarios by name; `backends` says on which queue each is played. `stage` builds what must stand before the instance
 * starts: it gives `env` for the instance and `close()`.
 */
export const scenarios = {
  worker: { run: killWorker, backends: ['postgres', 'redis'] },
  queue: { run: emptyQueue, backends: ['postgres', 'redis'] },
  redis: { run: stopRedis, backends: ['redis'] },
  postgres: { run: restartPostgres, backends: ['postgres', 'redis'] },
  certificates: { run: certificatesDrill, backends: ['postgres', 'redis'] },
  twice: { run: deliverTwice, backends: ['postgres'] },
  reminders: { run: remindersDrill, backends: ['postgres', 'redis'], stage: buildStage },
};

import { randomUUID } from 'node:crypto';
import { jobs } from '@sinau/jobs/definitions.js';
import { openQueueOf } from '@sinau/jobs/queue.js';
import { startWorkerOf } from '@sinau/jobs/worker.js';

const COUNT = 10_000;
const silent = () => {};

/** Jobs per second of a queue whose jobs do nothing, as many at a time as one of our channels has. */
export async function bareRate(connection) {
  const catalogue = { nothing: jobs['send-sms'] };
  const queue = openQueueOf(catalogue, connection, { log: silent });
  await queue.ringMany(
    'nothing',
    Array.from({ length: COUNT }, () => ({ reminderId: randomUUID() })),
  );
  let done = 0;
  let begin = 0;
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  const nothing = async () => {
    done += 1;
    if (done === 1) begin = performance.now();
    if (done === COUNT) finish((performance.now() - begin) / 1000);
  };
  const worker = await startWorkerOf(catalogue, connection, { nothing }, { log: silent });
  const seconds = await finished;
  await worker.close();
  await queue.close();
  return COUNT / seconds;
}

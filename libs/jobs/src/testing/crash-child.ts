import type { QueueConnection } from '../connection.js';
import { startWorkerOf } from '../worker.js';
import { nothing, quickJobs, silent } from './catalogue.js';

// A worker process made to be killed: says that it has a job in hand and never finishes it.
const connection = JSON.parse(process.argv[2] ?? '') as QueueConnection;
process.on('disconnect', () => process.exit(0));
void startWorkerOf(
  quickJobs,
  connection,
  {
    plain: nothing,
    other: () => {
      process.send?.('started');
      return new Promise(() => undefined);
    },
  },
  { log: silent },
);

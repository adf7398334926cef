import { createRedisBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { PRODUCER_WAIT_MS, type LinkOptions, type LinkRole, type QueueLink } from './link.js';
import { throttledTrouble } from './log.js';
import { within } from './within.js';

const RECONNECT_MAX_MS = 1_000;

function optionsFor(role: LinkRole): RedisOptions {
  const common: RedisOptions = {
    connectTimeout: PRODUCER_WAIT_MS,
    keepAlive: 10_000,
    // Disconnecting a line that is already dead would else hold the process for 2 s.
    disconnectTimeout: 300,
    retryStrategy: (times) => Math.min(50 * times, RECONNECT_MAX_MS),
  };
  // A worker's blocking read may last, and is repeated after a restart; a producer's command is given up instead.
  return role === 'worker'
    ? { ...common, maxRetriesPerRequest: null }
    : { ...common, enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: PRODUCER_WAIT_MS };
}

/** Resolves when the client may send; rejects at once while it waits between two attempts to connect. */
function whenConnected(client: Redis): Promise<void> {
  if (client.status === 'ready') return Promise.resolve();
  if (client.status === 'end') return Promise.reject(new Error('the connection is closed'));
  if (client.status === 'reconnecting') return Promise.reject(new Error('Redis does not answer'));
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => () => {
      client.off('ready', ready).off('close', closed);
      finish();
    };
    const ready = settle(resolve);
    const closed = settle(() => reject(new Error('Redis does not answer')));
    client.once('ready', ready).once('close', closed);
  });
}

/** A line to Redis or Valkey. All queues share one client; each worker adds its own blocking copy. */
export function openRedisLink(url: string, prefix: string, { role, log }: LinkOptions): QueueLink {
  const client = new Redis(url, optionsFor(role));
  client.on('error', throttledTrouble(log, 'job queue: Redis connection trouble'));
  const late = () => new Error('Redis does not answer in time');
  return {
    factory: (name, options, kind) => {
      const withPrefix = { ...options, prefix, connection: client };
      return createRedisBackend(name, withPrefix, kind);
    },
    ready: () => within(PRODUCER_WAIT_MS, whenConnected(client), late),
    ping: async () => {
      await within(PRODUCER_WAIT_MS, whenConnected(client), late);
      await within(PRODUCER_WAIT_MS, client.ping(), late);
    },
    close: async () => client.disconnect(),
  };
}

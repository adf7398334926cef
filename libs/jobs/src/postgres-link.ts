import { createPostgresBackend, type PgPool } from 'bullmq';
import pg from 'pg';
import { reasonOf } from './errors.js';
import { PRODUCER_WAIT_MS, type LinkOptions, type QueueLink } from './link.js';
import { throttledTrouble } from './log.js';
import { schemaOf, type Schema } from './postgres-schema.js';

// Queue tables live in their own schema, next to ours in the same database; BullMQ names it so.
const SEARCH_PATH = '-c search_path=bullmq';
const WORKER_QUERY_LIMIT_MS = 15_000;
// Connections a worker process uses besides the one that each of its workers listens on.
const WORKER_SPARE_CONNECTIONS = 4;

/** BullMQ waits and tries again after errors with this code; other errors it counts against the job. */
class ServerAway extends Error {
  readonly code = 'ECONNREFUSED';

  constructor(cause: unknown) {
    super(`PostgreSQL does not answer: ${reasonOf(cause)}`, { cause });
  }
}

type Report = (error: unknown) => void;

function poolFor(url: string, { role, listeners }: LinkOptions, report: Report): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options: SEARCH_PATH,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: PRODUCER_WAIT_MS,
    query_timeout: role === 'producer' ? PRODUCER_WAIT_MS : WORKER_QUERY_LIMIT_MS,
    max: role === 'producer' ? 4 : listeners + WORKER_SPARE_CONNECTIONS,
    application_name: `sinau-jobs-${role}`,
  });
  // Without these two a restart of PostgreSQL ends the process: the pool speaks for idle connections only.
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));
  return pool;
}

/** What BullMQ sees of the pool: a lost connection reads as "away, wait", and closing stays with us. */
function poolForBullmq(pool: pg.Pool, schema: Schema, report: Report): PgPool & { options: unknown } {
  const away = (error: unknown) => {
    report(error);
    return new ServerAway(error);
  };
  const connect = () =>
    schema
      .ready()
      .then(() => pool.connect())
      .catch((error: unknown) => {
        throw away(error);
      });
  return {
    options: pool.options,
    connect,
    async query(text, parameters) {
      const client = await connect();
      try {
        const result = await client.query(text, parameters ? [...parameters] : undefined);
        client.release();
        return result;
      } catch (error) {
        const lost = isLost(error);
        client.release(lost);
        if (isMissing(error)) schema.forget();
        throw lost ? away(error) : error;
      }
    },
    end: async () => undefined,
    on() {
      return this;
    },
    removeAllListeners() {
      return this;
    },
  };
}

/** Whether the connection is of no further use: an error that PostgreSQL itself reported leaves it intact. */
function isLost(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || error.severity === 'FATAL';
}

/** Whether the schema, a table or a function is not there: someone dropped the queue, or restored a dump without it. */
function isMissing(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['3F000', '42P01', '42883'].includes(error.code ?? '');
}

/** A line to PostgreSQL; creates or upgrades BullMQ's schema `bullmq` first (safe from several processes at once). */
export function openPostgresLink(url: string, options: LinkOptions): QueueLink {
  const report = throttledTrouble(options.log, 'job queue: PostgreSQL connection trouble');
  const pool = poolFor(url, options, report);
  const schema = schemaOf(url);
  const connection = poolForBullmq(pool, schema, report);
  return {
    factory: (name, queueOptions, kind) => createPostgresBackend(name, { ...queueOptions, connection }, kind),
    ready: () => schema.ready(),
    ping: async () => {
      await pool.query('select 1');
    },
    close: () => pool.end(),
  };
}

import { runMigrations } from 'bullmq';
import pg from 'pg';
import { PRODUCER_WAIT_MS } from './link.js';

const MIGRATION_LIMIT_MS = 30_000;

/** BullMQ's schema: made once per process, and again after it was found missing. */
export interface Schema {
  /** Creates or upgrades it, safe from several processes at once; rejects when the server is away. */
  ready(): Promise<void>;
  /** It was found missing: the next `ready()` makes it again. */
  forget(): void;
}

/** The queue's schema in the database behind `url`; nothing happens before `ready()`. */
export function schemaOf(url: string): Schema {
  let migrated: Promise<void> | undefined;
  const forget = () => (migrated = undefined);
  return {
    forget,
    ready: () => {
      migrated ??= migrate(url).catch((error: unknown) => {
        forget();
        throw error;
      });
      return migrated;
    },
  };
}

// A connection of its own: the pool's short limits would cut the first migration of a slow machine.
async function migrate(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PRODUCER_WAIT_MS,
    query_timeout: MIGRATION_LIMIT_MS,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}

import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { QueueConnection } from '../connection.js';

/** A queue server's throw-away corner: a database or a key prefix of its own. */
export interface Place {
  connection: QueueConnection;
  drop(): Promise<void>;
}

export interface TestBackend {
  name: QueueConnection['backend'];
  open(): Promise<Place>;
}

/** The backends that this run has servers for: PostgreSQL always, Redis where TEST_REDIS_URL is set. */
export function testBackends(): TestBackend[] {
  const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env;
  if (!TEST_DATABASE_URL) throw new Error('TEST_DATABASE_URL is not set');
  const postgres: TestBackend = { name: 'postgres', open: () => openDatabase(TEST_DATABASE_URL) };
  if (!TEST_REDIS_URL) return [postgres];
  return [postgres, { name: 'redis', open: async () => openPrefix(TEST_REDIS_URL) }];
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function openDatabase(adminUrl: string): Promise<Place> {
  const database = `jobs_${randomUUID().replaceAll('-', '')}`;
  await onServer(adminUrl, `create database ${database}`);
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return {
    connection: { backend: 'postgres', url: url.href },
    drop: () => onServer(adminUrl, `drop database ${database} with (force)`),
  };
}

function openPrefix(url: string): Place {
  const prefix = `jobs-${randomUUID()}`;
  return {
    connection: { backend: 'redis', url, prefix },
    drop: async () => {
      const client = new Redis(url);
      const keys = await client.keys(`${prefix}:*`);
      if (keys.length > 0) await client.del(keys);
      client.disconnect();
    },
  };
}

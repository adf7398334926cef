import { Redis } from 'ioredis';
import pg from 'pg';

async function flushRedis(url) {
  const redis = new Redis(url);
  try {
    const keys = await redis.dbsize();
    await redis.flushall();
    return keys;
  } finally {
    redis.disconnect();
  }
}

async function deleteJobs(connectionString) {
  const client = new pg.Client({ connectionString, options: '-c search_path=bullmq' });
  await client.connect();
  try {
    return (await client.query('delete from job')).rowCount;
  } finally {
    await client.end();
  }
}

/** Empties an instance's queue under its worker, as an operator's mistake would. Gives how many entries are gone. */
export function emptyQueue({ env, databaseUrl }) {
  return env.REDIS_URL ? flushRedis(env.REDIS_URL) : deleteJobs(databaseUrl);
}

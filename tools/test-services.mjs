import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { startPostgres } from './postgres.mjs';
import { commandOf, isAlive } from './processes.mjs';
import { startRedis, stopRedis } from './redis.mjs';

// A test database needs no crash safety: this makes cloning and truncating several times faster.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '256MB' };
const CONNECTIONS = { max_connections: 300, max_locks_per_transaction: 256 };

function others(users) {
  const alive = [];
  for (const name of readdirSync(users)) {
    if (isAlive(Number(name)) && Number(name) !== process.pid) alive.push(name);
    else rmSync(path.join(users, name), { force: true });
  }
  return alive;
}

async function redisFor(note) {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL };
  if (existsSync(note)) {
    const known = JSON.parse(readFileSync(note, 'utf8'));
    if (isAlive(known.pid) && /redis|valkey/.test(commandOf(known.pid))) return known;
  }
  const started = await startRedis();
  if (!started) return undefined;
  const { url, port, pid, cwd } = started;
  writeFileSync(note, JSON.stringify({ url, port, pid, cwd }));
  return started;
}

/**
 * PostgreSQL and (where the machine has one) Redis for tests, shared by every run in this checkout at the same time.
 * Each run holds a lease, a file named after its process; whoever gives back the last one stops the servers.
 * Returns `{ databaseUrl, redisUrl, release() }`; `redisUrl` is undefined when there is no Redis.
 */
export async function acquireTestServices(dir) {
  const users = path.join(dir, 'users');
  const lock = path.join(dir, 'services.lock');
  const note = path.join(dir, 'redis.json');
  mkdirSync(users, { recursive: true });
  const { postgres, redis } = await withLock(lock, async () => {
    const postgres = await startPostgres({
      dir: path.join(dir, 'postgres'),
      flags: { ...FAST, ...CONNECTIONS },
    });
    const redis = await redisFor(note);
    writeFileSync(path.join(users, String(process.pid)), '');
    return { postgres, redis };
  });

  async function release() {
    await withLock(lock, async () => {
      rmSync(path.join(users, String(process.pid)), { force: true });
      if (others(users).length > 0) {
        postgres.release();
        redis?.release?.();
        return;
      }
      await postgres.stop({ force: true });
      if (!redis?.pid) return;
      await stopRedis(redis);
      redis.release?.();
      rmSync(note, { force: true });
    });
  }

  return { databaseUrl: postgres.url, redisUrl: redis?.url, release };
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { isAlive, signal, waitForEnd } from './processes.mjs';

jest.setTimeout(180_000);

// A disk that is busy with others' files holds up every fsync; killing a process loses nothing without them.
const flags = { fsync: 'off' };
const begin = () => startPostgres({ dir, flags });

let dir;
beforeAll(() => (dir = path.join(mkdtempSync(path.join(os.tmpdir(), 'sinau-pg-')), 'postgres')));
afterAll(() => rmSync(path.dirname(dir), { recursive: true }));

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A launcher in a process of its own, which starts the server and then waits. */
async function launcher() {
  const module = path.resolve('tools/postgres.mjs');
  const script = `import(${JSON.stringify(module)}).then(async ({ startPostgres }) => {
    const server = await startPostgres(${JSON.stringify({ dir, flags })});
    console.log(JSON.stringify({ pid: server.pid, url: server.url, adopted: server.adopted }));
    setInterval(() => {}, 1000);
  })`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
  return { child, ...JSON.parse(line) };
}

test('makes a cluster, and a second start keeps the data, the password and the port', async () => {
  const first = await begin();
  await query(first.url, 'create table kept (n int); insert into kept values (7)');
  const [settings] = await query(
    first.url,
    `select current_setting('server_encoding') encoding, current_setting('listen_addresses') address`,
  );
  expect(settings).toEqual({ encoding: 'UTF8', address: '127.0.0.1' });
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  expect(statSync(path.join(dir, 'password')).mode & 0o777).toBe(0o600);

  const second = await begin();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await second.stop();
});

test('adopts a running server and leaves it alone', async () => {
  const owner = await begin();
  const guest = await begin();
  expect(guest).toMatchObject({ adopted: true, pid: owner.pid, url: owner.url });
  await guest.stop();
  expect(isAlive(owner.pid)).toBe(true);
  await owner.stop();
  expect(isAlive(owner.pid)).toBe(false);
});

test('recovers after kill -9 of the server', async () => {
  const killed = await begin();
  await query(killed.url, 'insert into kept values (8)');
  signal(killed.pid, 'SIGKILL');
  await killed.exited;
  const again = await begin();
  expect(await query(again.url, 'select n from kept order by n')).toEqual([{ n: 7 }, { n: 8 }]);
  await again.stop();
});

test('kill -9 of the launcher takes the server along, and the next one starts', async () => {
  const { child, pid } = await launcher();
  child.kill('SIGKILL');
  expect(await waitForEnd(pid, 30_000)).toBe(true);
  const again = await begin();
  expect(await query(again.url, 'select count(*)::int n from kept')).toEqual([{ n: 2 }]);
  await again.stop();
});

test('several launchers at once share one server', async () => {
  const servers = await Promise.all([launcher(), launcher(), launcher()]);
  expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1);
  expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1);
  for (const { child } of servers) child.kill('SIGKILL');
  expect(await waitForEnd(servers[0].pid, 30_000)).toBe(true);
});

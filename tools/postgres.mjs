import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { binaries } from './postgres/binaries.mjs';
import { ensureCluster, serverEnvironment, SUPERUSER } from './postgres/cluster.mjs';
import { inspect } from './postgres/pidfile.mjs';
import { adoptFiles, giveTo, makeReachable, serverUser } from './postgres/user.mjs';
import { canBind, freePort } from './ports.mjs';
import { guard, isAlive, signal, sleep, waitForEnd } from './processes.mjs';

const START_TIMEOUT_MS = 60_000;
const LOG_LIMIT_BYTES = 5_000_000;

function layoutOf(dir) {
  const root = path.resolve(dir);
  const at = (name) => path.join(root, name);
  return { root, cluster: at('data'), password: at('password'), port: at('port'), log: at('postgres.log') };
}

async function choosePort(layout, wanted) {
  const kept = existsSync(layout.port) ? Number(readFileSync(layout.port, 'utf8')) : 0;
  for (const port of [wanted, kept]) if (port && (await canBind(port))) return port;
  return freePort();
}

function spawnServer(postgres, layout, port, user, flags) {
  const tooLong = existsSync(layout.log) && statSync(layout.log).size > LOG_LIMIT_BYTES;
  const log = openSync(layout.log, tooLong ? 'w' : 'a', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    // Details and statements of errors repeat values of rows: they must not reach a log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
  Object.assign(
    settings,
    { timezone: 'UTC', log_timezone: 'UTC', log_checkpoints: 'off', lc_messages: 'C' },
    flags,
  );
  const args = ['-D', layout.cluster, '-p', String(port)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  // Its own process group: Ctrl-C in the terminal reaches the launcher only, which then stops the server in order.
  const options = {
    ...user,
    cwd: layout.root,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  };
  const child = spawn(postgres, args, options);
  closeSync(log);
  return child;
}

function lastWords(layout) {
  try {
    return readFileSync(layout.log, 'utf8').trim().split('\n').slice(-6).join('\n');
  } catch {
    return '';
  }
}

/** Waits for a spawned server: 'ready', or 'ended' when it gave up (port taken, old server still leaving). */
async function untilReady(child, layout, deadline) {
  let failure;
  child.once('error', (error) => (failure = error));
  while (Date.now() < deadline) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) return 'ended';
    const now = await inspect(layout.cluster);
    if (now.status === 'ready' && now.pid === child.pid) return 'ready';
    await sleep(15);
  }
  signal(child.pid, 'SIGQUIT');
  return 'ended';
}

async function launch(layout, user, { port: wanted, flags, log }) {
  const { postgres, initdb } = binaries();
  makeReachable(user, postgres, log);
  const password = await ensureCluster(layout, user, initdb);
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (let attempt = 1; Date.now() < deadline; attempt++) {
    const now = await inspect(layout.cluster);
    if (now.status === 'ready') return { ...now, password, adopted: true };
    if (now.status === 'none') {
      const port = await choosePort(layout, wanted);
      const child = spawnServer(postgres, layout, port, user, flags);
      if ((await untilReady(child, layout, deadline)) === 'ready') {
        writeFileSync(layout.port, `${port}\n`, { mode: 0o644 });
        return { pid: child.pid, port, child, password, adopted: false };
      }
      if (attempt >= 8) break;
    }
    await sleep(100);
  }
  throw new Error(`PostgreSQL in ${layout.root} did not start. Its last words:\n${lastWords(layout)}`);
}

async function stopServer(pid, cluster) {
  signal(pid, 'SIGINT');
  if (await waitForEnd(pid, 10_000)) return;
  signal(pid, 'SIGQUIT');
  if (!(await waitForEnd(pid, 5000))) throw new Error(`PostgreSQL (pid ${pid}) of ${cluster} does not stop.`);
}

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that is already running for it.
 *
 * `dir` keeps everything: `data/` (the cluster), `password` (0600), `port`, `postgres.log`. `port` is a wish;
 * `flags` are extra settings, `{ fsync: 'off' }`. Works as root (the server itself then runs unprivileged) or not,
 * after kill -9 of the launcher or the server, and from several processes at once.
 *
 * Returns `{ url, port, pid, adopted, stop({ force }?), release(), exited }`. `url` names the superuser and the database
 * `postgres`. `stop()` ends only a server that this call started, `stop({ force: true })` also an adopted one.
 * `release()` leaves the server running after we are gone. `exited` resolves when a server we started ends.
 */
export async function startPostgres({ dir, port, flags = {}, log = () => {} }) {
  const layout = layoutOf(dir);
  const user = serverUser(layout.cluster);
  mkdirSync(layout.root, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0 || statSync(layout.root).uid === process.getuid?.())
    chmodSync(layout.root, 0o700);
  giveTo(user, layout.root);
  adoptFiles(user, layout.cluster);
  makeReachable(user, layout.root, log);
  const server = await withLock(path.join(layout.root, 'launch.lock'), () =>
    launch(layout, user, { port, flags, log }),
  );
  const watch = server.adopted ? undefined : guard(server.pid);
  const exited = new Promise((resolve) => server.child?.once('exit', resolve));
  void exited.then(() => watch?.release());
  server.child?.unref();
  return {
    url: `postgres://${SUPERUSER}:${server.password}@127.0.0.1:${server.port}/postgres`,
    port: server.port,
    pid: server.pid,
    adopted: server.adopted,
    exited,
    release: () => watch?.release(),
    stop: async ({ force = false } = {}) => {
      if (server.adopted && !force) return;
      if (isAlive(server.pid)) await stopServer(server.pid, layout.cluster);
      watch?.release();
    },
  };
}

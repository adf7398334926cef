import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, isListening } from './ports.mjs';
import { guard, isAlive, signal, sleep, waitForEnd } from './processes.mjs';

/** Full path of a program on the PATH, or undefined. */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** The Redis or Valkey server of this machine, or undefined. */
export function findRedisServer() {
  return onPath('redis-server') ?? onPath('valkey-server');
}

/**
 * Starts a Redis or Valkey on a loopback port (a free one when left out), in memory only.
 * Returns `{ url, port, pid, stop(), release() }`, or undefined when the machine has neither.
 */
export async function startRedis(options = {}) {
  const program = findRedisServer();
  if (!program) return undefined;
  const cwd = mkdtempSync(path.join(os.tmpdir(), 'sinau-redis-'));
  const port = options.port ?? (await freePort());
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    cwd,
  ];
  const policy = ['--maxmemory-policy', 'noeviction', '--daemonize', 'no'];
  const child = spawn(program, [...args, ...policy], { cwd, detached: true, stdio: 'ignore' });
  const until = Date.now() + 10_000;
  while (!(await isListening(port))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`${program} did not start on port ${port}.`);
    await sleep(20);
  }
  child.unref();
  const watch = guard(child.pid, 'TERM');
  return { url: `redis://127.0.0.1:${port}`, port, pid: child.pid, cwd, release: watch.release, stop };

  async function stop() {
    await stopRedis({ pid: child.pid, cwd });
    watch.release();
  }
}

/** Ends a server that `startRedis` started, possibly in another process. */
export async function stopRedis({ pid, cwd }) {
  signal(pid, 'SIGTERM');
  if (isAlive(pid) && !(await waitForEnd(pid, 5000))) signal(pid, 'SIGKILL');
  rmSync(cwd, { recursive: true, force: true });
}

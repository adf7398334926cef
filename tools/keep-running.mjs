import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { sleep } from './processes.mjs';

const LOG_LIMIT_BYTES = 20_000_000;
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
// A process that lived this long was healthy: its next crash starts again with the shortest pause.
const HEALTHY_AFTER_MS = 30_000;

function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The end of a log file, for a message about a crash. */
export function tail(file, lines = 15) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';
}

/**
 * Keeps one Node process running: restarts it with a growing pause when it crashes.
 *
 * It writes to `logFile` (or the terminal without one), has its own process group (Ctrl-C is ours to handle), and an
 * IPC channel whose end tells it that we are gone. Returns a handle: `pid`, `crashes`, `start()`, `stop(graceMs)`,
 * `kill()` (SIGKILL, stays down until `start()`), `restart(graceMs)`.
 */
export function keepRunning({ name, args, env, logFile, log = () => {}, cwd = ROOT }) {
  let child;
  let wanted = false;
  let pause = SHORTEST_PAUSE_MS;
  let timer;
  const handle = { name, crashes: 0, logFile, start, stop, kill, restart, pid: undefined };

  function start() {
    wanted = true;
    if (child) return;
    const output = logFile ? openLog(logFile) : 'inherit';
    const begin = Date.now();
    child = spawn(process.execPath, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    });
    if (logFile) closeSync(output);
    handle.pid = child.pid;
    child.once('error', (error) => log(`${name} could not be started: ${error.message}`));
    child.once('exit', (code, signal) => ended(Date.now() - begin, code, signal));
  }

  function ended(lifetime, code, signal) {
    child = undefined;
    handle.pid = undefined;
    if (!wanted) return;
    handle.crashes += 1;
    if (lifetime > HEALTHY_AFTER_MS) pause = SHORTEST_PAUSE_MS;
    log(`${name} ended (${signal ?? `exit code ${code}`}); starting it again in ${pause / 1000} s.`);
    timer = setTimeout(() => wanted && start(), pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  async function end(signal, graceMs) {
    wanted = false;
    clearTimeout(timer);
    const ending = child;
    if (!ending) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    const late = await Promise.race([gone.then(() => false), sleep(graceMs, true, { ref: false })]);
    if (late) ending.kill('SIGKILL');
    await gone;
  }

  function stop(graceMs = 15_000) {
    return end('SIGTERM', graceMs);
  }

  function kill() {
    return end('SIGKILL', 1000);
  }

  async function restart(graceMs) {
    await stop(graceMs);
    start();
  }

  return handle;
}

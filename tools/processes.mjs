import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

// In a container whose first process reaps nothing, an orphan stays in the table as a zombie for ever.
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) === 'Z';
  } catch {
    return false;
  }
}

/** True when a process with this id runs, whoever owns it; a zombie does not run. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** The command line of a process, '' when it is gone. Guards against process ids that were reused. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function parentOf(pid) {
  try {
    if (process.platform === 'linux')
      return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return 0;
  }
}

/** The npm that runs us as a script, with perhaps a shell in between; undefined when there is none. */
export function npmAbove() {
  if (!process.env.npm_lifecycle_event) return undefined;
  const near = [process.ppid, parentOf(process.ppid)];
  return near.find((pid) => pid > 1 && /\bnpm\b/.test(commandOf(pid)));
}

/** Sends a signal and does not mind when the process has already gone. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the process is gone; false when it is still there after the time. */
export async function waitForEnd(pid, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}

/**
 * A tiny shell that outlives us by a moment: when this process dies, however violently, its pipe closes and the
 * shell sends `signalName` to `pid`. `release()` lets the shell go without touching the process.
 */
export function guard(pid, signalName = 'INT') {
  const script = `trap '' INT TERM HUP; read word; [ "$word" = done ] || kill -${signalName} ${pid} 2>/dev/null`;
  const shell = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.stdin.unref?.();
  shell.unref();
  return { release: () => void shell.stdin.end('done\n') };
}

import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isListening } from '../ports.mjs';
import { commandOf, isAlive } from '../processes.mjs';

/** What postmaster.pid says: line 1 process id, line 4 port, line 8 state. `undefined` when there is no such file. */
export function readPidFile(clusterDir) {
  let lines;
  try {
    lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), state: (lines[7] ?? '').trim() };
}

function isPostgres(pid) {
  return isAlive(pid) && /postgres/.test(commandOf(pid));
}

/**
 * The server of this cluster: `{ status: 'ready' | 'busy' | 'none', pid, port }`. Busy means starting or stopping.
 * A postmaster.pid left by a killed server is removed: when its process id is in use again (by a zombie or
 * anything else), PostgreSQL would refuse to start.
 */
export async function inspect(clusterDir) {
  const found = readPidFile(clusterDir);
  if (!found) return { status: 'none' };
  if (!isPostgres(found.pid)) {
    rmSync(path.join(clusterDir, 'postmaster.pid'), { force: true });
    return { status: 'none' };
  }
  const ready = found.state === 'ready' && (await isListening(found.port));
  return { status: ready ? 'ready' : 'busy', pid: found.pid, port: found.port };
}

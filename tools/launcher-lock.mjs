import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from './paths.mjs';
import { canBind } from './ports.mjs';
import { commandOf, isAlive, sleep } from './processes.mjs';

function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Claims a data folder for this launcher; throws a sentence when another one runs on it.
 * Returns `{ unclean, release() }`: `unclean` when the last launcher did not say goodbye (kill -9, power cut).
 */
export function claimDataFolder(dataDir, url) {
  makeDataFolder(dataDir);
  const file = path.join(dataDir, 'launcher.json');
  const note = readNote(file);
  const running = note && note.pid !== process.pid && isAlive(note.pid) && /node/.test(commandOf(note.pid));
  if (running) throw new Error(`Sinau already runs with ${dataDir}: ${note.url} (process ${note.pid}).`);
  writeFileSync(file, JSON.stringify({ pid: process.pid, url }), { mode: 0o600 });
  return { unclean: Boolean(note), release: () => rmSync(file, { force: true }) };
}

/** Throws a sentence when the port is taken. After an unclean end our old processes get a moment to leave. */
export async function requirePort(port, host, patienceMs) {
  const until = Date.now() + patienceMs;
  while (!(await canBind(port, host))) {
    if (Date.now() > until) {
      throw new Error(
        `Port ${port} is in use by another program. Stop that one, or choose a port: PORT=3001 npm start`,
      );
    }
    await sleep(200);
  }
}

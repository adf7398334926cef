import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive, sleep } from './processes.mjs';

// A holder that has been at it longer than this is taken for dead even if its process id is in use again.
const STALE_AFTER_MS = 120_000;

function holderOf(file) {
  try {
    return { pid: Number(readFileSync(file, 'utf8')), age: Date.now() - statSync(file).mtimeMs };
  } catch {
    return undefined;
  }
}

function breakIfStale(file) {
  const holder = holderOf(file);
  if (!holder) return;
  // A file that is still empty is being written this very moment.
  const dead = holder.pid ? !isAlive(holder.pid) : holder.age > 2000;
  if (!dead && holder.age < STALE_AFTER_MS) return;
  const grave = `${file}.${process.pid}.${Date.now()}`;
  try {
    renameSync(file, grave);
    // Somebody may have taken the lock between our look and our rename: give it back.
    if (Number(readFileSync(grave, 'utf8')) !== holder.pid) renameSync(grave, file);
    else rmSync(grave, { force: true });
  } catch {
    // Another process was faster; the next attempt sees what it left.
  }
}

/** Runs `work` while holding the lock file, across processes; a lock left by a dead process is broken. */
export async function withLock(file, work, timeoutMs = 90_000) {
  mkdirSync(path.dirname(file), { recursive: true });
  const until = Date.now() + timeoutMs;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      breakIfStale(file);
      if (Date.now() > until) throw new Error(`Another process holds ${file} (pid ${holderOf(file)?.pid}).`);
      await sleep(30);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { sleep } from './processes.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'sinau-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('two holders never overlap, and nothing is left behind', async () => {
  const file = path.join(folder, 'a.lock');
  const events = [];
  const work = (name) => async () => {
    events.push(`${name} in`);
    await sleep(50);
    events.push(`${name} out`);
  };
  await Promise.all([withLock(file, work('one')), withLock(file, work('two'))]);
  expect(events.map((event) => event.split(' ')[1])).toEqual(['in', 'out', 'in', 'out']);
  expect(existsSync(file)).toBe(false);
});

test('a lock that a dead process left is broken', async () => {
  const file = path.join(folder, 'b.lock');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(file, String(dead));
  await expect(withLock(file, async () => 'mine', 5000)).resolves.toBe('mine');
});

test('a living holder is respected and named', async () => {
  const file = path.join(folder, 'c.lock');
  writeFileSync(file, String(process.pid));
  await expect(withLock(file, async () => 'mine', 200)).rejects.toThrow(String(process.pid));
});

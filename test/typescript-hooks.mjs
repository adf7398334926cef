import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const LIBS = new URL('../libs/', import.meta.url);
const options = {
  jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true } },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** `./x.js` means `./x.ts`, and `@sinau/jobs/x.js` means the source in libs/jobs. */
function sourceOf(specifier, parent) {
  const shared = /^@sinau\/(contracts|jobs|certificate)\/(.*)\.js$/.exec(specifier);
  if (shared) return new URL(`${shared[1]}/src/${shared[2]}.ts`, LIBS);
  return /^\.{1,2}\/.*\.js$/.test(specifier) ? new URL(specifier.replace(/\.js$/, '.ts'), parent) : undefined;
}

export async function resolve(specifier, context, next) {
  const source = sourceOf(specifier, context.parentURL);
  return source && existsSync(source) ? { url: source.href, shortCircuit: true } : next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), {
    ...options,
    filename: fileURLToPath(url),
  });
  return { format: 'module', source: code, shortCircuit: true };
}

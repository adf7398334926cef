import { transformFile } from '@swc/core';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The program of a render process, translated: a test runs before, or without, the build. */
export async function translateRenderEntry(): Promise<{ entry: string; remove(): Promise<void> }> {
  const source = path.resolve('libs', 'certificate', 'src');
  // Under the root, so that its packages are found.
  const tests = path.resolve('.sinau-test');
  await mkdir(tests, { recursive: true });
  const folder = await mkdtemp(path.join(tests, 'render-entry-'));
  const files = await readdir(source, { recursive: true });
  const wanted = files.filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|\.d\.ts$|^testing/.test(file));
  await Promise.all(
    wanted.map(async (file) => {
      const target = path.join(folder, file.replace(/\.ts$/, '.js'));
      const { code } = await transformFile(path.join(source, file), {
        jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true } },
        module: { type: 'es6' },
      });
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, code);
    }),
  );
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  return {
    entry: path.join(folder, 'sandbox', 'render-child.js'),
    remove: () => rm(folder, { recursive: true }),
  };
}

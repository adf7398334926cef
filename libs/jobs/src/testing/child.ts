import { transformFile } from '@swc/core';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { QueueConnection } from '../connection.js';

/** Translates the sources for child processes: a test runs before, or without, the build. */
export async function translateSources(source: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sinau-jobs-'));
  await mkdir(path.join(folder, 'testing'));
  const files = await readdir(source, { recursive: true });
  const wanted = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  await Promise.all(
    wanted.map(async (file) => {
      const { code } = await transformFile(path.join(source, file), {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      });
      await writeFile(path.join(folder, file.replace(/\.ts$/, '.js')), code);
    }),
  );
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Starts a worker process that takes a job and never finishes it; resolves when it has one. */
export async function stuckWorker(
  folder: string,
  modules: string,
  connection: QueueConnection,
): Promise<ChildProcess> {
  const child = fork(path.join(folder, 'testing', 'crash-child.js'), [JSON.stringify(connection)], {
    env: { ...process.env, NODE_PATH: modules },
    execArgv: [],
  });
  const outcome = await Promise.race([
    once(child, 'message').then(() => 'started'),
    once(child, 'exit').then(([code]) => `ended with ${String(code)}`),
  ]);
  if (outcome !== 'started') throw new Error(`the worker process ${outcome}`);
  return child;
}

/** Ends a process as the kernel would: without a word to anyone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

import { fileURLToPath } from 'node:url';

/** The program that read-apart.ts starts, and what Node needs to run it. */
export const READER = {
  file: fileURLToPath(new URL('./reader-process.js', import.meta.url)),
  execArgv: [] as readonly string[],
};

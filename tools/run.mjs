import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * Runs a program from the root until it ends.
 * Returns `{ code, output, seconds }`; `show` lets its output through to the terminal instead of keeping it.
 */
export function run(command, args, { env = process.env, show = false, cwd = ROOT } = {}) {
  const begin = Date.now();
  return new Promise((resolve) => {
    let output = '';
    const stdio = ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'];
    const child = spawn(command, args, { cwd, env, stdio });
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const finish = (code) => resolve({ code, output, seconds: (Date.now() - begin) / 1000 });
    child.once('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/** Runs a JavaScript file with this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs npm: the one that started us, or the one on the PATH. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? runNode([npm, ...args], options) : run('npm', args, options);
}

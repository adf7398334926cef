import { spawn } from 'node:child_process';
import { inRoot, ROOT } from './paths.mjs';
import { guard, signal } from './processes.mjs';

/**
 * Runs `tsc -b --watch` on the API and its libs. Resolves after the first compilation, with `stop()`; from then on
 * `changed` is called after every compilation without errors. Errors are shown as they come.
 */
export function watchTypeScript(changed) {
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '-b', 'apps/api', '--watch', '--preserveWatchOutput'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // The compiler is a child of its launcher script: a signal has to reach the whole group.
  const group = -Number(child.pid);
  const watch = guard(group, 'TERM');
  const stop = () => {
    signal(group, 'SIGTERM');
    watch.release();
  };
  return new Promise((resolve) => {
    let first = true;
    let pending = '';
    child.stdout.on('data', (chunk) => {
      const lines = (pending + chunk).split('\n');
      pending = lines.pop();
      for (const line of lines) {
        if (/error TS\d+|Found [1-9]/.test(line)) console.log(line);
        if (!/Watching for file changes/.test(line)) continue;
        if (first) resolve({ stop });
        else if (/Found 0 errors/.test(line)) changed();
        first = false;
      }
    });
  });
}

import { isAlive, npmAbove } from './processes.mjs';

/**
 * Runs `stop` once when the person presses Ctrl-C, the process is told to end, or npm (our parent under `npm start`)
 * dies without passing the signal on. A second Ctrl-C ends at once. The exit code is 0 for an orderly stop.
 */
export function onEnd(stop) {
  let since;
  async function end(reason) {
    if (since !== undefined) {
      // One Ctrl-C arrives twice under npm: from the terminal and passed on by npm.
      if (reason === 'SIGINT' && Date.now() - since > 1500) process.exit(130);
      return;
    }
    since = Date.now();
    try {
      await stop(reason);
      process.exit(0);
    } catch (error) {
      console.error(error.message);
      process.exit(1);
    }
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void end(name));
  watchNpm(() => void end('the end of npm'));
  return end;
}

// npm killed with -9 tells its child nothing, and the shell between them stays.
function watchNpm(gone) {
  const npm = npmAbove();
  if (!npm) return;
  const timer = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(timer);
    gone();
  }, 1000);
  timer.unref();
}

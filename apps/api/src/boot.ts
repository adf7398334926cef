import { ConfigError, readConfig, type Config } from './config.js';

/** Reads the configuration or ends the process with the sentence that names what is wrong. */
export function configOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** A child of the launcher ends with it, also when the launcher was killed. */
export function endWithParent(close: () => Promise<void>): void {
  if (!process.send) return;
  const end = () => void close().finally(() => process.exit(0));
  // A parent that died while we were starting has disconnected already.
  if (process.connected) process.once('disconnect', end);
  else end();
}

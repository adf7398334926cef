import { startPostgres } from './postgres.mjs';
import { isAlive, signal, waitForEnd } from './processes.mjs';

/**
 * The embedded PostgreSQL of an instance, brought back when it dies (or when whoever started it before us stops it).
 * Returns `{ url, server(), stop(), kill(), start() }`; the port and so the URL stay the same across restarts.
 */
export async function keepPostgres({ dir, log = () => {}, flags }) {
  const begin = (port) => startPostgres({ dir, port, flags, log });
  let server = await begin();
  const { url, port } = server;
  let wanted = true;
  let busy = false;

  async function look() {
    if (!wanted || busy || isAlive(server.pid)) return;
    busy = true;
    log('PostgreSQL ended; starting it again.');
    try {
      server = await begin(port);
    } catch (error) {
      log(error.message);
    } finally {
      busy = false;
    }
  }
  const timer = setInterval(look, 500);
  timer.unref();

  return {
    url,
    server: () => server,
    /** Stops it, also an adopted one: the instance owns its data folder. It stays down until `start()`. */
    async stop() {
      wanted = false;
      await server.stop({ force: true });
    },
    /** Kills it as a power cut would. It stays down until `start()`. */
    async kill() {
      wanted = false;
      signal(server.pid, 'SIGKILL');
      await waitForEnd(server.pid, 5000);
    },
    async start() {
      if (!isAlive(server.pid)) server = await begin(port);
      wanted = true;
    },
  };
}

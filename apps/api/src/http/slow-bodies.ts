import { finished } from 'node:stream';
import type { FastifyInstance } from 'fastify';

const BODY_MS = 60_000;

/**
 * A body must be here within a minute, or the line is cut: slow senders must not hold connections. Uploads may take as
 * long as the server's own limit lets them, since they come over bad lines and lose nothing when they are cut.
 */
export function limitSlowBodies(server: FastifyInstance, uploadsPath: string, limitMs = BODY_MS): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    if ((length === '0' && !encoding) || request.url.startsWith(uploadsPath)) return done();
    const timer = setTimeout(() => request.raw.destroy(), limitMs).unref();
    finished(request.raw, { writable: false }, () => clearTimeout(timer));
    done();
  });
}

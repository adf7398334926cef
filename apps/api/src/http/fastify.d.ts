import type { Actor } from './access.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by AccessGuard on routes that ask who is there. */
    actor?: Actor | undefined;
    /** As it came, where a signature covers it (raw-body.ts). */
    rawBody?: Buffer | undefined;
  }
}

import { problems } from '@sinau/contracts/problem.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

function comesFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  // No browser, no ambient cookie: scripts and tests send neither header.
  if (!origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}

/** Writes that another site makes a browser send (CSRF) are refused before any handler, beside SameSite cookies. */
export function refuseOtherOrigins(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (safe.has(request.method) || !comesFromElsewhere(request)) return done();
    const [status, title] = problems.forbidden_origin;
    void reply
      .status(status)
      .type('application/problem+json')
      .send({ type: 'about:blank', status, code: 'forbidden_origin', title, requestId: request.id });
  });
}

import { Transform } from 'node:stream';
import type { FastifyInstance } from 'fastify';

/** What WhatsApp bundles into one notification at most. */
const LARGEST_NOTIFICATION = 3 * 1024 * 1024;

/** Signatures cover bytes, and JSON that was read and written again has others: below this path both are kept. */
export function keepRawBodies(server: FastifyInstance, path: string): void {
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith(path)) route.bodyLimit = LARGEST_NOTIFICATION;
  });
  server.addHook('preParsing', (request, _reply, payload, done) => {
    if (!request.url.startsWith(path)) return done(null, payload);
    const chunks: Buffer[] = [];
    // What Fastify counts against its limit; past that nobody reads on, so nothing more is kept here either.
    const copy = Object.assign(
      new Transform({
        transform(chunk: Buffer, _encoding, next) {
          chunks.push(chunk);
          copy.receivedEncodedLength += chunk.length;
          next(null, chunk);
        },
        flush(next) {
          request.rawBody = Buffer.concat(chunks);
          next();
        },
      }),
      { receivedEncodedLength: 0 },
    );
    payload.on('error', (error) => copy.destroy(error));
    payload.pipe(copy);
    return done(null, copy);
  });
}

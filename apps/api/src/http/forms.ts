import type { FastifyInstance } from 'fastify';

/** More than any form of ours sends. */
const LARGEST_FORM = 4096;

/**
 * HTML forms are read only below a few paths; everywhere else they stay refused: a form is what another site can send.
 * @param read pages that work without JavaScript
 * @param empty buttons of forms and of mail programs (RFC 8058), whose fields mean nothing
 */
export function acceptForms(
  server: FastifyInstance,
  { read, empty }: { read: readonly string[]; empty: string },
): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST_FORM },
    (request, body, done) => {
      const here = request.url.split('?', 1)[0] ?? '';
      if (read.some((path) => here === path || here.startsWith(`${path}/`)))
        return done(null, Object.fromEntries(new URLSearchParams(String(body))));
      if (here.startsWith(empty)) return done(null, {});
      return done(Object.assign(new Error('forms are not read here'), { statusCode: 415 }));
    },
  );
}

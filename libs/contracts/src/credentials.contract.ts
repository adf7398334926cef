import { z } from 'zod';
import { Id, Instant } from './common.js';
import type { RouteTable } from './route.js';

/** Keys that sign credentials, newest first. Secrets never leave the server. */
export const IssuerKeys = z
  .object({
    did: z.string(),
    items: z.array(
      z.object({
        id: Id,
        publicMultibase: z.string(),
        createdAt: Instant,
        /** Signs no more; what it signed stands. */
        retiredAt: Instant.nullable(),
        /** Compromised; what it signed stands no more. */
        revokedAt: Instant.nullable(),
        /** How many credentials it signed. */
        credentials: z.int(),
      }),
    ),
  })
  .meta({ id: 'IssuerKeys' });
export type IssuerKeys = z.infer<typeof IssuerKeys>;

const byId = z.object({ id: Id });

export const credentialRoutes = {
  'GET /certificates/:id/credential': {
    summary: 'The Open Badges 3.0 credential, to its holder',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /certificates/:id/badge.png': {
    summary: 'A picture with the credential in it, to its holder',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /certificates/:id/badge.svg': {
    summary: 'The same picture as SVG',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /manage/issuer-keys': { summary: 'Keys that sign credentials', response: IssuerKeys },
  'POST /manage/issuer-keys/:id/rotate': {
    summary: 'Puts a new key in the place of the current one; what it signed stands',
    params: byId,
    response: IssuerKeys,
  },
  'POST /manage/issuer-keys/:id/revoke': {
    summary: 'Gives up a compromised key; what it signed stands no more',
    params: byId,
    body: z.object({
      confirm: z.literal('CABUT', { error: 'Ketik CABUT untuk mencabut kunci ini.' }),
    }),
    response: IssuerKeys,
  },
} as const satisfies RouteTable;

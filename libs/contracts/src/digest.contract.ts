import { z } from 'zod';
import type { RouteTable } from './route.js';

/** One e-mail a day in place of many. */
export const DigestSettings = z
  .object({
    on: z.boolean(),
    /** `HH:MM` in WIB. */
    at: z.string(),
    /** What waits for the next one. */
    waiting: z.int(),
  })
  .meta({ id: 'DigestSettings' });

export const digestRoutes = {
  'GET /me/digest': { summary: 'Whether my e-mails come as one a day', response: DigestSettings },
  'PUT /me/digest': {
    summary: 'Choose one e-mail a day; urgent and mandatory ones still come at once',
    body: z.object({
      on: z.boolean(),
      at: z.string().regex(/^(0[7-9]|1[0-9]):00$/, { error: 'Pilih jam antara 07.00 dan 19.00.' }),
    }),
    response: DigestSettings,
  },
} as const satisfies RouteTable;

import { z } from 'zod';
import { Day, Id, Instant, Paging, pageOf } from './common.js';
import type { RouteTable } from './route.js';

/** A certificate of the centre's earlier e-learning: on record, without a digital seal. */
export const LegacyCertificate = z
  .object({
    id: Id,
    number: z.string(),
    holderName: z.string(),
    courseTitle: z.string(),
    issuedOn: Day,
    code: z.string().nullable(),
    importedAt: Instant,
  })
  .meta({ id: 'LegacyCertificate' });
export type LegacyCertificate = z.infer<typeof LegacyCertificate>;

/** What an import did, or would do. With any error nothing is done. */
export const LegacyImport = z
  .object({
    rows: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    /** At most 200; `errorCount` counts all. */
    errors: z.array(z.object({ row: z.int(), column: z.string(), message: z.string() })),
    errorCount: z.int(),
    sample: z.array(
      LegacyCertificate.pick({ number: true, holderName: true, courseTitle: true, issuedOn: true }),
    ),
  })
  .meta({ id: 'LegacyImport' });
export type LegacyImport = z.infer<typeof LegacyImport>;

export const legacyCertificateRoutes = {
  'GET /manage/legacy-certificates': {
    summary: 'Certificates of the earlier e-learning',
    query: Paging.extend({ q: z.string().trim().max(80).optional() }),
    response: pageOf(LegacyCertificate),
  },
  'GET /manage/legacy-certificates/template': {
    summary: 'An XLSX file to fill in',
    raw: 'download',
    response: z.unknown(),
  },
  'POST /manage/legacy-certificates/preview': {
    summary: 'What an XLSX file would add and change, and its errors by row and column',
    raw: 'upload',
    response: LegacyImport,
  },
  'POST /manage/legacy-certificates/import': {
    summary: 'Take an XLSX file over; the same file twice changes nothing',
    raw: 'upload',
    response: LegacyImport,
  },
} as const satisfies RouteTable;

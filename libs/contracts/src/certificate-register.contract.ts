import { z } from 'zod';
import { CertificateState } from './certificates.contract.js';
import { Day, Id, Instant } from './common.js';
import type { RouteTable } from './route.js';

const Kind = z.enum(['STTP', 'SK', 'PELATIH']);

/** Which certificates of the register are meant. */
export const CertificateFilter = z.object({
  /** Part of a holder's name, the beginning of a number, or a verification code. */
  q: z.string().trim().max(80).optional(),
  state: CertificateState.optional(),
  /** Could not be made so far. */
  stuck: z.literal('yes').optional(),
  kind: Kind.optional(),
  year: z.coerce.number().int().min(1990).max(2199).optional(),
  course: Id.optional(),
  batch: Id.optional(),
});
export type CertificateFilter = z.infer<typeof CertificateFilter>;

const RegisteredCertificate = z
  .object({
    id: Id,
    number: z.string(),
    kind: Kind,
    state: CertificateState,
    stuck: z.boolean(),
    holderName: z.string(),
    businessName: z.string().nullable(),
    courseTitle: z.string(),
    batchId: Id,
    batchLabel: z.string(),
    issuedOn: Day,
    approvedAt: Instant,
    verifyUrl: z.string(),
    pdfUrl: z.string().nullable(),
    pdfBytes: z.int().nullable(),
  })
  .meta({ id: 'RegisteredCertificate' });

/** Where a page begins or ends; made by the API, opaque to everybody else. */
const Cursor = z.string().max(400).optional();

export const certificateRegisterRoutes = {
  'GET /manage/certificates': {
    summary: 'The register of all certificates, page by page from a place in its order',
    query: CertificateFilter.extend({
      sort: z.enum(['approved', 'number', 'name']).default('approved'),
      direction: z.enum(['asc', 'desc']).optional(),
      after: Cursor,
      before: Cursor,
      /** The page at the very end. */
      last: z.literal('yes').optional(),
      pageSize: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({
      items: z.array(RegisteredCertificate),
      /** Counted up to 10,000. */
      total: z.int(),
      /** There are more than were counted. */
      more: z.boolean(),
      next: z.string().nullable(),
      previous: z.string().nullable(),
    }),
  },
} as const satisfies RouteTable;

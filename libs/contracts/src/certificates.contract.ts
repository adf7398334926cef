import { z } from 'zod';
import { Day, Id, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

/** pending: numbered; sealed: its file is there; issued: published. A voided one keeps its number. */
export const CertificateState = z.enum(['pending', 'sealed', 'issued', 'revoked', 'replaced', 'voided']);
export type CertificateState = z.infer<typeof CertificateState>;

/** STTP: completed; SK (Surat Keterangan): attended; PELATIH: taught. */
export const CertificateKind = z.enum(['STTP', 'SK', 'PELATIH']);
export type CertificateKind = z.infer<typeof CertificateKind>;

export const Certificate = z
  .object({
    id: Id,
    number: z.string(),
    code: z.string(),
    kind: CertificateKind,
    state: CertificateState,
    holderName: z.string(),
    businessName: z.string().nullable(),
    courseTitle: z.string(),
    batchLabel: z.string(),
    jp: z.number(),
    gradeLabel: z.string().nullable(),
    issuedOn: Day,
    /** Last day that it counts; null: for ever. */
    expiresOn: Day.nullable(),
    /** The certificate that stands in its place, once that is published. */
    replacedById: Id.nullable(),
    verifyUrl: z.string(),
    pdfUrl: z.string().nullable(),
    pdfBytes: z.int().nullable(),
    /** SHA-256 of the PDF, hexadecimal. */
    sha256: z.string().nullable(),
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof Certificate>;

const byId = z.object({ id: Id });

export const certificateRoutes = {
  'GET /me/certificates': { summary: 'My certificates', response: z.object({ items: z.array(Certificate) }) },
  'GET /certificates/:id': {
    summary: 'A certificate, to its holder and to officers',
    params: byId,
    /** `walletUrl`: the holder's pass for Apple Wallet; null where none is made. */
    response: Certificate.extend({ walletUrl: z.string().nullable() }),
  },
  'GET /certificates/:id/pdf': {
    summary: 'The PDF as issued',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /manage/batches/:id/certificates': {
    summary: 'Certificates of an angkatan',
    params: byId,
    query: Paging,
    /** `stuck`: pending with an error that stopped its making. */
    response: pageOf(Certificate.extend({ stuck: z.boolean() })),
  },
  'POST /manage/certificates/:id/revoke': {
    summary: 'Revoke a certificate; its number stays in the register',
    params: byId,
    body: z.object({
      revocationClass: z.enum(['wrong_data', 'wrong_person', 'not_entitled', 'other'], {
        error: 'Pilih alasan pencabutan.',
      }),
      reason: line('Penjelasan', 5, 500),
    }),
    response: Certificate,
  },
} as const satisfies RouteTable;

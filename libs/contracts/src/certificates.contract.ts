import { z } from 'zod';
import { Day, Id, Instant, Paging, line, pageOf } from './common.js';
import { CertificationState, ManagedBatch } from './batches.contract.js';
import { Requirement } from './enrolments.contract.js';
import type { RouteTable } from './route.js';

export const CertificateState = z.enum(['pending', 'issued', 'revoked']);
export type CertificateState = z.infer<typeof CertificateState>;

export const Certificate = z
  .object({
    id: Id,
    number: z.string(),
    code: z.string(),
    state: CertificateState,
    holderName: z.string(),
    businessName: z.string().nullable(),
    courseTitle: z.string(),
    batchLabel: z.string(),
    jp: z.int(),
    gradeLabel: z.string().nullable(),
    issuedOn: Day,
    verifyUrl: z.string(),
    pdfUrl: z.string().nullable(),
    pdfBytes: z.int().nullable(),
    /** SHA-256 of the PDF, hexadecimal. */
    sha256: z.string().nullable(),
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof Certificate>;

export const CertificationPreview = z
  .object({
    batch: ManagedBatch,
    certification: CertificationState,
    returnedReason: z.string().nullable(),
    submittedBy: z.string().nullable(),
    submittedAt: Instant.nullable(),
    approvedBy: z.string().nullable(),
    approvedAt: Instant.nullable(),
    /** Submissions that still wait for a grade: the class cannot be submitted while there are any. */
    ungraded: z.int(),
    passes: z.array(
      z.object({
        enrolmentId: Id,
        name: z.string(),
        businessName: z.string().nullable(),
        finalScore: z.number(),
        gradeLabel: z.string().nullable(),
        number: z.string().nullable(),
      }),
    ),
    fails: z.array(z.object({ enrolmentId: Id, name: z.string(), unmet: z.array(Requirement) })),
    /** First and last official number this class would get, were it approved now. */
    numbers: z.object({ first: z.string(), last: z.string() }).nullable(),
    progress: z.object({ pending: z.int(), issued: z.int(), revoked: z.int(), stuck: z.int() }),
  })
  .meta({ id: 'CertificationPreview' });
export type CertificationPreview = z.infer<typeof CertificationPreview>;

/** What a stranger learns. `unavailable` is never given as `not_found`. */
export const Verification = z
  .object({
    answer: z.enum(['valid', 'revoked', 'not_found']),
    number: z.string().nullable(),
    maskedName: z.string().nullable(),
    businessName: z.string().nullable(),
    courseTitle: z.string().nullable(),
    jp: z.int().nullable(),
    startedOn: Day.nullable(),
    endedOn: Day.nullable(),
    issuedOn: Day.nullable(),
    issuer: z.string().nullable(),
    sha256: z.string().nullable(),
    revokedAt: Instant.nullable(),
    revocationClass: z.enum(['wrong_data', 'wrong_person', 'not_entitled', 'other']).nullable(),
    demo: z.boolean(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;

const byId = z.object({ id: Id });

export const certificateRoutes = {
  'GET /me/certificates': { summary: 'My certificates', response: z.object({ items: z.array(Certificate) }) },
  'GET /certificates/:id': {
    summary: 'A certificate, to its holder and to officers',
    params: byId,
    response: Certificate,
  },
  'GET /certificates/:id/pdf': {
    summary: 'The PDF as issued',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /manage/batches/:id/certification': {
    summary: 'Who gets a certificate, who does not and why',
    params: byId,
    response: CertificationPreview,
  },
  'POST /manage/batches/:id/certification/submit': {
    summary: 'Panitia hands the class in',
    params: byId,
    response: CertificationPreview,
  },
  'POST /manage/batches/:id/certification/return': {
    summary: 'Dinas sends the class back with a reason',
    params: byId,
    body: z.object({ reason: line('Alasan', 5, 500) }),
    response: CertificationPreview,
  },
  'POST /manage/batches/:id/certification/approve': {
    summary: 'Dinas approves: numbers are assigned and certificates are made',
    params: byId,
    response: CertificationPreview,
  },
  'GET /manage/batches/:id/certificates': {
    summary: 'Certificates of an angkatan',
    params: byId,
    query: Paging,
    response: pageOf(Certificate),
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
  'GET /verify/:code': {
    summary: 'Is this certificate real? Public.',
    params: z.object({ code: z.string().min(1).max(40) }),
    response: Verification,
  },
} as const satisfies RouteTable;

import { z } from 'zod';
import { CertificateKind, CertificateState } from './certificates.contract.js';
import { Day, Id, Instant, Ok, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

export const CertificateRequestState = z.enum(['open', 'done', 'refused', 'withdrawn']);
export type CertificateRequestState = z.infer<typeof CertificateRequestState>;

/** What a holder, or staff for them, asks for. */
export const CertificateRequest = z
  .object({
    id: Id,
    certificateId: Id,
    kind: z.enum(['correction', 'duplicate']),
    requestedAt: Instant,
    /** Asked for by whoever reads this. */
    mine: z.boolean(),
    wantedName: z.string().nullable(),
    form: z.enum(['file', 'print']).nullable(),
    note: z.string(),
    state: CertificateRequestState,
    decidedAt: Instant.nullable(),
    answer: z.string().nullable(),
    replacementId: Id.nullable(),
  })
  .meta({ id: 'CertificateRequest' });
export type CertificateRequest = z.infer<typeof CertificateRequest>;

export const ManagedCertificateRequest = CertificateRequest.extend({
  number: z.string(),
  holderName: z.string(),
  courseTitle: z.string(),
  requestedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
}).meta({ id: 'ManagedCertificateRequest' });
export type ManagedCertificateRequest = z.infer<typeof ManagedCertificateRequest>;

/** One thing that happened to a certificate. `note` is for staff alone. */
export const CertificateEvent = z
  .object({
    at: Instant,
    what: z.enum(['approved', 'sealed', 'issued', 'replaced', 'revoked', 'voided']),
    by: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'CertificateEvent' });
export type CertificateEvent = z.infer<typeof CertificateEvent>;

const Other = z.object({ id: Id, number: z.string() });

/** Everything staff may know of one certificate. */
export const CertificateDossier = z
  .object({
    id: Id,
    kind: CertificateKind,
    number: z.string(),
    code: z.string(),
    state: CertificateState,
    batchId: Id,
    holderName: z.string(),
    businessName: z.string().nullable(),
    courseTitle: z.string(),
    batchLabel: z.string(),
    jp: z.number(),
    gradeLabel: z.string().nullable(),
    issuedOn: Day,
    expiresOn: Day.nullable(),
    verifyUrl: z.string(),
    pdfUrl: z.string().nullable(),
    pdfBytes: z.int().nullable(),
    sha256: z.string().nullable(),
    lastError: z.string().nullable(),
    revocationClass: z.enum(['wrong_data', 'wrong_person', 'not_entitled', 'other']).nullable(),
    replaces: Other.nullable(),
    replacedBy: Other.nullable(),
    /** As the profile has them today: what a replacement would say. */
    today: z.object({ holderName: z.string(), businessName: z.string().nullable() }),
    history: z.array(CertificateEvent),
    requests: z.array(ManagedCertificateRequest),
  })
  .meta({ id: 'CertificateDossier' });
export type CertificateDossier = z.infer<typeof CertificateDossier>;

export const CertificateShare = z
  .object({ url: z.string().nullable(), createdAt: Instant.nullable() })
  .meta({ id: 'CertificateShare' });
export type CertificateShare = z.infer<typeof CertificateShare>;

export const CertificateValidity = z
  .object({ kind: CertificateKind, months: z.int().nullable() })
  .meta({ id: 'CertificateValidity' });
export type CertificateValidity = z.infer<typeof CertificateValidity>;

const byId = z.object({ id: Id });
const reason = line('Alasan', 5, 500);

export const certificateLifeRoutes = {
  'GET /manage/certificates/:id': {
    summary: 'One certificate with its history, to officers',
    params: byId,
    response: CertificateDossier,
  },
  'POST /manage/certificates/:id/replace': {
    summary: 'Issue a new certificate from the data of today; the old one points to it',
    params: byId,
    body: z.object({ reason }),
    response: CertificateDossier,
  },
  'POST /manage/certificates/:id/void': {
    summary: 'Take a certificate out before it is published; its number stays in the register',
    params: byId,
    body: z.object({ reason }),
    response: CertificateDossier,
  },
  'GET /manage/certificate-requests': {
    summary: 'Requests for corrections and copies, the oldest open one first',
    query: Paging.extend({
      state: CertificateRequestState.optional(),
      kind: z.enum(['correction', 'duplicate']).optional(),
    }),
    response: pageOf(ManagedCertificateRequest),
  },
  'POST /manage/certificate-requests/:id/decide': {
    summary: 'Grant or refuse a request; a correction needs a second person',
    params: byId,
    body: z.object({
      decision: z.enum(['done', 'refused'], { error: 'Pilih setuju atau tolak.' }),
      answer: line('Jawaban', 5, 500),
    }),
    response: ManagedCertificateRequest,
  },
  'GET /manage/certificate-validity': {
    summary: 'How long certificates count, by kind',
    response: z.object({ items: z.array(CertificateValidity) }),
  },
  'PUT /manage/certificate-validity': {
    summary: 'Set how long certificates of a kind count from now on',
    body: z.object({
      kind: CertificateKind,
      months: z
        .int({ error: 'Tulis bulan sebagai angka bulat.' })
        .min(1, { error: 'Masa berlaku paling sedikit 1 bulan.' })
        .max(240, { error: 'Masa berlaku paling lama 240 bulan.' })
        .nullable(),
    }),
    response: z.object({ items: z.array(CertificateValidity) }),
  },
  'GET /certificates/:id/requests': {
    summary: 'What was asked for about a certificate',
    params: byId,
    response: z.object({ items: z.array(CertificateRequest) }),
  },
  'POST /certificates/:id/correction': {
    summary: 'Ask for a corrected name, with what proves it',
    params: byId,
    body: z.object({ name: line('Nama yang benar', 2, 120), note: line('Alasan dan bukti', 10, 500) }),
    response: CertificateRequest,
    status: 201,
  },
  'POST /certificates/:id/duplicate': {
    summary: 'Ask for the certificate once more',
    params: byId,
    body: z.object({
      form: z.enum(['file', 'print'], { error: 'Pilih bentuk salinan.' }),
      note: line('Keperluan', 5, 500),
    }),
    response: CertificateRequest,
    status: 201,
  },
  'POST /certificate-requests/:id/withdraw': {
    summary: 'Take back a request that nobody has answered',
    params: byId,
    response: CertificateRequest,
  },
  'GET /certificates/:id/share': {
    summary: 'The link that shows the full name, if there is one',
    params: byId,
    response: CertificateShare,
  },
  'POST /certificates/:id/share': {
    summary: 'Make the link that shows the full name; asked twice it is the same',
    params: byId,
    response: CertificateShare,
  },
  'DELETE /certificates/:id/share': {
    summary: 'End the link: it shows the masked name again',
    params: byId,
    response: Ok,
  },
  'GET /certificates/:id/card': {
    summary: 'A picture to share, 1080 pixels square (PNG)',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /certificates/:id/wallet': {
    summary: 'A pass for Apple Wallet, void once the certificate counts no longer; only where one is set up',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /certificates/:id/qr': {
    summary: 'The QR of the verification page (SVG)',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
} as const satisfies RouteTable;

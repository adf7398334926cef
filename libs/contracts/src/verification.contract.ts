import { z } from 'zod';
import { CertificateKind } from './certificates.contract.js';
import { Day, Instant, line } from './common.js';
import type { RouteTable } from './route.js';

/**
 * What a stranger learns. That the register could not be asked is an error (503), never `not_found`.
 * expired: real, but past its last day. legacy: of the earlier e-learning, on record without a digital seal.
 */
export const Verification = z
  .object({
    answer: z.enum(['valid', 'expired', 'revoked', 'replaced', 'legacy', 'not_found']),
    kind: CertificateKind.nullable(),
    number: z.string().nullable(),
    maskedName: z.string().nullable(),
    /** The full name: only with the holder's link, or when the visitor typed it right. */
    holderName: z.string().nullable(),
    /** Whether the typed name is the one on record; null when none was typed. */
    nameMatches: z.boolean().nullable(),
    businessName: z.string().nullable(),
    courseTitle: z.string().nullable(),
    jp: z.number().nullable(),
    startedOn: Day.nullable(),
    endedOn: Day.nullable(),
    issuedOn: Day.nullable(),
    expiresOn: Day.nullable(),
    issuer: z.string().nullable(),
    /** Of the PDF as issued, hexadecimal. */
    sha256: z.string().nullable(),
    publishedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
    revocationClass: z.enum(['wrong_data', 'wrong_person', 'not_entitled', 'other']).nullable(),
    replacedAt: Instant.nullable(),
    /** Code of the certificate that stands in its place, once that is published. */
    replacedByCode: z.string().nullable(),
    demo: z.boolean(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;

/** What a file turned out to be. */
export const FileVerification = z
  .object({
    /**
     * identical: byte for byte as issued. changed: issued by us, then altered. ours_unknown: our seal or signature is
     * whole, but the register has no such file. foreign: somebody else's seal. unsealed: nothing to check in it.
     * unreadable: neither PDF nor badge.
     */
    finding: z.enum([
      'identical',
      'genuine_badge',
      'changed',
      'ours_unknown',
      'foreign',
      'unsealed',
      'unreadable',
    ]),
    file: z.enum(['pdf', 'badge', 'unknown']),
    sha256: z.string(),
    /** The certificate that the file is, or was before it was altered. */
    code: z.string().nullable(),
    certificate: Verification.nullable(),
  })
  .meta({ id: 'FileVerification' });
export type FileVerification = z.infer<typeof FileVerification>;

const byCode = z.object({ code: z.string().min(1).max(80) });

export const verificationRoutes = {
  'GET /verify/:code': {
    summary: 'Is this certificate real? Public. By code, or by number for those of the earlier e-learning.',
    params: byCode,
    query: z.object({
      /** From the holder's link: shows the full name. */
      token: z.string().max(60).optional(),
    }),
    response: Verification,
  },
  'POST /verify/:code/name': {
    summary: 'Is it of this person? Public. Right: the full name is shown; wrong: only that it differs.',
    params: byCode,
    body: z.object({ name: line('Nama', 2, 120) }),
    response: Verification,
  },
  'POST /verify/file': {
    summary:
      'Is this PDF or badge as it was issued? Public, at most 2 MB in the field `file`; nothing is kept.',
    raw: 'upload',
    response: FileVerification,
  },
} as const satisfies RouteTable;

import { createHash, type X509Certificate } from 'node:crypto';
import { certificatesFrom, chainOf, isValidAt, leadsToTrust, nameOf } from './certificate-chain.js';
import { readCms, type ReadCms } from './read-cms.js';
import { findSignatures, type FoundSignature } from './signature-dictionary.js';
import { isStamped, readTimestamp } from './timestamp.js';

/** Why a seal is not believed, or what is unusual about it; each is told apart. */
export type SealProblem =
  | 'too_large'
  | 'not_a_pdf'
  | 'not_signed'
  /** More than one signature: ours have one. */
  | 'second_signature'
  /** Bytes follow the signed part: somebody added a revision. */
  | 'appended'
  /** Bytes inside the document that the signature leaves out. */
  | 'gap'
  | 'malformed'
  /** A signed byte is another one now. */
  | 'changed'
  | 'wrong_signature'
  | 'foreign_authority'
  | 'certificate_expired'
  /** Not PAdES: the signed attributes do not name the certificate. */
  | 'no_signing_certificate'
  | 'timestamp_wrong'
  /** From an authority that we do not know: its time counts for nothing. */
  | 'timestamp_foreign';

export interface SealReport {
  readonly signed: boolean;
  /** The one signature covers every byte but itself. */
  readonly wholeDocument: boolean;
  /** No signed byte has changed and the signature is the signer's. */
  readonly intact: boolean;
  /** The signer's certificate leads to a trust anchor and was valid when it signed. */
  readonly chainOk: boolean;
  readonly signer: string | null;
  /** What the document says; only `timestamp` is proven. */
  readonly signedAt: Date | null;
  readonly timestamp: Date | null;
  readonly problems: readonly SealProblem[];
  /** DER of the certificates that travel with it: the signer's first, its authority last. */
  readonly chain: readonly Uint8Array[];
}

const LARGEST = 20 * 1024 * 1024;
const NOTHING = {
  signed: false,
  wholeDocument: false,
  intact: false,
  chainOk: false,
  signer: null,
  signedAt: null,
  timestamp: null,
  chain: [],
};

/** A document is as it was sealed, by somebody we trust. */
export function isGoodSeal({ signed, wholeDocument, intact, chainOk }: SealReport): boolean {
  return signed && wholeDocument && intact && chainOk;
}

/**
 * Examines the seal of any bytes that somebody hands in. Never throws; bounded in time and memory.
 * @param trustAnchors DER of the authorities that we believe
 */
export function inspectSeal(
  pdf: Uint8Array,
  trustAnchors: readonly Uint8Array[],
  now = new Date(),
): SealReport {
  if (pdf.byteLength > LARGEST) return { ...NOTHING, problems: ['too_large'] };
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return { ...NOTHING, problems: ['not_a_pdf'] };
  const signatures = findSignatures(bytes);
  const [first, second] = signatures;
  if (!first) return { ...NOTHING, problems: ['not_signed'] };
  const coverage: SealProblem[] = [
    ...(second ? ['second_signature' as const] : []),
    ...(first.gap ? ['gap' as const] : []),
    ...(first.end < bytes.length ? ['appended' as const] : []),
  ];
  const report = { ...NOTHING, signed: true, wholeDocument: coverage.length === 0, signedAt: first.time };
  try {
    if (!first.cms) return { ...report, problems: [...coverage, 'malformed'] };
    return judged(
      report,
      coverage,
      { bytes, first, cms: readCms(first.cms) },
      certificatesFrom(trustAnchors),
      now,
    );
  } catch {
    return { ...report, problems: [...coverage, 'malformed'] };
  }
}

interface Evidence {
  readonly bytes: Buffer;
  readonly first: FoundSignature;
  readonly cms: ReadCms;
}

function judged(
  report: Omit<SealReport, 'problems'>,
  coverage: SealProblem[],
  evidence: Evidence,
  anchors: X509Certificate[],
  now: Date,
): SealReport {
  const { cms, first, bytes } = evidence;
  const problems = [...coverage];
  const hash = createHash(cms.hash);
  for (const [start, end] of first.ranges) hash.update(bytes.subarray(start, end));
  const unchanged = cms.messageDigest !== null && hash.digest().equals(cms.messageDigest);
  if (!unchanged) problems.push('changed');
  if (!cms.signatureOk) problems.push('wrong_signature');
  if (!cms.namesSigner) problems.push('no_signing_certificate');
  const timestamp = stampedTime(cms, anchors);
  if (typeof timestamp === 'string') problems.push(timestamp);
  const proven = timestamp instanceof Date ? timestamp : null;
  // Without proof of the time, what the document says counts, but nothing in the future.
  const claimed = first.time && first.time <= now ? first.time : now;
  const chain = trust(cms, anchors, proven ?? claimed);
  if (chain) problems.push(chain);
  return {
    ...report,
    intact: unchanged && cms.signatureOk,
    chainOk: chain === null,
    signer: cms.signer && nameOf(cms.signer),
    timestamp: proven,
    chain: cms.signer ? chainOf(cms.signer, cms.certificates).map(({ raw }) => raw) : [],
    problems,
  };
}

function trust(
  { signer, certificates }: ReadCms,
  anchors: X509Certificate[],
  time: Date,
): SealProblem | null {
  if (!signer) return 'foreign_authority';
  if (leadsToTrust(signer, certificates, anchors, time)) return null;
  return isValidAt(signer, time) ? 'foreign_authority' : 'certificate_expired';
}

/** The time that an authority vouches for, or what is wrong with its stamp. */
function stampedTime(
  cms: ReadCms,
  anchors: X509Certificate[],
): Date | 'timestamp_wrong' | 'timestamp_foreign' | null {
  if (!cms.timestamp) return null;
  try {
    const stamp = readTimestamp(cms.timestamp);
    const imprint = createHash('sha256').update(cms.signature).digest();
    if (!imprint.equals(stamp.imprint) || !isStamped(stamp)) return 'timestamp_wrong';
    const { signer, certificates } = stamp.cms;
    const isTrusted = signer !== null && leadsToTrust(signer, certificates, anchors, stamp.time);
    return isTrusted ? stamp.time : 'timestamp_foreign';
  } catch {
    return 'timestamp_wrong';
  }
}

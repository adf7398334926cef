import { createHash, createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { signCms, type CmsSigner, type Timestamper } from './cms.js';
import { PdfNotSealable } from './pdf-file.js';
import { openSealSlot, type SealWords } from './pdf-seal-slot.js';
import { SealRefused, type Sealer } from './sealer.js';
import { WrittenCertificate } from './written-certificate.js';

/** A private key with the certificates that vouch for it, the key's own first. */
export interface SealIdentity {
  /** PKCS#8, PEM. */
  readonly privateKey: string;
  /** DER. */
  readonly chain: readonly Uint8Array[];
}

export interface LocalSealerOptions {
  readonly words: SealWords;
  readonly timestamp?: Timestamper;
  readonly clock?: () => Date;
}

/** Attributes, signature and frame of the CMS, without certificates. */
const CMS_ROOM = 1_536;
const TIMESTAMP_ROOM = 8_192;

/** Seals with a key in this process. @throws SealRefused for a key that is neither EC nor RSA, or not the certificate's */
export function createLocalSealer(identity: SealIdentity, options: LocalSealerOptions): Sealer {
  const signer = signerOf(identity);
  const { words, timestamp, clock = () => new Date() } = options;
  const certificates = identity.chain.reduce((sum, der) => sum + der.byteLength, 0);
  const room = certificates + CMS_ROOM + (timestamp ? TIMESTAMP_ROOM : 0);
  return {
    async seal(pdf) {
      const now = clock();
      const slot = slotIn(pdf, words, now, room);
      return slot.fill(await signCms(slot.digest, signer, timestamp && { timestamp }));
    },
  };
}

function slotIn(pdf: Uint8Array, words: SealWords, now: Date, room: number) {
  try {
    return openSealSlot(pdf, words, now, room);
  } catch (error) {
    if (error instanceof PdfNotSealable) throw new SealRefused('document', 'Berkas PDF tidak dapat disegel.');
    throw error;
  }
}

/** @throws SealRefused */
export function signerOf({ privateKey, chain }: SealIdentity): CmsSigner {
  const key = createPrivateKey(privateKey);
  const certificates = chain.map((der) => new X509Certificate(Buffer.from(der)));
  const algorithm = algorithmOf(key);
  const [own] = certificates;
  if (!own?.checkPrivateKey(key)) throw new SealRefused('signer', 'Kunci segel bukan milik sertifikatnya.');
  return {
    chain: certificates.map(({ raw }) => new WrittenCertificate(raw)),
    fingerprint: createHash('sha256').update(own.raw).digest(),
    algorithm,
    sign: async (data) => sign('sha256', data, key),
  };
}

function algorithmOf(key: KeyObject): 'rsa' | 'ec' {
  const kind = key.asymmetricKeyType;
  if (kind === 'rsa' || kind === 'ec') return kind;
  throw new SealRefused('signer', 'Kunci segel harus EC P-256 atau RSA.');
}

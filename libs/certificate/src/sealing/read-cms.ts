import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { bufferOf } from './cms.js';
import { OID } from './oids.js';

/** Not CMS as a signature has it; the message says what is odd. */
export class MalformedCms extends Error {
  override readonly name = 'MalformedCms';
}

export interface ReadCms {
  /** All that travel with it, in no order that means anything. */
  readonly certificates: readonly X509Certificate[];
  /** Whose key it should be; null when that certificate does not travel with it. */
  readonly signer: X509Certificate | null;
  /** What was signed, when it travels along (a timestamp's does). */
  readonly content: { readonly type: string; readonly bytes: Uint8Array | null };
  readonly hash: 'sha256' | 'sha384' | 'sha512';
  readonly messageDigest: Uint8Array | null;
  /** Whether a signing-certificate-v2 attribute names the signer's certificate. */
  readonly namesSigner: boolean;
  readonly hasSigningTime: boolean;
  readonly signature: Uint8Array;
  /** DER of a signature timestamp, if there is one. */
  readonly timestamp: Uint8Array | null;
  /** Whether the signature is the signer's, over the signed attributes. */
  readonly signatureOk: boolean;
}

// Bounds against hostile input: a chain of 12 certificates with a timestamp has about 1,500 nodes.
const BOUNDS = { maxDepth: 40, maxNodes: 8_000, maxContentLength: 512 * 1024 };
const MOST_CERTIFICATES = 12;
const HASHES: Record<string, ReadCms['hash']> = {
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
};

/** Reads a SignedData with one signer. Whether it belongs to a document is not asked here. @throws MalformedCms */
export function readCms(der: Uint8Array): ReadCms {
  try {
    return read(der);
  } catch (error) {
    if (error instanceof MalformedCms) throw error;
    throw new MalformedCms('the signature cannot be read', { cause: error });
  }
}

function read(der: Uint8Array): ReadCms {
  const { offset, result } = asn1js.fromBER(bufferOf(der), BOUNDS);
  if (offset === -1) throw new MalformedCms('the signature is not ASN.1');
  const wrapped = new pkijs.ContentInfo({ schema: result });
  if (wrapped.contentType !== OID.signedData) throw new MalformedCms('the signature is not SignedData');
  const data = new pkijs.SignedData({ schema: wrapped.content });
  const [info, second] = data.signerInfos;
  if (!info || second) throw new MalformedCms('a signature has exactly one signer');
  const hash = HASHES[info.digestAlgorithm.algorithmId];
  const attributes = info.signedAttrs?.attributes;
  if (!hash || !attributes || !info.signedAttrs)
    throw new MalformedCms('the signature uses an algorithm that is not allowed');
  const parsed = (data.certificates ?? []).filter((entry) => entry instanceof pkijs.Certificate);
  if (parsed.length > MOST_CERTIFICATES)
    throw new MalformedCms('the signature carries too many certificates');
  const certificates = parsed.map((entry) => new X509Certificate(Buffer.from(entry.toSchema(true).toBER())));
  const place = parsed.findIndex((entry) => isOf(info.sid, entry));
  const signer = certificates[place] ?? null;
  const signature = new Uint8Array(info.signature.valueBlock.valueHexView);
  const valueOf = (list: pkijs.Attribute[] | undefined, type: string): asn1js.BaseBlock | undefined =>
    list?.find((entry) => entry.type === type)?.values[0];
  const digest = valueOf(attributes, OID.messageDigest);
  const stamp = valueOf(info.unsignedAttrs?.attributes, OID.signatureTimeStamp);
  const contentType = valueOf(attributes, OID.contentType);
  const type = data.encapContentInfo.eContentType;
  if (!(contentType instanceof asn1js.ObjectIdentifier) || contentType.getValue() !== type)
    throw new MalformedCms('the signature names no content type');
  return {
    certificates,
    signer,
    content: { type, bytes: contentBytes(data.encapContentInfo.eContent) },
    hash,
    messageDigest:
      digest instanceof asn1js.OctetString ? new Uint8Array(digest.valueBlock.valueHexView) : null,
    namesSigner: signer !== null && names(valueOf(attributes, OID.signingCertificateV2), signer),
    hasSigningTime: attributes.some((entry) => entry.type === OID.signingTime),
    signature,
    timestamp: stamp ? new Uint8Array(stamp.toBER()) : null,
    signatureOk:
      signer !== null && isSignedBy(signer, hash, new Uint8Array(info.signedAttrs.encodedValue), signature),
  };
}

function isOf(id: unknown, certificate: pkijs.Certificate): boolean {
  return (
    id instanceof pkijs.IssuerAndSerialNumber &&
    id.serialNumber.isEqual(certificate.serialNumber) &&
    id.issuer.isEqual(certificate.issuer)
  );
}

function contentBytes(content: asn1js.OctetString | undefined): Uint8Array | null {
  if (!content) return null;
  return new Uint8Array(content.getValue());
}

/** SHA-256 only: the hash that ESSCertIDv2 has when it names none. */
function names(attribute: asn1js.BaseBlock | undefined, signer: X509Certificate): boolean {
  if (!attribute) return false;
  const hash = createHash('sha256').update(signer.raw).digest();
  return Buffer.from(attribute.toBER()).includes(Buffer.concat([Buffer.from([0x04, hash.length]), hash]));
}

function isSignedBy(
  signer: X509Certificate,
  hash: string,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  const kind = signer.publicKey.asymmetricKeyType;
  if (kind !== 'rsa' && kind !== 'ec') return false;
  return verify(hash, signed, signer.publicKey, signature);
}

import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { OID } from './oids.js';

/** Somebody who can sign: RSA PKCS#1 v1.5 or ECDSA, always over SHA-256. */
export interface CmsSigner {
  /** The signer's certificate first, then those above it. */
  readonly chain: readonly pkijs.Certificate[];
  /** SHA-256 of the signer's certificate. */
  readonly fingerprint: Uint8Array;
  readonly algorithm: 'rsa' | 'ec';
  /** Signature over the data, hashed with SHA-256; ECDSA in its DER form. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** A token (DER of its ContentInfo) for the SHA-256 of a signature. */
export type Timestamper = (digest: Uint8Array) => Promise<Uint8Array>;

/** What travels inside the CMS instead of beside it. */
export interface CmsContent {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The exact bytes, in a buffer of their own: asn1js reads whole ArrayBuffers. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

interface CmsOptions {
  readonly timestamp?: Timestamper;
  readonly content?: CmsContent;
  /** Signed instead of signing-certificate-v2: S/MIME's profile (RFC 8551, 2.5), as Apple's Wallet wants it. */
  readonly signingTime?: Date;
}

/**
 * Detached CMS SignedData of a PAdES B-B signature (ETSI EN 319 142-1, 6.3): content-type, message-digest and
 * signing-certificate-v2 are signed; a signing-time attribute is forbidden, because the time stands in the PDF. With a
 * timestamp authority it becomes B-T. Outside PDF, `signingTime` makes it a plain S/MIME signature.
 * @param digest SHA-256 of what is signed
 * @returns DER
 */
export async function signCms(
  digest: Uint8Array,
  signer: CmsSigner,
  { timestamp, content, signingTime }: CmsOptions = {},
): Promise<Uint8Array> {
  const [own] = signer.chain;
  if (!own) throw new RangeError('a signer needs a certificate');
  const attributes = inSetOrder([
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: content?.type ?? OID.data })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: bufferOf(digest) })),
    signingTime
      ? attribute(OID.signingTime, new asn1js.UTCTime({ valueDate: signingTime }))
      : attribute(OID.signingCertificateV2, signingCertificate(own, signer.fingerprint)),
  ]);
  // What is signed is the SET OF, not the [0] under which the attributes travel (RFC 5652, 5.4).
  const signed = new asn1js.Set({ value: attributes.map((entry) => entry.toSchema()) }).toBER();
  const signature = await signer.sign(new Uint8Array(signed));
  const token = timestamp && (await timestamp(sha256(signature)));
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: signatureAlgorithm(signer.algorithm),
    signature: new asn1js.OctetString({ valueHex: bufferOf(signature) }),
    ...(token && { unsignedAttrs: timestamped(token) }),
  });
  const data = new pkijs.SignedData({
    // Content that is not plain data asks for the newer version (RFC 5652, 5.1).
    version: content ? 3 : 1,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: encapsulated(content),
    certificates: [...signer.chain],
    signerInfos: [info],
  });
  const wrapped = new pkijs.ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) });
  return new Uint8Array(wrapped.toSchema().toBER());
}

function encapsulated(content: CmsContent | undefined): pkijs.EncapsulatedContentInfo {
  if (!content) return new pkijs.EncapsulatedContentInfo({ eContentType: OID.data });
  const eContent = new asn1js.OctetString({ valueHex: bufferOf(content.bytes) });
  return new pkijs.EncapsulatedContentInfo({ eContentType: content.type, eContent });
}

const attribute = (type: string, value: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [value] });

function signatureAlgorithm(algorithm: CmsSigner['algorithm']): pkijs.AlgorithmIdentifier {
  return algorithm === 'ec'
    ? new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 })
    : new pkijs.AlgorithmIdentifier({ algorithmId: OID.rsaSha256, algorithmParams: new asn1js.Null() });
}

/** DER orders the members of a SET OF by their bytes (X.690, 11.6). */
function inSetOrder(attributes: pkijs.Attribute[]): pkijs.Attribute[] {
  const encoded = attributes.map((entry) => ({ entry, bytes: Buffer.from(entry.toSchema().toBER()) }));
  return encoded.sort((a, b) => Buffer.compare(a.bytes, b.bytes)).map(({ entry }) => entry);
}

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and therefore not written (RFC 5035, 4). */
function signingCertificate(own: pkijs.Certificate, hash: Uint8Array): asn1js.Sequence {
  const issuer = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [own.issuer.toSchema()],
  });
  const issuerSerial = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [issuer] }), own.serialNumber],
  });
  const id = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: bufferOf(hash) }), issuerSerial],
  });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
}

function timestamped(token: Uint8Array): pkijs.SignedAndUnsignedAttributes {
  const value = asn1js.fromBER(bufferOf(token)).result;
  return new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [attribute(OID.signatureTimeStamp, value)],
  });
}

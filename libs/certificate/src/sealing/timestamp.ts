import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { bufferOf, type Timestamper } from './cms.js';
import { OID } from './oids.js';
import { MalformedCms, readCms, type ReadCms } from './read-cms.js';
import { SealRefused, SealUnavailable } from './sealer.js';

const PATIENCE_MS = 15_000;
const LARGEST_ANSWER = 64 * 1024;
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

export interface ReadTimestamp {
  readonly time: Date;
  readonly imprint: Uint8Array;
  readonly nonce: Uint8Array | null;
  readonly cms: ReadCms;
}

/** A timestamp authority over HTTP (RFC 3161, 3.4). The answer is believed only for our imprint and our nonce. */
export function httpTimestamper(url: string, patienceMs = PATIENCE_MS): Timestamper {
  return async (digest) => {
    const nonce = randomBytes(8);
    // A positive INTEGER without a leading zero comes back byte for byte.
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
    const answer = await ask(url, timestampRequest(digest, nonce), patienceMs);
    return tokenFrom(answer, digest, nonce);
  };
}

/** DER of a TimeStampReq for a SHA-256. */
function timestampRequest(digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: OID.sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: bufferOf(digest) }),
    }),
    nonce: new asn1js.Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

async function ask(url: string, body: Uint8Array, patienceMs: number): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: bufferOf(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    const answer = new Uint8Array(await response.arrayBuffer());
    if (response.ok && answer.length <= LARGEST_ANSWER) return answer;
  } catch {
    throw new SealUnavailable('Otoritas stempel waktu tidak menjawab.');
  }
  if (response.status >= 500 || response.status === 429 || response.ok)
    throw new SealUnavailable(`Otoritas stempel waktu sedang terganggu (${response.status}).`);
  throw new SealRefused('signer', `Otoritas stempel waktu menolak permintaan (${response.status}).`);
}

/** @throws SealRefused, SealUnavailable */
function tokenFrom(answer: Uint8Array, digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  let response: pkijs.TimeStampResp;
  try {
    response = pkijs.TimeStampResp.fromBER(bufferOf(answer));
  } catch {
    throw new SealUnavailable('Jawaban otoritas stempel waktu tidak dapat dibaca.');
  }
  // 0 granted, 1 granted with changes (RFC 3161, 2.4.2).
  if (response.status.status > 1 || !response.timeStampToken)
    throw new SealRefused('signer', `Otoritas stempel waktu menolak (status ${response.status.status}).`);
  const token = new Uint8Array(response.timeStampToken.toSchema().toBER());
  const read = readTimestamp(token);
  const ours =
    Buffer.compare(read.imprint, digest) === 0 && read.nonce && Buffer.compare(read.nonce, nonce) === 0;
  if (!ours || !isStamped(read)) throw new SealUnavailable('Stempel waktu bukan untuk segel ini.');
  return token;
}

/** @throws MalformedCms when it is no timestamp over SHA-256 */
export function readTimestamp(token: Uint8Array): ReadTimestamp {
  const cms = readCms(token);
  const { type, bytes } = cms.content;
  if (type !== OID.timeStampInfo || !bytes) throw new MalformedCms('the timestamp has no time');
  const info = pkijs.TSTInfo.fromBER(bufferOf(bytes));
  if (info.messageImprint.hashAlgorithm.algorithmId !== OID.sha256)
    throw new MalformedCms('the timestamp is not over SHA-256');
  return {
    time: info.genTime,
    imprint: new Uint8Array(info.messageImprint.hashedMessage.valueBlock.valueHexView),
    nonce: info.nonce ? new Uint8Array(info.nonce.valueBlock.valueHexView) : null,
    cms,
  };
}

/** Whether the authority signed this very time, with a certificate that is for timestamps. */
export function isStamped({ cms }: ReadTimestamp): boolean {
  const digest = createHash(cms.hash)
    .update(cms.content.bytes ?? new Uint8Array())
    .digest();
  const isDigest = cms.messageDigest !== null && digest.equals(cms.messageDigest);
  return cms.signatureOk && isDigest && isForTimestamps(cms.signer);
}

function isForTimestamps(certificate: X509Certificate | null): boolean {
  // Node calls the extended key usages so, for all its age.
  return certificate?.keyUsage?.includes(TIME_STAMPING) ?? false;
}

import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { bufferOf, signCms } from '../sealing/cms.js';
import { signerOf, type SealIdentity } from '../sealing/local-sealer.js';
import { OID } from '../sealing/oids.js';

export interface TimestampLies {
  /** For something else than was asked. */
  readonly imprint?: Uint8Array;
  readonly nonce?: Uint8Array;
  /** 2 is a refusal (RFC 3161, 2.4.2). */
  readonly status?: number;
}

/** Answers a TimeStampReq as an authority does (RFC 3161), or, for tests, as one that must not be believed. */
export async function answerTimestampRequest(
  request: Uint8Array,
  authority: SealIdentity,
  now: Date,
  lies: TimestampLies = {},
): Promise<Uint8Array> {
  const { messageImprint, nonce } = pkijs.TimeStampReq.fromBER(bufferOf(request));
  if (lies.imprint)
    messageImprint.hashedMessage = new asn1js.OctetString({ valueHex: bufferOf(lies.imprint) });
  const given = lies.nonce ? new asn1js.Integer({ valueHex: bufferOf(lies.nonce) }) : nonce;
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.3.6.1.4.1.99999.1',
    messageImprint,
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: now,
    ...(given && { nonce: given }),
  });
  const bytes = new Uint8Array(info.toSchema().toBER());
  const digest = createHash('sha256').update(bytes).digest();
  const token = await signCms(digest, signerOf(authority), { content: { type: OID.timeStampInfo, bytes } });
  const status = lies.status ?? 0;
  const response = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status }),
    ...(status < 2 && {
      timeStampToken: new pkijs.ContentInfo({ schema: asn1js.fromBER(bufferOf(token)).result }),
    }),
  });
  return new Uint8Array(response.toSchema().toBER());
}

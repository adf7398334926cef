import { gunzipSync } from 'node:zlib';
import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list';

/** The smallest list that the specification allows: 16 KiB, so that one entry hides among many (Bitstring Status List 1.0, 6.1). */
export const STATUS_LIST_LENGTH = 131_072;

const LARGEST_LIST_BYTES = 1024 * 1024;

/** `credentialStatus` of one credential. The list is at `listUrl`. */
export function statusEntry(listUrl: string, index: number) {
  return {
    id: `${listUrl}#${index}`,
    type: 'BitstringStatusListEntry' as const,
    statusPurpose: 'revocation' as const,
    statusListIndex: String(index),
    statusListCredential: listUrl,
  };
}

/** The list itself, not yet signed. @param revoked indexes, in any order */
export async function statusListCredential(input: {
  listUrl: string;
  did: string;
  validFrom: Date;
  revoked: readonly number[];
}) {
  const list = await createList({ length: STATUS_LIST_LENGTH });
  for (const index of input.revoked) list.setStatus(index, true);
  const { credentialSubject, ...rest } = await createCredential({
    id: input.listUrl,
    list,
    statusPurpose: 'revocation',
  });
  return {
    ...rest,
    issuer: input.did,
    validFrom: input.validFrom.toISOString().replace(/\.\d+Z$/, 'Z'),
    credentialSubject,
  };
}

/**
 * One bit of a published list; the first is the highest of the first byte.
 * @throws when it is not multibase base64url of gzip, unpacks to more than a mebibyte, is too short or has no such index
 */
export function readStatus(encodedList: string, index: number): boolean {
  if (!/^u[\w-]+$/.test(encodedList)) throw new Error('the list is not multibase base64url');
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), {
    maxOutputLength: LARGEST_LIST_BYTES,
  });
  if (bits.length * 8 < STATUS_LIST_LENGTH) throw new Error('the list is shorter than 131,072 entries');
  const byte = bits[index >> 3];
  if (!Number.isInteger(index) || index < 0 || byte === undefined)
    throw new Error('no such entry in the list');
  return (byte & (0x80 >> (index & 7))) !== 0;
}

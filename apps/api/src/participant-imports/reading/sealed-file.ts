import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Encryption } from '../../database/encryption.js';

/** Bytes per sealed piece: small enough never to weigh, large enough for few pieces. */
const PIECE = 512 * 1024;

const contextOf = (importId: string, piece: number) => `participant-import:${importId}:${piece}`;

/** A file of people as it lies in the store: pieces of [key id length, key id, length, sealed bytes]. */
export function sealFile(encryption: Encryption, importId: string, bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let begin = 0; begin < bytes.length; begin += PIECE) {
    const text = bytes.subarray(begin, begin + PIECE).toString('base64');
    const { keyId, ciphertext } = encryption.seal(text, contextOf(importId, begin / PIECE));
    const id = Buffer.from(keyId);
    const head = Buffer.alloc(6);
    head.writeUInt16BE(id.length, 0);
    head.writeUInt32BE(ciphertext.length, 2);
    parts.push(head, id, ciphertext);
  }
  return Buffer.concat(parts);
}

async function* openedPieces(
  encryption: Encryption,
  importId: string,
  sealed: Readable,
): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0);
  let piece = 0;
  for await (const chunk of sealed as AsyncIterable<Buffer>) {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      if (waiting.length < 6) break;
      const idEnd = 6 + waiting.readUInt16BE(0);
      const end = idEnd + waiting.readUInt32BE(2);
      if (waiting.length < end) break;
      const keyId = waiting.toString('utf8', 6, idEnd);
      const ciphertext = waiting.subarray(idEnd, end);
      yield Buffer.from(encryption.open({ keyId, ciphertext }, contextOf(importId, piece)), 'base64');
      waiting = waiting.subarray(end);
      piece += 1;
    }
  }
  if (waiting.length > 0) throw new Error('a sealed file ends too early');
}

/** Writes the file as it was sent to `path`, piece by piece. @throws when it was changed or cut */
export async function unsealFile(
  encryption: Encryption,
  importId: string,
  sealed: Readable,
  path: string,
): Promise<void> {
  await pipeline(openedPieces(encryption, importId, sealed), createWriteStream(path, { mode: 0o600 }));
}

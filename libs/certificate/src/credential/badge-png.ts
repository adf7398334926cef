import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Keyword of the text chunk (Open Badges 3.0, 5.3.1). */
const KEYWORD = Buffer.from('openbadgecredential\0', 'latin1');
/** Not compressed, no language, no translated keyword. */
const PLAIN = Buffer.from([0, 0, 0, 0]);
const MOST_CHUNKS = 10_000;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** Length, type, data and checksum as they stand in the file. */
  readonly whole: Buffer;
}

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.equals(bytes.subarray(0, 8));

/** @throws when it is not a PNG from its first to its last chunk */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isPng(file)) throw new Error('not a PNG');
  let at = 8;
  for (let count = 0; at < file.length; count += 1) {
    if (count >= MOST_CHUNKS || at + 12 > file.length) throw new Error('the PNG is damaged');
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) throw new Error('the PNG is cut off');
    const type = file.toString('latin1', at + 4, at + 8);
    yield { type, data: file.subarray(at + 8, at + 8 + length), whole: file.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
  throw new Error('the PNG has no end');
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const carriesCredential = ({ type, data }: Chunk) =>
  type === 'iTXt' && data.subarray(0, KEYWORD.length).equals(KEYWORD);

/** Puts the credential into a picture, in place of one that it carries. Bytes after its end are dropped. */
export function bakePng(png: Uint8Array, credential: Uint8Array): Buffer {
  const parts: Buffer[] = [SIGNATURE];
  for (const found of chunksOf(png)) {
    if (!carriesCredential(found)) parts.push(found.whole);
    if (found.type === 'IHDR') parts.push(chunk('iTXt', Buffer.concat([KEYWORD, PLAIN, credential])));
  }
  return Buffer.concat(parts);
}

/** The credential's bytes; null when it carries none. @throws when it is damaged, compressed or carries two */
export function unbakePng(png: Uint8Array): Buffer | null {
  let credential: Buffer | null = null;
  for (const found of chunksOf(png)) {
    if (!carriesCredential(found)) continue;
    if (credential) throw new Error('two credentials in one picture');
    const rest = found.data.subarray(KEYWORD.length);
    // The specification says that it must not be compressed: so nothing here can unpack without end.
    if (rest[0] !== 0) throw new Error('the credential is compressed');
    const language = rest.indexOf(0, 2);
    const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
    if (translated < 0) throw new Error('the text chunk is damaged');
    credential = rest.subarray(translated + 1);
  }
  return credential;
}

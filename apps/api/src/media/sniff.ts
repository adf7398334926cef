import { open } from 'node:fs/promises';

/** What a file is by its first bytes. Its name and what the sender says do not count. */
export type Format =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'heic'
  | 'mp4'
  | 'mov'
  | 'matroska'
  | 'avi'
  | 'mp3'
  | 'wav'
  | 'ogg'
  | 'flac'
  | 'aac'
  | 'pdf'
  | 'zip'
  | 'text';

const HEAD_BYTES = 4096;

const signatures: readonly [format: Format, at: number, bytes: string][] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF8'],
  ['matroska', 0, '\x1a\x45\xdf\xa3'],
  ['ogg', 0, 'OggS'],
  ['flac', 0, 'fLaC'],
  ['mp3', 0, 'ID3'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
];

/** ISO base media by its major brand. */
function brandOf(head: string): Format | undefined {
  if (head.slice(4, 8) !== 'ftyp') return undefined;
  const brand = head.slice(8, 12);
  if (/^(heic|heix|heim|heis|hevc|mif1|msf1|avif|avis)$/.test(brand)) return 'heic';
  return brand === 'qt  ' ? 'mov' : 'mp4';
}

function riffOf(head: string): Format | undefined {
  if (head.slice(0, 4) !== 'RIFF') return undefined;
  return ({ WEBP: 'webp', 'AVI ': 'avi', WAVE: 'wav' } as const)[head.slice(8, 12)];
}

/** MPEG audio without tags: a frame's eleven sync bits, then version and layer (ADTS has layer 0). */
function framesOf(bytes: Buffer): Format | undefined {
  const [first, second = 0, third = 0] = bytes;
  if (first !== 0xff) return undefined;
  if ((second & 0xf6) === 0xf0) return 'aac';
  const reserved = (second & 0x18) === 0x08 || (third & 0xf0) === 0xf0;
  return (second & 0xe6) === 0xe2 && !reserved ? 'mp3' : undefined;
}

function isText(bytes: Buffer, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
  } catch {
    return false;
  }
  // Control characters other than tab and line ends are no text.
  return bytes.length > 0 && !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127);
}

export function formatOf(bytes: Buffer, whole: boolean): Format | undefined {
  const head = bytes.toString('latin1', 0, 16);
  const signed = signatures.find(([, at, signature]) => head.startsWith(signature, at))?.[0];
  return (
    signed ?? brandOf(head) ?? riffOf(head) ?? framesOf(bytes) ?? (isText(bytes, whole) ? 'text' : undefined)
  );
}

export async function sniff(path: string): Promise<Format | undefined> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return formatOf(buffer.subarray(0, bytesRead), bytesRead < HEAD_BYTES);
  } finally {
    await file.close();
  }
}

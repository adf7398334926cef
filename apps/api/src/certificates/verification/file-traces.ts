import { createHash } from 'node:crypto';

export type FileKind = 'pdf' | 'badge' | 'unknown';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_REVISIONS = 32;
const MOST_CODES = 8;

/** By what it begins with; its name and stated type are the sender's claims. */
export function kindOf(bytes: Buffer): FileKind {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes.subarray(0, 8).equals(PNG)) return 'badge';
  const start = bytes
    .subarray(0, 256)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('<') || start.startsWith('{') ? 'badge' : 'unknown';
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Hashes of every earlier revision that a PDF may hold: changes are appended after the old end (ISO 32000-2, 7.5.6), so
 * the file as it was issued is still its beginning. One pass over the bytes, at most 32 ends.
 */
export function revisionHashes(bytes: Buffer): string[] {
  const hashes: string[] = [];
  const running = createHash('sha256');
  let [done, from] = [0, 0];
  for (let nth = 0; nth < MOST_REVISIONS; nth += 1) {
    const end = bytes.indexOf('%%EOF', from);
    if (end < 0) break;
    from = end + 5;
    for (const length of lineEnds(bytes, from)) {
      running.update(bytes.subarray(done, length));
      done = length;
      if (length < bytes.length) hashes.push(running.copy().digest('hex'));
    }
  }
  return hashes;
}

/** Where a revision may end after its marker: at once, after CR, LF or both. */
function lineEnds(bytes: Buffer, at: number): number[] {
  const ends = [at];
  if (bytes[at] === 0x0d || bytes[at] === 0x0a) ends.push(at + 1);
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) ends.push(at + 2);
  return ends;
}

/** Codes in addresses of the verification page that stand in a file uncompressed, as in the links of a PDF. */
export function codesIn(bytes: Buffer): string[] {
  const found = bytes.toString('latin1').matchAll(/\/v\/([2-9A-HJKMNP-Z]{12})(?![0-9A-Za-z])/g);
  const codes = new Set<string>();
  for (const [, code] of found) {
    if (code) codes.add(code);
    if (codes.size >= MOST_CODES) break;
  }
  return [...codes];
}

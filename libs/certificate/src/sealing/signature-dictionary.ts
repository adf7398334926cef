/** A signature as the bytes of a PDF hold it. */
export interface FoundSignature {
  /** Start and end (excluded) of what is signed. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** End of the last signed byte. */
  readonly end: number;
  /** What is signed leaves out more than the signature itself. */
  readonly gap: boolean;
  /** DER; null when the slot holds none. */
  readonly cms: Uint8Array | null;
  /** `/M` of its dictionary. */
  readonly time: Date | null;
}

const MOST_SIGNATURES = 4;
const DICTIONARY_BEFORE = 2_048;
const LARGEST_SLOT = 1024 * 1024;
const RANGE =
  /\/ByteRange\s{0,20}\[\s{0,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,60}\]/;

/**
 * Every signature of a PDF, in the order of the file, at most four. Found by their ByteRange, which must stand in plain
 * sight because it speaks of offsets; so nothing of the PDF's structure, which is the visitor's, has to be believed.
 */
export function findSignatures(bytes: Buffer): FoundSignature[] {
  const found: FoundSignature[] = [];
  let at = bytes.indexOf('/ByteRange');
  while (at !== -1 && found.length < MOST_SIGNATURES) {
    found.push(signatureAt(bytes, at));
    at = bytes.indexOf('/ByteRange', at + 10);
  }
  return found;
}

function signatureAt(bytes: Buffer, at: number): FoundSignature {
  const written = RANGE.exec(bytes.toString('latin1', at, at + 200));
  const [start, length, second, rest] = (written?.slice(1) ?? []).map(Number);
  const time = timeNear(
    bytes.toString('latin1', Math.max(0, at - DICTIONARY_BEFORE), at + DICTIONARY_BEFORE),
  );
  if (start === undefined || length === undefined || second === undefined || rest === undefined)
    return { ranges: [], end: bytes.length, gap: true, cms: null, time };
  const firstEnd = start + length;
  const end = second + rest;
  const isOrdered = firstEnd < second && end <= bytes.length && second - firstEnd <= LARGEST_SLOT;
  if (!isOrdered) return { ranges: [], end: bytes.length, gap: true, cms: null, time };
  const slot = bytes.toString('latin1', firstEnd, second);
  const isSlotOnly = start === 0 && /^<[\da-fA-F]*>$/.test(slot) && isContents(bytes, firstEnd);
  return {
    ranges: [
      [start, firstEnd],
      [second, end],
    ],
    end,
    gap: !isSlotOnly,
    cms: isSlotOnly ? derIn(Buffer.from(slot.slice(1, -1), 'hex')) : null,
    time,
  };
}

const isContents = (bytes: Buffer, slot: number) =>
  /\/Contents\s{0,20}$/.test(bytes.toString('latin1', Math.max(0, slot - 40), slot));

/** The DER at the start; what follows it in the slot must be zeros, or it could hide something. */
function derIn(slot: Buffer): Uint8Array | null {
  const [tag, first = 0] = slot;
  if (tag !== 0x30) return null;
  const extra = first < 0x80 ? 0 : first & 0x7f;
  if (extra > 3 || (first >= 0x80 && extra === 0)) return null;
  const length = extra === 0 ? first : slot.readUIntBE(2, extra);
  const end = 2 + extra + length;
  return end <= slot.length && slot.subarray(end).every((byte) => byte === 0) ? slot.subarray(0, end) : null;
}

function timeNear(dictionary: string): Date | null {
  const parts = /\/M\s{0,20}\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'?\d\d)?/.exec(dictionary);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, zone = 'Z'] = parts;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.replace("'", '').slice(3)}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time.getTime()) ? null : time;
}

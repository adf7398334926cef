import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** Rows of one file; more are sent as several files. */
export const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;
const MOST_ENTRIES = 200;
const MOST_BYTES = 40 * 1024 * 1024;

const UNREADABLE = 'Berkas ini bukan XLSX yang dapat dibaca. Simpan ulang dari Excel.';
const TOO_LARGE = `Isi berkas terlalu besar. Kirim paling banyak ${MOST_ROWS} baris.`;
const FAR = `Ada isi jauh di luar tabel. Hapus, atau kirim paling banyak ${MOST_ROWS} baris.`;

// Attributes are looked for within bounds, so that no sheet takes longer than its length.
const ADDRESS = /<(?:\w{1,20}:)?(?:c|row)\s[^<>]{0,300}?\br\s{0,5}=\s{0,5}["']([A-Z]{0,9})(\d{1,9})["']/g;

/** The real contents, since the size that an entry states need not be true. */
async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | undefined> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) {
      stream.destroy();
      return undefined;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const columnOf = (letters: string) =>
  letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** Whoever reads a sheet makes room for all rows and columns before its last cell. */
function hasFarCell(xml: string): boolean {
  for (const [, letters = '', digits] of xml.matchAll(ADDRESS))
    if (Number(digits) > MOST_ROWS + 20 || columnOf(letters) > MOST_COLUMNS) return true;
  return false;
}

/** Why an XLSX file must not be opened whole, as a sentence; nothing when it is small enough inside too. */
export async function checkSheet(bytes: Buffer): Promise<string | undefined> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    let [entries, left] = [0, MOST_BYTES];
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      if (entries > MOST_ENTRIES) return TOO_LARGE;
      if (entry.fileName.endsWith('/')) continue;
      const content = await inflate(zip, entry, left);
      if (!content) return TOO_LARGE;
      left -= content.length;
      if (entry.fileName.includes('worksheets/') && hasFarCell(content.toString('latin1'))) return FAR;
    }
    return undefined;
  } catch {
    return UNREADABLE;
  }
}

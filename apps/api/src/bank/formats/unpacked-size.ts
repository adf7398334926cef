import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

const MOST_ENTRIES = 500;
const MOST_BYTES = 60 * 1024 * 1024;
const UNREADABLE = 'Berkas ini bukan XLSX yang dapat dibaca. Simpan ulang dari Excel atau LibreOffice.';
const TOO_LARGE = 'Isi berkas ini terlalu besar setelah dibuka. Bagi menjadi beberapa berkas.';

/** Inflates one entry to nowhere, since the size it states need not be true. */
async function inflated(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  const stream = await zip.openReadStreamPromise(entry);
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) {
      stream.destroy();
      break;
    }
  }
  return bytes;
}

/** Why a zip must not be opened whole; nothing when its real contents are small enough. */
export async function checkUnpacked(bytes: Buffer): Promise<string | undefined> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    let [entries, total] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      if (entries > MOST_ENTRIES) return TOO_LARGE;
      if (!entry.fileName.endsWith('/')) total += await inflated(zip, entry, MOST_BYTES - total);
      if (total > MOST_BYTES) return TOO_LARGE;
    }
    return undefined;
  } catch {
    return UNREADABLE;
  }
}

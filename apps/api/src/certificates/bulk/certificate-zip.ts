import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { CSV_MARK, csvLine } from '../../files/sheet-cells.js';
import { FileMissing } from '../../files/file-store.js';
import type { StoredCertificate } from './certificate-selection.queries.js';

const MANIFEST = 'manifest.csv';
const HEADER = ['Nomor', 'Berkas', 'SHA-256', 'Catatan'];
/** PDF is compressed already. */
const STORED = { compress: false, mode: 0o100644 };

// What Windows, ZIP programs or shells do not take in a name, and marks that turn the reading direction.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff/\\:*?"<>|]|\p{Cs}/gu;
const LONGEST_NAME = 60;

/** `0042-STTP-LATKOP-XI-2026 Siti Aminah.pdf`: readable, safe on every system, and never twice in one archive. */
export function entryName(number: string, holderName: string, taken: Set<string>): string {
  const base = `${number.replace(/[^A-Za-z0-9]+/g, '-')} ${holderName.normalize('NFC').replace(UNSAFE, ' ')}`;
  const short = Array.from(base.replace(/\s+/g, ' ').trim())
    .slice(0, LONGEST_NAME + number.length)
    .join('');
  const plain = short.replace(/[. ]+$/, '');
  for (let again = 1; ; again += 1) {
    const name = again === 1 ? plain : `${plain} (${again})`;
    // Windows and macOS do not tell capitals apart.
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return `${name}.pdf`;
  }
}

type Read = (key: string) => Promise<Buffer>;

/** Its bytes if they are those that were issued; otherwise what is wrong. A file that was changed is never handed out. */
async function issued({ storageKey, sha256 }: StoredCertificate, read: Read): Promise<Buffer | string> {
  try {
    const bytes = await read(storageKey);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return hash === sha256 ? bytes : 'Berkas tersimpan berubah dan tidak disertakan. Hubungi pengelola.';
  } catch (error) {
    if (error instanceof FileMissing) return 'Berkas tidak ditemukan. Hubungi pengelola.';
    throw error;
  }
}

/**
 * PDFs as an archive, made while it is sent: one file is in memory at a time, and the next is read when the receiver has
 * taken it. The list at its end names every file with its hash, and those that are left out with the reason.
 */
export function zipCertificates(parts: AsyncIterable<readonly StoredCertificate[]>, read: Read): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const stopped = new AbortController();
  output.once('close', () => stopped.abort());
  zip.outputStream.pipe(output);
  fill(zip, parts, read, stopped.signal).catch((error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error('archive broke off')),
  );
  return output;
}

async function fill(
  zip: ZipFile,
  parts: AsyncIterable<readonly StoredCertificate[]>,
  read: Read,
  signal: AbortSignal,
): Promise<void> {
  const taken = new Set([MANIFEST]);
  const lines = [CSV_MARK + csvLine(HEADER)];
  for await (const part of parts) {
    for (const one of part) {
      signal.throwIfAborted();
      const found = await issued(one, read);
      const name = entryName(one.number, one.holderName, taken);
      const missing = typeof found === 'string';
      lines.push(csvLine([one.number, missing ? null : name, one.sha256, missing ? found : null]));
      if (!missing) await sent(zip, name, found, signal);
    }
  }
  zip.addBuffer(Buffer.from(lines.join('')), MANIFEST);
  zip.end();
}

/** An archive remembers the stream of every entry until its end, so a stream must let go of what was read from it. */
class Handed extends Readable {
  constructor(private bytes: Buffer | null) {
    super();
  }

  override _read(): void {
    const { bytes } = this;
    this.bytes = null;
    this.push(bytes?.length ? bytes : null);
  }
}

async function sent(zip: ZipFile, name: string, bytes: Buffer, signal: AbortSignal): Promise<void> {
  const stream = new Handed(bytes);
  zip.addReadStream(stream, name, { ...STORED, size: bytes.length });
  await finished(stream, { signal, cleanup: true });
}

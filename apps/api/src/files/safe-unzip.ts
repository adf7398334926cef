import { Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { UnsafeZip, unsafeEntry } from './unsafe-zip.js';
import {
  PACKAGE_LIMITS,
  PathRegister,
  checkEntry,
  pathOf,
  tooDense,
  tooLargeFile,
  tooLargeInAll,
  tooManyEntries,
  type UnzipLimits,
} from './zip-entry-rules.js';

/** A file of an archive. */
export interface ZipMember {
  /** Relative, `/` between segments, no `.` or `..`, unique also without regard to case. */
  readonly path: string;
  /** As its header says; what comes out is counted anew. */
  readonly bytes: number;
}

const BROKEN = 'Berkas zip ini rusak atau terpotong. Buat ulang, lalu unggah lagi.';
/** Below this, even the densest file does no harm. */
const HARMLESS_BYTES = 256 * 1024;

interface Member extends ZipMember {
  readonly entry: Entry;
}

/**
 * A ZIP from somebody we do not trust (zip slip, symlinks, bombs, lying headers). Nothing is written to a disk here:
 * its table of contents is checked as a whole before the first byte of a file is unpacked, and what is unpacked is
 * counted while it comes out.
 */
export class SafeZip {
  private unpacked = 0;
  private readonly members = new Map<string, Member>();

  private constructor(
    private readonly zip: ZipFile,
    private readonly limits: UnzipLimits,
  ) {}

  /** Opens the archive at `path` and checks every entry. Close it. @throws UnsafeZip */
  static async open(path: string, limits: UnzipLimits = PACKAGE_LIMITS): Promise<SafeZip> {
    // Names stay bytes: the library's own checks would say why in other words.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
    const zip = await openPromise(path, options).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== undefined) throw error;
      throw new UnsafeZip(BROKEN);
    });
    const opened = new SafeZip(zip, limits);
    try {
      await opened.readDirectory();
      return opened;
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** Files only, in the order of the archive. */
  get files(): readonly ZipMember[] {
    return [...this.members.values()];
  }

  has(path: string): boolean {
    return this.members.has(path);
  }

  /** Bytes of one file as they come; the stream fails with UnsafeZip at the first byte too many. */
  async read(path: string): Promise<Readable> {
    const member = this.members.get(path);
    if (!member) throw new RangeError('no such file in the archive');
    const source = await this.zip.openReadStreamPromise(member.entry).catch(() => {
      throw unsafeEntry(path, 'rusak. Buat ulang zip-nya.');
    });
    const counted = this.counter(member);
    source.once('error', () => counted.destroy(unsafeEntry(path, 'rusak. Buat ulang zip-nya.')));
    counted.once('close', () => source.destroy());
    return source.pipe(counted);
  }

  /** A small file as a whole. @throws UnsafeZip, also when it is larger than `most` bytes */
  async readAll(path: string, most: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of (await this.read(path)) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) throw tooLargeFile(path, { ...this.limits, fileBytes: most });
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
  }

  close(): void {
    this.zip.close();
  }

  private async readDirectory(): Promise<void> {
    const { zip, limits } = this;
    // As the archive says of itself: a table of a hundred thousand lines is not even begun.
    if (zip.entryCount > limits.entries) throw tooManyEntries(limits);
    const register = new PathRegister();
    let declared = 0;
    let packed = 0;
    for await (const entry of this.entries()) {
      const path = pathOf(entry, limits);
      checkEntry(entry, path, limits);
      register.add(path);
      declared += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (declared > limits.totalBytes) throw tooLargeInAll(limits);
      // Files that share their bytes are how a small archive becomes a huge one.
      if (packed > zip.fileSize) throw new UnsafeZip(BROKEN);
      if (!path.endsWith('/')) this.members.set(path, { path, bytes: entry.uncompressedSize, entry });
    }
  }

  private async *entries(): AsyncGenerator<Entry> {
    try {
      for await (const entry of this.zip.eachEntry()) yield entry;
    } catch (error) {
      throw error instanceof UnsafeZip ? error : new UnsafeZip(BROKEN);
    }
  }

  private counter({ path, entry }: Member): Transform {
    let bytes = 0;
    let sum = 0;
    const wrong = (): UnsafeZip | null => {
      if (bytes > this.limits.fileBytes) return tooLargeFile(path, this.limits);
      if (this.unpacked > this.limits.totalBytes) return tooLargeInAll(this.limits);
      const dense = bytes > HARMLESS_BYTES && bytes > entry.compressedSize * this.limits.ratio;
      return dense ? tooDense(path) : null;
    };
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length;
        this.unpacked += chunk.length;
        sum = crc32(chunk, sum);
        const error = wrong();
        if (error) done(error);
        else done(null, chunk);
      },
      flush: (done) => {
        done(sum === entry.crc32 ? null : unsafeEntry(path, 'rusak. Buat ulang zip-nya.'));
      },
    });
  }
}

import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive. `open` is asked when its turn has come, so nothing is read ahead. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
  readonly open: () => Promise<Readable>;
}

type Give = (error: unknown, stream: Readable) => void;

/** The earliest date a ZIP can have, as this machine's clock says it: that is how archives keep it. */
const NO_DATE = new Date(1980, 0, 1);
const PLAIN_FILE = 0o100644;

function added(
  zip: ZipFile,
  entries: readonly ZipEntry[],
  pass: (entry: ZipEntry, give: Give) => void,
): Promise<number> {
  for (const entry of entries) {
    const { path, bytes } = entry;
    const options = {
      mtime: NO_DATE,
      mode: PLAIN_FILE,
      compress: false,
      forceDosTimestamp: true,
      size: bytes,
    };
    zip.addReadStreamLazy(path, options, (give) => pass(entry, give));
  }
  // Its types leave out the size that it calls back with.
  const end = zip.end.bind(zip) as unknown as (options: object, then: (bytes: number) => void) => void;
  return new Promise((resolve) => {
    end({}, resolve);
  });
}

/** Bytes of the archive that `writeZip` makes; no file is opened. */
export function zipBytes(entries: readonly ZipEntry[]): Promise<number> {
  return added(new ZipFile(), entries, () => undefined);
}

/**
 * An archive as a stream, its entries stored as they are: the same entries are the same bytes. The stream fails when an
 * entry cannot be read; destroying it stops the reading.
 */
export function writeZip(entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile();
  const stream = new PassThrough();
  let current: Readable | undefined;
  const fail = (error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error('archive broke off'));
  zip.on('error', fail);
  stream.once('close', () => current?.destroy());
  void added(zip, entries, ({ open }, give) => {
    open().then((opened) => {
      if (stream.destroyed) return void opened.destroy();
      current = opened;
      // A file that fails on the way must end the archive, not leave it waiting.
      opened.once('error', fail);
      return give(null, opened);
    }, fail);
  });
  zip.outputStream.pipe(stream);
  return stream;
}

import type { Readable } from 'node:stream';
import { hasAlready, rangeHolds, rangeOf } from './byte-range.js';
import type { ByteRange } from './file-store.js';

/** What a request says about the bytes it wants, in the words of its headers. */
export interface Conditions {
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Record<string, string>;
  readonly body: Readable | Buffer | null;
}

interface Bytes {
  readonly etag: string;
  readonly size: number;
  readonly headers: Record<string, string>;
}

/**
 * A file in whole or in part, as HTTP wants it (RFC 9110, 13.1 and 14).
 * @param read its bytes, or those of a range; called for what is really sent only
 */
export async function answerFor(
  { etag, size, headers }: Bytes,
  { range, ifRange, ifNoneMatch }: Conditions,
  read: (range?: ByteRange) => Promise<Readable>,
): Promise<FileAnswer> {
  if (hasAlready(ifNoneMatch, etag)) return { status: 304, headers, body: null };
  const wanted = rangeHolds(ifRange, etag) ? rangeOf(range, size) : 'all';
  if (wanted === 'unsatisfiable')
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` }, body: null };
  if (wanted === 'all')
    return { status: 200, headers: { ...headers, 'content-length': String(size) }, body: await read() };
  const { start, end } = wanted;
  const part = {
    'content-range': `bytes ${start}-${end}/${size}`,
    'content-length': String(end - start + 1),
  };
  return { status: 206, headers: { ...headers, ...part }, body: await read(wanted) };
}

export interface ByteRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/**
 * The one range of a `Range` header that players send (RFC 9110, 14.1.2): `bytes=0-`, `bytes=5-9`, `bytes=-500`.
 * @returns null when it cannot be satisfied, undefined when the whole is asked for
 */
export function readRange(header: string | null, size: number): ByteRange | null | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!found) return undefined;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? null : { start, end };
}

/** A kept file as a player wants it: the part it asked for, or all of it. */
export async function partOf(file: Response, header: string | null): Promise<Response> {
  if (header === null) return file;
  const blob = await file.blob();
  const range = readRange(header, blob.size);
  if (range === undefined) return new Response(blob, { headers: file.headers });
  if (range === null)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${blob.size}` } });
  const part = blob.slice(range.start, range.end + 1);
  const headers = new Headers(file.headers);
  headers.set('content-range', `bytes ${range.start}-${range.end}/${blob.size}`);
  headers.set('content-length', String(part.size));
  return new Response(part, { status: 206, headers });
}

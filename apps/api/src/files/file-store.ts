import type { Readable } from 'node:stream';

/** There is no file under this key. */
export class FileMissing extends Error {
  constructor(readonly key: string) {
    super(`no file ${key}`);
  }
}

/** Bytes `start` to `end`, both included and counted from 0 (RFC 9110, 14.1.2). */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Bytes by key, on the local disk or in an S3-compatible store. A key is 1 to 6 segments of letters, digits, `.`, `_`
 * and `-`, e.g. `certificates/<id>/<sha256>.pdf`. Keys are chosen by us, never by visitors.
 */
export abstract class FileStore {
  /** Durable and whole when it resolves; the same key again replaces the file in one step. */
  abstract put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The same from a file of this machine, which stays; never wholly in memory. */
  abstract putFile(key: string, path: string, contentType: string): Promise<void>;
  /** Small files only: all bytes at once. @throws FileMissing */
  abstract get(key: string): Promise<Buffer>;
  /** All bytes, or those of `range`, as they come; the stream fails when they stop coming. @throws FileMissing */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;
  /** Every key there is, in no order; files that come or go meanwhile may be left out. */
  abstract keys(): AsyncIterable<string>;
  /** Bytes that can still be stored; null when the store does not say. */
  abstract freeBytes(): Promise<number | null>;
  /** Deleting what is not there is not an error. */
  abstract delete(key: string): Promise<void>;
}

const segment = '[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}';
const keyShape = new RegExp(`^${segment}(/${segment}){0,5}$`);

/** @throws RangeError for a key that could leave its folder or that a store would change */
export function checkKey(key: string): string {
  if (!keyShape.test(key)) throw new RangeError('file key has a shape that is not allowed');
  return key;
}

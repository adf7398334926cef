/** There is no file under this key. */
export class FileMissing extends Error {
  constructor(readonly key: string) {
    super(`no file ${key}`);
  }
}

/**
 * Bytes by key, on the local disk or in an S3-compatible store. A key is 1 to 6 segments of letters, digits, `.`, `_`
 * and `-`, e.g. `certificates/<id>/<sha256>.pdf`. Keys are chosen by us, never by visitors.
 */
export abstract class FileStore {
  /** Durable and whole when it resolves; the same key again replaces the file in one step. */
  abstract put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** @throws FileMissing */
  abstract get(key: string): Promise<Buffer>;
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

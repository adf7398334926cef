import type { PreviousUpload, UrlStorage } from 'tus-js-client';
import { newId } from '../../lib/new-id.js';
import { readPrivate, writePrivate } from '../../lib/private-store.js';

const NAME = 'uploads';
/** The server keeps an unfinished upload for a day after its last byte. */
const KEPT_MS = 24 * 3_600_000;

interface Remembered extends PreviousUpload {
  readonly fingerprint: string;
}

function readAll(): Remembered[] {
  const found = readPrivate(NAME);
  if (!Array.isArray(found)) return [];
  return (found as Remembered[]).filter(
    (one) => typeof one?.fingerprint === 'string' && Date.parse(one.creationTime) > Date.now() - KEPT_MS,
  );
}

/**
 * Where unfinished uploads are on the server, so that one goes on after a reload. Kept with what is private to one
 * person: signing out forgets it.
 */
export const uploadMemory: UrlStorage = {
  findAllUploads: async () => readAll(),
  findUploadsByFingerprint: async (fingerprint) => readAll().filter((one) => one.fingerprint === fingerprint),
  removeUpload: async (key) => {
    writePrivate(
      NAME,
      readAll().filter((one) => one.urlStorageKey !== key),
    );
  },
  addUpload: async (fingerprint, upload) => {
    const urlStorageKey = newId();
    writePrivate(NAME, [...readAll(), { ...upload, fingerprint, urlStorageKey }]);
    return urlStorageKey;
  },
};

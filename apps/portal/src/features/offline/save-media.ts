import { OfflineError } from '../../lib/api-errors.js';
import { MEDIA_CACHE } from '../../lib/device-names.js';
import { checkLine } from './cannot-save.js';

/**
 * Fetches one file into the device's cache, telling how many bytes have come. What is there already is not fetched
 * again, so a broken save goes on with the next file. @returns whether it was fetched now @throws CannotSave, OfflineError,
 * AbortError
 */
export async function saveFile(
  url: string,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const cache = await caches.open(MEDIA_CACHE);
  if (await cache.match(url)) return false;
  checkLine();
  const response = await fetch(url, { credentials: 'same-origin', signal }).catch((cause: unknown) => {
    throw signal.aborted ? signal.reason : new OfflineError(cause);
  });
  // A picture that is gone does not keep the lesson from being read.
  if (response.status === 404) return false;
  if (!response.ok || !response.body) throw new OfflineError();
  const blob = await readAll(response.body, onBytes, signal);
  await cache.put(url, new Response(blob, { headers: response.headers }));
  return true;
}

async function readAll(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const reader = body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal.throwIfAborted();
      parts.push(next.value);
      onBytes(next.value.length);
    }
  } catch (cause) {
    throw signal.aborted ? signal.reason : new OfflineError(cause);
  }
  return new Blob(parts);
}

/** Takes files away that no other saved lesson uses. */
export async function dropFiles(urls: readonly string[], stillUsed: ReadonlySet<string>): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(MEDIA_CACHE);
  await Promise.all(urls.filter((url) => !stillUsed.has(url)).map((url) => cache.delete(url)));
}

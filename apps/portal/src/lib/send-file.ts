import { OfflineError, toApiError } from './api-errors.js';

/** A phone on 3G needs a while; after this the line is taken for dead. */
const TIMEOUT_MS = 120_000;

/**
 * Posts a file as the field `file`.
 * @param name what the file is called on its way: the phone's own name may tell of its owner
 * @throws ApiError, OfflineError
 */
export async function sendFile(path: string, file: File, name: string): Promise<void> {
  const body = new FormData();
  body.append('file', file, name);
  const answer = await fetch(path, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw new OfflineError(error);
  });
  if (!answer.ok) throw toApiError(answer.status, await answer.json().catch(() => null));
}

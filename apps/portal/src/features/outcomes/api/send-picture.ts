import { OfflineError, toApiError } from '../../../lib/api-errors.js';

/** A phone on 3G needs a while; after this the line is taken for dead. */
const TIMEOUT_MS = 120_000;

/** Sends a picture as the field `file`. @throws ApiError, OfflineError */
export async function sendPicture(path: string, file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file, 'foto');
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

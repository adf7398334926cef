import type { MediaKind } from '@sinau/contracts/media.contract.js';
import type { DetailedError, Upload } from 'tus-js-client';
import { OfflineError, toApiError, type RequestError } from '../../lib/api-errors.js';
import { uploadMemory } from './upload-memory.js';

const ENDPOINT = '/api/uploads';
/** One request's worth. The server keeps every part that arrives, so a broken line costs little whatever this is. */
const CHUNK_BYTES = 8 * 1024 * 1024;
/** Waits between tries; they begin anew whenever something got through. */
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000];

export interface UploadHandlers {
  /** In bytes. */
  readonly onProgress: (sent: number, total: number) => void;
  readonly onDone: (mediaId: string) => void;
  /** Nothing that was sent is lost: `resume` goes on. */
  readonly onStopped: (error: RequestError) => void;
}

/** An upload under way. */
export interface RunningUpload {
  readonly resume: () => void;
  /** Ends it for good, on the server too. */
  readonly cancel: () => Promise<void>;
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What the server said, in its own words; without an answer there was no signal. */
export function uploadError(error: Error): RequestError {
  const answer = (error as DetailedError).originalResponse;
  if (!answer || answer.getStatus() === 0) return new OfflineError(error);
  return toApiError(answer.getStatus(), bodyOf(answer.getBody()));
}

/** No answer, a busy or faulty server, and two lines at once pass; a refusal does not. */
export function shouldRetry(status: number): boolean {
  if (status === 507) return false;
  return status === 0 || status >= 500 || [408, 409, 423, 429].includes(status);
}

async function goOn(upload: Upload): Promise<void> {
  const [previous] = await upload.findPreviousUploads();
  if (previous) upload.resumeFromPreviousUpload(previous);
  upload.start();
}

/**
 * Sends a file in parts that survive broken lines, reloads and a phone that was switched off: choosing the same file
 * again goes on where it stopped. The id of the upload is the id of its media.
 */
export async function startUpload(
  file: File,
  kind: MediaKind,
  handlers: UploadHandlers,
  purpose: 'media' | 'evidence' | 'scorm' | 'course' = 'media',
): Promise<RunningUpload> {
  const tus = await import('tus-js-client');
  const upload = new tus.Upload(file, {
    endpoint: ENDPOINT,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_MS,
    metadata: { purpose, kind, filename: file.name },
    urlStorage: uploadMemory,
    removeFingerprintOnSuccess: true,
    onShouldRetry: (error) => shouldRetry(error.originalResponse?.getStatus() ?? 0),
    onProgress: handlers.onProgress,
    onError: (error) => handlers.onStopped(uploadError(error)),
    onSuccess: () => handlers.onDone(upload.url?.split('/').at(-1) ?? ''),
  });
  await goOn(upload);
  return { resume: () => upload.start(), cancel: () => upload.abort(true) };
}

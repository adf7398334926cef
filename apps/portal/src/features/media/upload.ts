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

/**
 * No answer, a busy or faulty server, and two lines at once pass; a refusal does not. Without a signal nothing is tried:
 * who waits is told at once, and the upload goes on when the signal is back.
 */
export function shouldRetry(status: number): boolean {
  if (status === 507) return false;
  if (status === 0) return navigator.onLine;
  return status >= 500 || [408, 409, 423, 429].includes(status);
}

/** The code that sends, fetched as patiently as the bytes are sent: the first moments of a signal are weak. */
async function sender(tried = 0): Promise<typeof import('tus-js-client')> {
  try {
    return await import('tus-js-client');
  } catch (error) {
    const wait = RETRY_MS[tried];
    if (wait === undefined || !shouldRetry(0)) throw new OfflineError(error);
    await new Promise((resolve) => setTimeout(resolve, wait));
    return sender(tried + 1);
  }
}

/**
 * Sends a file in parts that survive broken lines, reloads and a phone that was switched off: choosing the same file
 * again goes on where it stopped. The id of the upload is the id of its media. The code that sends comes with the first
 * upload: without a signal it stops like any other, and `resume` fetches it.
 */
export function startUpload(
  file: File,
  kind: MediaKind,
  handlers: UploadHandlers,
  purpose: 'media' | 'evidence' | 'scorm' | 'course' = 'media',
): RunningUpload {
  let upload: Upload | undefined;
  let cancelled = false;
  const begin = async () => {
    const tus = await sender();
    if (cancelled) return;
    const made = new tus.Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_MS,
      metadata: { purpose, kind, filename: file.name },
      urlStorage: uploadMemory,
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => shouldRetry(error.originalResponse?.getStatus() ?? 0),
      onProgress: handlers.onProgress,
      onError: (error) => handlers.onStopped(uploadError(error)),
      onSuccess: () => handlers.onDone(made.url?.split('/').at(-1) ?? ''),
    });
    const [previous] = await made.findPreviousUploads();
    if (cancelled) return;
    if (previous) made.resumeFromPreviousUpload(previous);
    upload = made;
    made.start();
  };
  const go = () => void begin().catch((error: Error) => cancelled || handlers.onStopped(uploadError(error)));
  go();
  return {
    resume: () => (upload ? upload.start() : go()),
    cancel: async () => {
      cancelled = true;
      await upload?.abort(true);
    },
  };
}

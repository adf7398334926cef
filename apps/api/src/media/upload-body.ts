import { PassThrough, Readable, finished } from 'node:stream';
import type { IncomingMessage } from 'node:http';

/** Bytes that are still read and dropped after a refusal, so that the sender sees the answer and not a broken line. */
const DRAIN_BYTES = 16 * 1024 * 1024;

export interface UploadBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** To be called when the answer is known. @returns true when the connection should be closed after it */
  release(): boolean;
}

/** The body of a request as a web stream that can be left half-read without hurting the connection. */
export function bodyOf(message: IncomingMessage): UploadBody {
  const copy = new PassThrough();
  const stop = finished(message, { writable: false }, (error) => {
    if (error) copy.destroy(error);
  });
  // Nobody may be reading any more when the line breaks.
  copy.on('error', () => undefined);
  message.pipe(copy);
  return {
    stream: Readable.toWeb(copy) as ReadableStream<Uint8Array>,
    release: () => {
      if (message.readableEnded) return false;
      stop();
      message.on('error', () => undefined);
      message.unpipe(copy);
      copy.destroy();
      message.resume();
      return !(Number(message.headers['content-length']) <= DRAIN_BYTES);
    },
  };
}

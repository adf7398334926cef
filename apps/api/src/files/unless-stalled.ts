import { Readable } from 'node:stream';

/**
 * A body as a stream that fails when nothing comes for `ms`. Waiting for a slow reader does not count.
 * Destroying the stream ends the download.
 */
export function unlessStalled(body: ReadableStream<Uint8Array> | null, ms: number): Readable {
  return body ? Readable.from(chunksOf(body.getReader(), ms), { objectMode: false }) : Readable.from([]);
}

async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>, ms: number) {
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), ms);
      if (done) return;
      yield value;
    }
  } finally {
    // Also after the last chunk, where it does nothing; a broken line has already said why.
    await reader.cancel().catch(() => undefined);
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the file store sent nothing for ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

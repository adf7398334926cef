/** Bytes of one stored part: what a broken line can cost in memory, and what an object store likes. */
export const PART_BYTES = 4 * 1024 * 1024;

/**
 * Cuts a body into parts. When the body breaks off, what had arrived still comes as a last part before the error: on a
 * bad line every kilobyte counts.
 */
export async function* partsOf(body: AsyncIterable<Buffer>, size = PART_BYTES): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let length = 0;
  const take = () => {
    const part = Buffer.concat(chunks, length);
    chunks = [];
    length = 0;
    return part;
  };
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= size) yield take();
    }
  } catch (error) {
    if (length > 0) yield take();
    throw error;
  }
  if (length > 0) yield take();
}

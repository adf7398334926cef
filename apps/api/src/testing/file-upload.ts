const BOUNDARY = 'sinau-test-boundary';

interface SentFile {
  readonly field?: string;
  readonly name?: string;
  /** What the browser says that it is; nothing is believed of it. */
  readonly type?: string;
}

/** A request that sends one file in a form, as the portal does: for `inject`. */
export function fileUpload(url: string, bytes: Buffer | string, file: SentFile = {}) {
  const { field = 'file', name = 'a', type } = file;
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n`;
  return {
    method: 'POST' as const,
    url,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([
      Buffer.from(`${head}${type ? `content-type: ${type}\r\n` : ''}\r\n`),
      Buffer.from(bytes),
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]),
  };
}

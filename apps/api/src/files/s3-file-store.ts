import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { FileMissing, FileStore, checkKey } from './file-store.js';

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface S3Request {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

const TIMEOUT_MS = 15_000;
const RETRIES = 2;

/** Files in an S3-compatible bucket, addressed path-style; requests are signed with AWS Signature Version 4. */
export class S3FileStore extends FileStore {
  private readonly client: AwsClient;

  constructor(
    private readonly settings: S3Settings,
    private readonly waitMs = 200,
  ) {
    super();
    const { region, accessKeyId, secretAccessKey } = settings;
    this.client = new AwsClient({ service: 's3', region, accessKeyId, secretAccessKey, retries: 0 });
  }

  async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    const body = Uint8Array.from(bytes);
    const headers = {
      'content-type': contentType,
      // Signed with the request: the store refuses bytes that were changed on the way.
      'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    };
    const answer = await this.send(key, { method: 'PUT', headers, body });
    if (!answer.ok) throw new Error(`S3 PUT answered ${answer.status}`);
  }

  async get(key: string): Promise<Buffer> {
    const answer = await this.send(key, { method: 'GET' });
    if (answer.status === 404) throw new FileMissing(key);
    if (!answer.ok) throw new Error(`S3 GET answered ${answer.status}`);
    return answer.body;
  }

  async delete(key: string): Promise<void> {
    const answer = await this.send(key, { method: 'DELETE' });
    if (!answer.ok && answer.status !== 404) throw new Error(`S3 DELETE answered ${answer.status}`);
  }

  /** All three requests may be repeated: the same key with the same bytes is the same file. */
  private async send(key: string, request: S3Request) {
    const url = `${this.settings.endpoint.replace(/\/+$/, '')}/${this.settings.bucket}/${checkKey(key)}`;
    for (let retry = 0; ; retry += 1) {
      const last = retry === RETRIES;
      try {
        const answer = await this.attempt(url, request);
        if (answer.status < 500 || last) return answer;
      } catch (error) {
        if (last) throw new Error(`S3 ${request.method} got no answer`, { cause: error });
      }
      await pause(this.waitMs * 2 ** retry);
    }
  }

  /** The time limit covers the body too: a store that stalls half-way does not hold up its caller. */
  private async attempt(url: string, request: S3Request) {
    const signed = await this.client.sign(url, { ...request, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const answer = await fetch(signed);
    return { ok: answer.ok, status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { FileMissing, FileStore, checkKey, type ByteRange } from './file-store.js';
import { unlessStalled } from './unless-stalled.js';

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
  /** Asked for once per attempt, since a stream can be sent only once. */
  readonly body?: () => Uint8Array<ArrayBuffer> | ReadableStream;
  readonly timeoutMs?: number;
}

/** ListObjectsV2's answer, as far as we read it. */
const Listing = z.object({
  ListBucketResult: z.object({
    Contents: z.array(z.object({ Key: z.string() })).default([]),
    NextContinuationToken: z.string().optional(),
  }),
});
const listing = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' });

const TIMEOUT_MS = 15_000;
/** A large file gets the time it needs at 100 kB/s. */
const BYTES_PER_MS = 100;
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

  private get bucketUrl(): string {
    return `${this.settings.endpoint.replace(/\/+$/, '')}/${this.settings.bucket}`;
  }

  async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    const body = Uint8Array.from(bytes);
    const headers = {
      'content-type': contentType,
      // Signed with the request: the store refuses bytes that were changed on the way.
      'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    };
    await this.sendWhole(key, { method: 'PUT', headers, body: () => body });
  }

  async putFile(key: string, path: string, contentType: string): Promise<void> {
    checkKey(key);
    const { size } = await stat(path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    const headers = {
      'content-type': contentType,
      'content-length': String(size),
      'x-amz-content-sha256': hash.digest('hex'),
    };
    await this.sendWhole(key, {
      method: 'PUT',
      headers,
      body: () => Readable.toWeb(createReadStream(path)) as ReadableStream,
      timeoutMs: TIMEOUT_MS + size / BYTES_PER_MS,
    });
  }

  async get(key: string): Promise<Buffer> {
    const answer = await this.send(key, { method: 'GET' }, collect);
    if (answer.status === 404) throw new FileMissing(key);
    if (!answer.ok) throw new Error(`S3 GET answered ${answer.status}`);
    return answer.body;
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const headers = range && { range: `bytes=${range.start}-${range.end}` };
    const answer = await this.send(key, { method: 'GET', ...(headers && { headers }) }, (found) =>
      // What a store says about a failure is of no use to a reader.
      found.ok ? Promise.resolve(unlessStalled(found.body, TIMEOUT_MS)) : collect(found).then(() => null),
    );
    if (answer.status === 404) throw new FileMissing(key);
    if (!answer.body || (range && answer.status !== 206)) {
      answer.body?.destroy();
      throw new Error(`S3 GET answered ${answer.status}`);
    }
    return answer.body;
  }

  async *keys(): AsyncGenerator<string> {
    let next: string | undefined;
    do {
      const query = new URLSearchParams({ 'list-type': '2', ...(next && { 'continuation-token': next }) });
      const answer = await this.ask(`${this.bucketUrl}?${query}`, { method: 'GET' }, collect);
      if (!answer.ok) throw new Error(`S3 list answered ${answer.status}`);
      const { ListBucketResult: page } = Listing.parse(listing.parse(answer.body.toString()));
      for (const { Key } of page.Contents) yield Key;
      next = page.NextContinuationToken;
    } while (next);
  }

  /** Object stores do not say. */
  freeBytes(): Promise<null> {
    return Promise.resolve(null);
  }

  async delete(key: string): Promise<void> {
    const answer = await this.send(key, { method: 'DELETE' }, collect);
    if (!answer.ok && answer.status !== 404) throw new Error(`S3 DELETE answered ${answer.status}`);
  }

  private async sendWhole(key: string, request: S3Request): Promise<void> {
    const answer = await this.send(key, request, collect);
    if (!answer.ok) throw new Error(`S3 ${request.method} answered ${answer.status}`);
  }

  private send<T>(key: string, request: S3Request, take: (answer: Response) => Promise<T>) {
    return this.ask(`${this.bucketUrl}/${checkKey(key)}`, request, take);
  }

  /** All requests may be repeated: the same key with the same bytes is the same file. */
  private async ask<T>(url: string, request: S3Request, take: (answer: Response) => Promise<T>) {
    for (let retry = 0; ; retry += 1) {
      const last = retry === RETRIES;
      try {
        const answer = await this.attempt(url, request, take);
        if (answer.status < 500 || last) return answer;
      } catch (error) {
        if (last) throw new Error(`S3 ${request.method} got no answer`, { cause: error });
      }
      await pause(this.waitMs * 2 ** retry);
    }
  }

  /** The time limit covers whatever `take` waits for: a store that stalls half-way does not hold up its caller. */
  private async attempt<T>(
    url: string,
    { method, headers, body, timeoutMs = TIMEOUT_MS }: S3Request,
    take: (answer: Response) => Promise<T>,
  ) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    try {
      // The body's hash is among the headers, so the body itself is not needed to sign.
      const signed = await this.client.sign(url, { method, ...(headers && { headers }) });
      const answer = await fetch(url, {
        method,
        headers: signed.headers,
        signal: late.signal,
        ...(body && { body: body(), duplex: 'half' }),
      });
      return { ok: answer.ok, status: answer.status, body: await take(answer) };
    } finally {
      clearTimeout(timer);
    }
  }
}

async function collect(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer());
}

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import type { Config } from '../config.js';
import { DiskFileStore } from './disk-file-store.js';
import { FileMissing } from './file-store.js';
import { openFileStore } from './files.module.js';
import { S3FileStore } from './s3-file-store.js';

/** A small object store: remembers what it was asked, checks signatures' presence and payload hashes, keeps objects. */
interface StandIn {
  server: Server;
  endpoint: string;
  objects: Map<string, { bytes: Buffer; type: string }>;
  asked: IncomingMessage[];
  failures: number[];
}

async function startStandIn(): Promise<StandIn> {
  const objects = new Map<string, { bytes: Buffer; type: string }>();
  const asked: IncomingMessage[] = [];
  const failures: number[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      asked.push(request);
      const fail = failures.shift();
      if (fail === 0) return response.destroy();
      if (fail) return response.writeHead(fail).end();
      const signature = request.headers.authorization ?? '';
      if (
        !/^AWS4-HMAC-SHA256 Credential=key-id\/\d{8}\/auto\/s3\/aws4_request, SignedHeaders=.*x-amz-content-sha256.*Signature=[0-9a-f]{64}$/.test(
          signature,
        )
      ) {
        return response.writeHead(403).end();
      }
      const path = request.url ?? '';
      if (path.startsWith('/sinau?')) return response.writeHead(200).end(pageOfKeys(objects, path));
      if (request.method === 'PUT') {
        const promised = request.headers['x-amz-content-sha256'];
        if (promised !== createHash('sha256').update(body).digest('hex'))
          return response.writeHead(400).end();
        objects.set(path, { bytes: body, type: request.headers['content-type'] ?? '' });
        return response.writeHead(200).end();
      }
      const found = objects.get(path);
      if (!found) return response.writeHead(404).end();
      if (request.method === 'DELETE') objects.delete(path);
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      if (range)
        return response.writeHead(206).end(found.bytes.subarray(Number(range[1]), Number(range[2]) + 1));
      return response
        .writeHead(request.method === 'DELETE' ? 204 : 200)
        .end(request.method === 'GET' ? found.bytes : undefined);
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { server, endpoint: `http://127.0.0.1:${port}`, objects, asked, failures };
}

/** ListObjectsV2, two keys to a page. */
function pageOfKeys(objects: Map<string, unknown>, path: string): string {
  const from = Number(new URL(path, 'http://s3').searchParams.get('continuation-token') ?? 0);
  const keys = [...objects.keys()].map((key) => key.slice('/sinau/'.length));
  const contents = keys.slice(from, from + 2).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const next = from + 2 < keys.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><Name>sinau</Name>${contents.join('')}${next}</ListBucketResult>`;
}

async function allOf(keys: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const key of keys) found.push(key);
  return found;
}

let standIn: StandIn;
let store: S3FileStore;

beforeEach(async () => {
  standIn = await startStandIn();
  const settings = { bucket: 'sinau', region: 'auto', accessKeyId: 'key-id', secretAccessKey: 'secret' };
  store = new S3FileStore({ endpoint: `${standIn.endpoint}/`, ...settings }, 1);
});
afterEach(() => {
  standIn.server.closeAllConnections();
  return new Promise((done) => standIn.server.close(done));
});

describe('S3FileStore', () => {
  const key = 'certificates/a/b.pdf';

  it('names every key, page by page', async () => {
    const names = async () => (await allOf(store.keys())).sort();
    expect(await names()).toEqual([]);
    for (const name of ['a/1', 'a/2', '2026', 'b/1', 'b/2'])
      await store.put(name, Buffer.from('x'), 'text/plain');
    expect(await names()).toEqual(['2026', 'a/1', 'a/2', 'b/1', 'b/2']);
    standIn.failures.push(403);
    await expect(names()).rejects.toThrow('S3 list answered 403');
  });
  const bytes = Buffer.from([0, 255, 1, 254]);

  it('puts a signed object path-style and gets its bytes back', async () => {
    await store.put(key, bytes, 'application/pdf');
    expect(standIn.objects.get('/sinau/certificates/a/b.pdf')).toEqual({ bytes, type: 'application/pdf' });
    expect(await store.get(key)).toEqual(bytes);
    expect(standIn.asked.map(({ method }) => method)).toEqual(['PUT', 'GET']);
  });

  it('deletes, and deleting nothing is fine', async () => {
    await store.put(key, bytes, 'application/pdf');
    await store.delete(key);
    await store.delete(key);
    expect(standIn.objects.size).toBe(0);
    await expect(store.get(key)).rejects.toBeInstanceOf(FileMissing);
  });

  it('tries twice more when the store stumbles or hangs up', async () => {
    standIn.failures.push(503, 0);
    await store.put(key, bytes, 'application/pdf');
    expect(standIn.asked).toHaveLength(3);
    expect(standIn.objects.size).toBe(1);
  });

  it('gives up after the third failure, and at once when it is refused', async () => {
    standIn.failures.push(500, 500, 500);
    await expect(store.get(key)).rejects.toThrow('S3 GET answered 500');
    expect(standIn.asked).toHaveLength(3);
    standIn.failures.push(403);
    await expect(store.put(key, bytes, 'application/pdf')).rejects.toThrow('S3 PUT answered 403');
    expect(standIn.asked).toHaveLength(4);
  });

  it('gives all or a part as a stream, and tries again before the first byte', async () => {
    await store.put(key, Buffer.from('0123456789'), 'video/mp4');
    standIn.failures.push(503, 0);
    expect(await text(await store.read(key, { start: 2, end: 4 }))).toBe('234');
    expect(standIn.asked.at(-1)?.headers.range).toBe('bytes=2-4');
    expect(await text(await store.read(key))).toBe('0123456789');
    await expect(store.read('media/a/none')).rejects.toBeInstanceOf(FileMissing);
    expect(await store.freeBytes()).toBeNull();
  });

  it('sends a file of this machine as a stream with its length and hash, again when the store stumbles', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sinau-s3-'));
    const path = join(folder, 'film.mp4');
    const film = Buffer.alloc(3_000_000, 7);
    await writeFile(path, film);
    standIn.failures.push(503);
    await store.putFile(key, path, 'video/mp4');
    await rm(folder, { recursive: true });
    const sent = standIn.asked.at(-1)?.headers;
    expect([sent?.['content-length'], sent?.['transfer-encoding']]).toEqual(['3000000', undefined]);
    const kept = standIn.objects.get(`/sinau/${key}`);
    expect([kept?.type, kept?.bytes.equals(film)]).toEqual(['video/mp4', true]);
  });

  it('sends nothing for a key that is not allowed', async () => {
    await expect(store.get('../other-bucket/x')).rejects.toBeInstanceOf(RangeError);
    expect(standIn.asked).toEqual([]);
  });
});

describe('openFileStore', () => {
  const config = { SINAU_DATA: '/nowhere', S3_REGION: 'auto' } as Config;

  it('uses the disk unless S3 is configured', () => {
    expect(openFileStore(config)).toBeInstanceOf(DiskFileStore);
    const s3 = { S3_ENDPOINT: 'http://s3', S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'i', S3_SECRET_ACCESS_KEY: 's' };
    expect(openFileStore({ ...config, ...s3 })).toBeInstanceOf(S3FileStore);
  });
});

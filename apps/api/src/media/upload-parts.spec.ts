import { connect } from 'node:net';
import { randomBytes, randomUUID } from 'node:crypto';
import { FileStore } from '../files/file-store.js';
import { beginUpload, sendPart, upload } from '../testing/media.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { findParts } from './uploads.queries.js';
import { Transactions } from '../database/transactions.js';

let api: TestApi;
let trainer: SignedIn;
let files: FileStore;

beforeAll(async () => {
  api = await startTestApi({ MEDIA_MAX_IMAGE_MB: '1', MEDIA_QUOTA_MB: '60' });
  trainer = await api.signIn('pelatih');
  files = api.app.get(FileStore, { strict: false });
});
afterAll(() => api.close());

const tus = { 'tus-resumable': '1.0.0' };
const begin = async (length: number, client = trainer) => {
  const answer = await beginUpload(client, { kind: 'file', filename: 'modul.pdf', length });
  return String(answer.headers.location);
};
const head = (url: string, client = trainer) => client.inject({ method: 'HEAD', url, headers: tus });
const stored = async (url: string) => {
  const em = api.app.get(Transactions, { strict: false }).reader;
  const parts = await findParts(em, url.slice(url.lastIndexOf('/') + 1));
  return Buffer.concat(await Promise.all(parts.map(({ key }) => files.get(key))));
};

describe('going on with an upload', () => {
  it('keeps every byte, in any number of parts, and rings when all are there', async () => {
    const bytes = randomBytes(5 * 1024 * 1024);
    const url = await begin(bytes.length);
    const first = await sendPart(trainer, url, 0, bytes.subarray(0, 4_500_000));
    expect(first).toMatchObject({ status: 204, headers: { 'upload-offset': '4500000' } });
    expect((await head(url)).headers).toMatchObject({
      'upload-offset': '4500000',
      'upload-length': String(bytes.length),
      'cache-control': 'no-store',
    });
    const last = await sendPart(trainer, url, 4_500_000, bytes.subarray(4_500_000));
    expect(last.headers['upload-offset']).toBe(String(bytes.length));
    expect((await stored(url)).equals(bytes)).toBe(true);
    expect((await trainer.call('GET /manage/media/:id', { params: { id: url.slice(-36) } })).body.state).toBe(
      'processing',
    );
  });

  it('refuses a wrong offset, more than was promised, and another content type', async () => {
    const url = await begin(100);
    await sendPart(trainer, url, 0, Buffer.alloc(40));
    const wrong = await sendPart(trainer, url, 20, Buffer.alloc(10));
    expect(wrong.status).toBe(409);
    expect(wrong.body.code).toBe('upload_conflict');
    expect((await sendPart(trainer, url, 40, Buffer.alloc(61))).status).toBe(413);
    const typed = await trainer.inject({
      method: 'PATCH',
      url,
      headers: { ...tus, 'upload-offset': '40', 'content-type': 'application/json' },
      payload: '{}',
    });
    expect(typed.status).toBe(400);
    expect((await head(url)).headers['upload-offset']).toBe('40');
  });

  it('is for the one who began it alone', async () => {
    const url = await begin(100);
    const other = await api.signIn('pelatih');
    expect((await head(url, other)).status).toBe(404);
    expect((await sendPart(other, url, 0, Buffer.alloc(10))).status).toBe(404);
    expect((await other.inject({ method: 'DELETE', url, headers: tus })).status).toBe(404);
    expect((await api.anonymous.inject({ method: 'HEAD', url, headers: tus })).status).toBe(401);
    for (const id of ['none', randomUUID(), '..%2f..%2fetc', 'a%00b'])
      expect((await head(`/api/uploads/${id}`)).status).toBe(404);
    expect((await trainer.inject({ method: 'GET', url, headers: tus })).status).toBe(404);
  });

  it('lets one of two go on who continue at the same place', async () => {
    const [one, two] = [Buffer.alloc(3_000_000, 1), Buffer.alloc(3_000_000, 2)];
    const url = await begin(3_000_000);
    const answers = await Promise.all([sendPart(trainer, url, 0, one), sendPart(trainer, url, 0, two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const kept = await stored(url);
    expect(kept.equals(answers[0].status === 204 ? one : two)).toBe(true);
    const left = await api.query('select kept from upload_parts where upload_id = $1', [url.slice(-36)]);
    expect(left.filter((part) => (part as { kept: boolean }).kept)).toHaveLength(1);
  });

  it('says that the disk is full and keeps what was there', async () => {
    const url = await begin(100);
    await sendPart(trainer, url, 0, Buffer.alloc(40));
    const full = jest
      .spyOn(files, 'put')
      .mockRejectedValue(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const answer = await sendPart(trainer, url, 40, Buffer.alloc(60));
    full.mockRestore();
    expect(answer.status).toBe(507);
    expect(answer.body.title).toContain('penuh');
    expect((await sendPart(trainer, url, 40, Buffer.alloc(60))).status).toBe(204);
  });

  it('ends when it is given up, and a finished one cannot be', async () => {
    const url = await begin(100);
    await sendPart(trainer, url, 0, Buffer.alloc(40));
    expect((await trainer.inject({ method: 'DELETE', url, headers: tus })).status).toBe(204);
    expect((await head(url)).status).toBe(404);
    expect(await api.query('select 1 from media where id = $1', [url.slice(-36)])).toEqual([]);
    expect(
      await api.query(`select 1 from forgotten_files where storage_key like $1`, [
        `uploads/${url.slice(-36)}/%`,
      ]),
    ).toHaveLength(1);
    const id = await upload(trainer, 'file', Buffer.from('isi'));
    expect((await trainer.inject({ method: 'DELETE', url: `/api/uploads/${id}`, headers: tus })).status).toBe(
      400,
    );
  });

  it('is gone after a day', async () => {
    const url = await begin(100);
    await api.query(`update uploads set expires_at = now() - interval '1 second' where id = $1`, [
      url.slice(-36),
    ]);
    expect((await head(url)).status).toBe(404);
    expect((await sendPart(trainer, url, 0, Buffer.alloc(10))).status).toBe(404);
  });
});

describe('a line that breaks', () => {
  /** Speaks HTTP by hand: promises `promised` bytes, sends `bytes` and hangs up. */
  async function breakOff(url: string, offset: number, promised: number, bytes: Buffer): Promise<void> {
    const { port } = api.app.getHttpServer().address() as { port: number };
    const { cookie } = trainer as unknown as { cookie: string };
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `PATCH ${url} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: ${offset}\r\n` +
        `Content-Type: application/offset+octet-stream\r\nContent-Length: ${promised}\r\n\r\n`,
    );
    await new Promise((done) => socket.write(bytes, done));
    await new Promise((done) => setTimeout(done, 300));
    socket.destroy();
  }

  it('loses nothing of what had arrived, and goes on from there', async () => {
    await api.app.listen(0, '127.0.0.1');
    const bytes = randomBytes(6_000_000);
    const url = await begin(bytes.length);
    await breakOff(url, 0, bytes.length, bytes.subarray(0, 5_000_000));
    let offset = 0;
    for (let tries = 0; offset < 5_000_000 && tries < 50; tries += 1) {
      await new Promise((done) => setTimeout(done, 100));
      offset = Number((await head(url)).headers['upload-offset']);
    }
    expect(offset).toBe(5_000_000);
    expect((await sendPart(trainer, url, offset, bytes.subarray(offset))).status).toBe(204);
    expect((await stored(url)).equals(bytes)).toBe(true);
  });
});

import { connect } from 'node:net';
import { randomBytes, randomUUID } from 'node:crypto';
import { FileStore } from '../files/file-store.js';
import { orNotFound } from '../http/problem.js';
import { beginUpload, sendPart, upload, uploadMetadata } from '../testing/media.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { PrivateMedia } from './private-media.service.js';
import { cleanName } from './upload-metadata.js';
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

describe('beginning an upload', () => {
  it('is for trainers and admins, learners only for evidence', async () => {
    const length = 10;
    expect((await beginUpload(api.anonymous, { kind: 'image', length })).status).toBe(401);
    expect((await beginUpload(await api.signIn('panitia'), { kind: 'image', length })).status).toBe(404);
    const learner = await api.signIn('peserta');
    expect((await beginUpload(learner, { kind: 'image', length })).status).toBe(404);
    expect((await beginUpload(learner, { kind: 'image', purpose: 'evidence', length })).status).toBe(201);
    expect((await beginUpload(trainer, { kind: 'image', purpose: 'evidence', length })).status).toBe(404);
    expect((await beginUpload(await api.signIn('admin'), { kind: 'image', length })).status).toBe(201);
  });

  it('answers with a place of its own, headers of the protocol, and no header of other sites', async () => {
    const { status, headers } = await beginUpload(trainer, { kind: 'video', length: 10 });
    expect(status).toBe(201);
    expect(headers.location).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/);
    expect(headers).toMatchObject({ 'tus-resumable': '1.0.0', 'x-content-type-options': 'nosniff' });
    expect(new Date(String(headers['upload-expires'])).getTime()).toBeGreaterThan(
      Date.now() + 23 * 3_600_000,
    );
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    [{ kind: 'image', length: 2 * 1024 * 1024 } as const, 413, 'Berkas Anda 2 MB. Paling besar 1 MB.'],
    [{ kind: 'video', length: 100 * 1024 * 1024 } as const, 507, 'Belum ada yang dikirim.'],
    [{ kind: 'image', length: 0 } as const, 422, undefined],
    [{ kind: 'image', purpose: 'other', length: 1 } as const, 422, undefined],
  ])('says before the first byte what will not do: %j', async (given, status, sentence) => {
    const answer = await beginUpload(trainer, given);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body.title).toMatch(/\.$/);
    if (sentence) expect(answer.body.detail).toContain(sentence);
  });

  it('says that the disk is nearly full', async () => {
    const full = jest.spyOn(files, 'freeBytes').mockResolvedValue(200 * 1024 * 1024);
    const answer = await beginUpload(trainer, { kind: 'file', length: 10_000 });
    full.mockRestore();
    expect(answer.status).toBe(507);
    expect(answer.body.code).toBe('storage_full');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\siti\\foto.jpg', 'foto'],
    ['a\u202Egpj.exe\0', 'a gpj'],
    ['<script>alert(1)</script>.mp4', 'script>'],
    ['   ', 'Tanpa nama'],
    ['resep sambal.v2.mp4', 'resep sambal.v2'],
  ])('keeps of the name %j only what can be shown', async (filename, title) => {
    const answer = await beginUpload(trainer, { kind: 'video', filename, length: 10 });
    const id = String(answer.headers.location).slice(-36);
    expect(await api.query('select title, state from media where id = $1', [id])).toEqual([
      { title, state: 'uploading' },
    ]);
  });

  it('is refused for another site, without the protocol, and with metadata that is none', async () => {
    const headers = { ...tus, 'upload-length': '10' };
    const metadata = { 'upload-metadata': uploadMetadata({ purpose: 'media', kind: 'file' }) };
    const post = (more: Record<string, string>) =>
      trainer.inject({ method: 'POST', url: '/api/uploads', headers: { ...headers, ...more } });
    expect((await post({ ...metadata, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ ...metadata, 'tus-resumable': '0.2.0' })).status).toBe(400);
    expect((await post({ 'upload-metadata': 'kind %%%' })).status).toBe(400);
    expect((await post({})).status).toBe(422);
  });

  it.each([
    [{ 'upload-defer-length': '1' }],
    [{ 'upload-length': '10', 'upload-concat': 'partial' }],
    [{ 'upload-concat': 'final;/api/uploads/a /api/uploads/b' }],
  ])('is refused with what we never offered: %j', async (headers: Record<string, string>) => {
    const answer = await trainer.inject({
      method: 'POST',
      url: '/api/uploads',
      headers: { ...tus, 'upload-metadata': uploadMetadata({ purpose: 'media', kind: 'file' }), ...headers },
    });
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'malformed_request' }]);
  });
});

describe('unfinished uploads', () => {
  it.each([
    ['peserta', 'evidence', 5],
    ['pelatih', 'media', 20],
  ] as const)('of %s (%s) are at most %i; one that ends makes room', async (role, purpose, most) => {
    const person = await api.signIn(role);
    const given = { kind: 'file', purpose, length: 10 } as const;
    const urls: string[] = [];
    for (let count = 0; count < most; count += 1)
      urls.push(String((await beginUpload(person, given)).headers.location));
    const refused = await beginUpload(person, given);
    expect([refused.status, refused.body]).toMatchObject([429, { code: 'too_many_requests' }]);
    expect(refused.body.detail).toContain(`Masih ada ${most} unggahan Anda yang belum selesai.`);
    expect((await person.inject({ method: 'DELETE', url: urls[0] ?? '', headers: tus })).status).toBe(204);
    expect((await beginUpload(person, given)).status).toBe(201);
    expect((await beginUpload(person, given)).status).toBe(429);
    await api.query(`update uploads set expires_at = now() - interval '1 second' where id = $1`, [
      urls[1]?.slice(-36),
    ]);
    expect((await beginUpload(person, given)).status).toBe(201);
    expect((await beginUpload(await api.signIn(role), given)).status).toBe(201);
  });

  it('end when media are whole; evidence keeps its place until a work takes it', async () => {
    const length = 10;
    for (let count = 0; count < 21; count += 1) {
      const begun = await beginUpload(trainer, { kind: 'file', length });
      expect(begun.status).toBe(201);
      await sendPart(trainer, String(begun.headers.location), 0, Buffer.alloc(length));
    }
    const learner = await api.signIn('peserta');
    const given = { kind: 'file', purpose: 'evidence', length } as const;
    const urls: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      urls.push(String((await beginUpload(learner, given)).headers.location));
      expect((await sendPart(learner, urls[count] ?? '', 0, Buffer.alloc(length))).status).toBe(204);
    }
    expect((await beginUpload(learner, given)).status).toBe(429);
    const media = api.app.get(PrivateMedia, { strict: false });
    const taken = orNotFound(await media.arrived(learner.accountId, urls[0]?.slice(-36) ?? ''));
    const transactions = api.app.get(Transactions, { strict: false });
    await transactions.run((em, ring) => media.take(em, ring, taken, learner.accountId));
    expect((await beginUpload(learner, given)).status).toBe(201);
    expect((await beginUpload(learner, given)).status).toBe(429);
  });

  it('are counted one after the other, however many begin at once', async () => {
    const [one, two] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const given = { kind: 'video', purpose: 'evidence', length: 10 } as const;
    const begin = (person: SignedIn) => Array.from({ length: 20 }, () => beginUpload(person, given));
    const answers = [await Promise.all(begin(one)), await Promise.all(begin(two))];
    for (const each of answers) {
      expect(each.filter(({ status }) => status === 201)).toHaveLength(5);
      const refused = each.filter(({ status }) => status !== 201);
      expect(new Set(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
        new Set(['429 too_many_requests']),
      );
    }
  });

  it('of evidence wait an hour for the first byte, then a day, and whole an hour for a work', async () => {
    const learner = await api.signIn('peserta');
    const begun = await beginUpload(learner, { kind: 'file', purpose: 'evidence', length: 10 });
    const url = String(begun.headers.location);
    const hoursLeft = (headers: typeof begun.headers) =>
      Math.round((new Date(String(headers['upload-expires'])).getTime() - Date.now()) / 3_600_000);
    expect(hoursLeft(begun.headers)).toBe(1);
    const left = async () =>
      api.query(
        `select round(extract(epoch from expires_at - now()) / 3600)::int as hours from uploads where id = $1`,
        [url.slice(-36)],
      );
    expect(await left()).toEqual([{ hours: 1 }]);
    await sendPart(learner, url, 0, Buffer.alloc(4));
    expect(await left()).toEqual([{ hours: 24 }]);
    expect((await head(url, learner)).headers['upload-offset']).toBe('4');
    await sendPart(learner, url, 4, Buffer.alloc(6));
    expect(await left()).toEqual([{ hours: 1 }]);
  });
});

describe('a name', () => {
  it('is cut where a title ends', () => {
    expect(cleanName('x'.repeat(5000))).toHaveLength(160);
  });
});

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

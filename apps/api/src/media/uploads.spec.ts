import { FileStore } from '../files/file-store.js';
import { orNotFound } from '../http/problem.js';
import { beginUpload, sendPart, uploadMetadata } from '../testing/media.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { PrivateMedia } from './private-media.service.js';
import { cleanName } from './upload-metadata.js';
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
const head = (url: string, client = trainer) => client.inject({ method: 'HEAD', url, headers: tus });

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

import { randomUUID } from 'node:crypto';
import { CoursesService } from '../courses/courses.service.js';
import { importSeedCourse } from '../testing/courses.factory.js';
import { insertMedia } from '../testing/media.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let trainer: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih');
});
afterAll(() => api.close());

const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nSelamat datang.\n';
const words = { title: 'Ayam geprek', transcript: 'Selamat datang.', captions };

describe('the library', () => {
  it('lists, filters and searches, without uploads that are not whole', async () => {
    const film = await insertMedia(api, 'video');
    await insertMedia(api, 'image');
    await api.query(`update media set title = '100% halal_a' where id = $1`, [film]);
    await api.query(`insert into media (kind, title, bytes) values ('file', 'Belum utuh', 1)`);
    const all = (await trainer.call('GET /manage/media')).body;
    expect([all.total, all.items.map(({ kind }) => kind)]).toEqual([2, ['image', 'video']]);
    expect(all.items[0]).toMatchObject({ usedBy: 0, captionsUrl: null, transcript: '' });
    const found = async (query: { kind?: 'video'; q?: string }) =>
      (await trainer.call('GET /manage/media', { query })).body.items.map(({ id }) => id);
    expect(await found({ kind: 'video' })).toEqual([film]);
    expect(await found({ q: '100% HALAL_' })).toEqual([film]);
    expect(await found({ q: '%' })).toEqual([film]);
    expect(await found({ q: 'tidak ada' })).toEqual([]);
  });

  it('is for trainers and admins', async () => {
    const params = { id: await insertMedia(api) };
    const calls = (client: SignedIn | TestApi['anonymous']) =>
      Promise.all([
        client.call('GET /manage/media'),
        client.call('GET /manage/media/:id', { params }),
        client.call('PUT /manage/media/:id', { params, body: words }),
        client.call('POST /manage/media/:id/retry', { params }),
      ]);
    expect((await calls(api.anonymous)).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect((await calls(await api.signIn('peserta'))).map(({ status }) => status)).toEqual([
      404, 404, 404, 404,
    ]);
    const missing = { params: { id: randomUUID() } };
    expect((await trainer.call('GET /manage/media/:id', missing)).status).toBe(404);
    expect((await trainer.call('PUT /manage/media/:id', { ...missing, body: words })).status).toBe(404);
    expect((await trainer.call('POST /manage/media/:id/retry', missing)).status).toBe(404);
  });
});

describe('words of a recording', () => {
  it('are saved; new captions have a new address, and none takes them away', async () => {
    const params = { id: await insertMedia(api, 'video') };
    const save = async (given: Partial<typeof words> | { captions: null }) =>
      (await trainer.call('PUT /manage/media/:id', { params, body: { ...words, ...given } })).body;
    const first = await save({});
    expect(first).toMatchObject({ title: 'Ayam geprek', transcript: 'Selamat datang.' });
    expect(first.captionsUrl).toMatch(/^\/api\/media\/[0-9a-f-]{36}\/captions-[0-9a-f]{10}$/);
    const read = (url: string | null) =>
      trainer.inject({ method: 'GET', url: url ?? '', headers: { range: 'bytes=0-1' } });
    const file = await read(first.captionsUrl);
    expect([file.status, file.raw.toString(), file.headers['content-type']]).toEqual([
      200,
      captions,
      'text/vtt; charset=utf-8',
    ]);
    const second = await save({
      captions: `\uFEFF${captions.replace('datang', 'belajar').replaceAll('\n', '\r\n')}`,
    });
    expect(second.captionsUrl).not.toBe(first.captionsUrl);
    expect((await read(second.captionsUrl)).raw.toString()).toBe(captions.replace('datang', 'belajar'));
    expect((await read(first.captionsUrl)).status).toBe(404);
    expect((await save({ captions: null })).captionsUrl).toBeNull();
    expect(await api.query('select 1 from forgotten_files')).toHaveLength(2);
  });

  it('are refused with a sentence per line, and nothing changes', async () => {
    const params = { id: await insertMedia(api, 'video') };
    const answer = await trainer.call('PUT /manage/media/:id', {
      params,
      body: { ...words, captions: 'WEBVTT\n\n00:05.000 --> 00:02.000\nTerbalik' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'captions_invalid',
      errors: [{ path: 'captions', message: 'Baris 3: waktu selesai harus sesudah waktu mulai.' }],
    });
    expect((await trainer.call('GET /manage/media/:id', { params })).body.title).toBe('Contoh');
    const empty = await trainer.call('PUT /manage/media/:id', { params, body: { ...words, title: ' ' } });
    expect(empty.body.errors?.[0]).toEqual({ path: 'title', message: 'Judul belum diisi.' });
  });
});

describe('what everybody sees', () => {
  const publish = (mediaId: string) =>
    api.query(
      `insert into library_works (slug, kind, state, title, creator, file_id, published_at)
       values ($2, 'ebook_pdf', 'published', 'Buku', 'Latkop', $1, now())`,
      [mediaId, `buku-${mediaId}`],
    );

  it('is changed by its uploader or an admin alone; each change is on record', async () => {
    const id = await insertMedia(api, 'file');
    await api.query('update media set created_by = $2 where id = $1', [id, trainer.accountId]);
    const other = await api.signIn('pelatih');
    const save = async (client: SignedIn) =>
      client.call('PUT /manage/media/:id', { params: { id }, body: { ...words, captions: null } });
    expect((await save(other)).status).toBe(200);
    await publish(id);
    const refused = await save(other);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'state_conflict' }]);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining('sudah tayang') as string });
    expect((await save(trainer)).status).toBe(200);
    expect((await save(await api.signIn('admin'))).status).toBe(200);
    const records = await api.query<{ details: object }>(
      `select details from audit_log where action = 'media.changed' and subject_id = $1 order by id`,
      [id],
    );
    expect(records.map(({ details }) => details)).toEqual([
      { published: false, captions: false },
      { published: true, captions: false },
      { published: true, captions: false },
    ]);
  });
});

describe('what a version shows', () => {
  it('takes captions from every trainer until it is published', async () => {
    const film = await insertMedia(api, 'video');
    const { courseId, versionId } = await importSeedCourse(api, 'fotografi-produk');
    await api.query('insert into version_media (version_id, media_id) values ($1, $2)', [versionId, film]);
    const save = () =>
      trainer.call('PUT /manage/media/:id', { params: { id: film }, body: { ...words, captions } });
    expect((await save()).status).toBe(200);
    await api.app.get(CoursesService, { strict: false }).publish(null, courseId, versionId);
    expect((await save()).body.code).toBe('state_conflict');
  });
});

describe('trying again', () => {
  it('is for what failed, or was only kept as it is', async () => {
    const params = { id: await insertMedia(api, 'video') };
    const retry = () => trainer.call('POST /manage/media/:id/retry', { params });
    expect((await retry()).body.code).toBe('media_busy');
    await api.query(`update media set reason = 'Video belum dikecilkan.' where id = $1`, [params.id]);
    const answers = await Promise.all([retry(), retry()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await trainer.call('GET /manage/media/:id', { params })).body).toMatchObject({
      state: 'processing',
      reason: null,
    });
    expect(await api.query(`select 1 from audit_log where action = 'media.retried'`)).toHaveLength(1);
  });
});

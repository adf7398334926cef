import { randomUUID } from 'node:crypto';
import { CoursesService } from '../courses/courses.service.js';
import { FileStore } from '../files/file-store.js';
import { insertMedia } from '../testing/media.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import type { TestClient } from '../testing/test-client.js';
import { MediaLibraryModule } from './media-library.module.js';
import { MediaLibrary } from './media-library.service.js';
import { Transactions } from '../database/transactions.js';

let api: TestApi;
let trainer: SignedIn;
const bytes = Buffer.from('0123456789abcdefghij');

beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih');
});
afterAll(() => api.close());

async function stored(name = '240p', type = 'video/mp4'): Promise<string> {
  const id = await insertMedia(api, 'video');
  await api.query('delete from media_renditions where media_id = $1', [id]);
  await api.query(
    `insert into media_renditions (media_id, name, content_type, bytes, sha256, storage_key)
     values ($1, $2, $3, $4, decode(repeat('ab', 32), 'hex'), $5)`,
    [id, name, type, bytes.length, `media/${id}/${name}`],
  );
  await api.app.get(FileStore, { strict: false }).put(`media/${id}/${name}`, bytes, type);
  return id;
}
const get = (client: TestClient, id: string, headers: Record<string, string> = {}, name = '240p') =>
  client.inject({ method: 'GET', url: `/api/media/${id}/${name}`, headers });

/** A version of a new course that shows `ids`; imported, not published. */
async function importVersion(ids: string[]): Promise<{ id: string; courseId: string }> {
  const [version] = await api.query<{ id: string; courseId: string }>(
    `with c as (insert into courses (slug, code) values ($1, $1) returning id)
     insert into course_versions (course_id, number, source, source_sha256, title, short_title, family, summary, description_html, goal,
       objectives, audience, prerequisites, equipment, jp, minutes_per_jp, completion, pre_test, post_test)
     select id, 1, '{}', '\\x00', 'Uji', 'Uji', 'x', 'x', 'x', 'x', '{}', 'x', '{}', '{}', 1, 45, '{}', '{}', '{}' from c returning id, course_id as "courseId"`,
    [randomUUID()],
  );
  const em = api.app.get(Transactions, { strict: false }).reader;
  await new MediaLibrary().publish(em, version?.id ?? '', ids);
  return version ?? { id: '', courseId: '' };
}

async function publish(ids: string[]): Promise<string> {
  const { id, courseId } = await importVersion(ids);
  await api.app.get(CoursesService, { strict: false }).publish(null, courseId, id);
  return courseId;
}

describe('who may see it', () => {
  it('staff see drafts, and nobody else', async () => {
    const id = await stored();
    expect((await get(api.anonymous, id)).status).toBe(404);
    expect((await get(await api.signIn('peserta'), id)).status).toBe(404);
    for (const role of ['pelatih', 'panitia', 'dinas', 'admin'] as const)
      expect((await get(await api.signIn(role), id)).status).toBe(200);
    expect((await get(trainer, id)).headers['cache-control']).toBe('private, max-age=300');
  });

  it('everybody sees what a published version shows, for good', async () => {
    const id = await stored();
    await publish([id, id, randomUUID()]);
    const answer = await get(api.anonymous, id);
    expect(answer.raw.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'video/mp4',
      'content-length': '20',
      'content-disposition': 'inline',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('a version that was imported opens nothing; being published does, for good', async () => {
    const id = await stored();
    const { id: versionId, courseId } = await importVersion([id]);
    expect((await get(api.anonymous, id)).status).toBe(404);
    expect((await get(await api.signIn('peserta'), id)).status).toBe(404);
    expect((await get(trainer, id)).headers['cache-control']).toBe('private, max-age=300');
    const courses = api.app.get(CoursesService, { strict: false });
    await courses.publish(null, courseId, versionId);
    expect((await get(api.anonymous, id)).status).toBe(200);
    await api.query(`update courses set state = 'archived' where id = $1`, [courseId]);
    expect((await get(api.anonymous, id)).status).toBe(200);
    const [next] = await api.query<{ id: string }>(
      `insert into course_versions (course_id, number, source, source_sha256, title, short_title, family, summary, description_html, goal,
         objectives, audience, prerequisites, equipment, jp, minutes_per_jp, completion, pre_test, post_test)
       select course_id, 2, source, '\\x01', title, short_title, family, summary, description_html, goal,
         objectives, audience, prerequisites, equipment, jp, minutes_per_jp, completion, pre_test, post_test
       from course_versions where id = $1 returning id`,
      [versionId],
    );
    await courses.publish(null, courseId, next?.id ?? '');
    expect((await get(api.anonymous, id)).status).toBe(200);
  });

  it('a version that a class learns shows its media, published or not', async () => {
    const id = await stored();
    const { id: versionId, courseId } = await importVersion([id]);
    await api.query(
      `insert into batches (course_id, version_id, number, year, mode) values ($1, $2, 1, 2026, 'self_paced')`,
      [courseId, versionId],
    );
    expect((await get(api.anonymous, id)).status).toBe(200);
  });

  it.each([
    ['/api/media/none/240p', 404],
    [`/api/media/${randomUUID()}/240p`, 404],
    [`/api/media/${randomUUID()}/..%2f..%2fetc`, 404],
    [`/api/media/${randomUUID()}/captions-0123456789`, 404],
  ])('finds nothing at %s', async (url, status) => {
    expect((await trainer.inject({ method: 'GET', url })).status).toBe(status);
  });

  it('is not found when its file is gone', async () => {
    const id = await stored();
    await api.app.get(FileStore, { strict: false }).delete(`media/${id}/240p`);
    expect((await get(trainer, id)).status).toBe(404);
  });
});

describe('ranges', () => {
  let id: string;
  beforeAll(async () => {
    id = await stored();
  });

  it.each([
    ['bytes=0-3', '0123', '0-3'],
    ['bytes=16-', 'ghij', '16-19'],
    ['bytes=-3', 'hij', '17-19'],
    ['bytes=-999', bytes.toString(), '0-19'],
    ['bytes=18-999', 'ij', '18-19'],
  ])('%s gives a part', async (range, text, sent) => {
    const answer = await get(trainer, id, { range, 'accept-encoding': 'br' });
    expect(answer.status).toBe(206);
    expect(answer.raw.toString()).toBe(text);
    expect(answer.headers).toMatchObject({
      'content-range': `bytes ${sent}/20`,
      'content-length': String(text.length),
    });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it.each(['bytes=20-', 'bytes=99-100', 'bytes=-0'])('%s cannot be had', async (range) => {
    const answer = await get(trainer, id, { range });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */20');
  });

  it.each(['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=', 'bytes=a-b'])(
    '%s is not understood: all of it',
    async (range) => {
      const answer = await get(trainer, id, { range });
      expect(answer.status).toBe(200);
      expect(answer.raw.equals(bytes)).toBe(true);
    },
  );

  it('holds only of the file it was asked of', async () => {
    const { etag } = (await get(trainer, id)).headers;
    const range = 'bytes=0-3';
    expect((await get(trainer, id, { range, 'if-range': String(etag) })).status).toBe(206);
    expect((await get(trainer, id, { range, 'if-range': '"other"' })).status).toBe(200);
    expect((await get(trainer, id, { range, 'if-range': 'Sat, 21 Nov 2026 03:00:00 GMT' })).status).toBe(200);
    const known = await get(trainer, id, { 'if-none-match': String(etag) });
    expect(known.status).toBe(304);
    expect(known.raw).toHaveLength(0);
  });

  it('HEAD tells the size alone', async () => {
    const answer = await trainer.inject({ method: 'HEAD', url: `/api/media/${id}/240p` });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-length']).toBe('20');
    expect(answer.raw).toHaveLength(0);
  });
});

describe('what other features ask', () => {
  it('describes in the order asked, weighs the rendition learners get, and names what is not ready', async () => {
    expect(MediaLibraryModule).toBeDefined();
    const library = new MediaLibrary();
    const em = api.app.get(Transactions, { strict: false }).reader;
    const [film, picture] = [await stored(), await insertMedia(api, 'image', 5000)];
    await api.query(
      `insert into media_renditions (media_id, name, content_type, bytes, sha256, storage_key) values ($1, 'w1280', 'image/webp', 9000, '\\x00', 'media/none/w1280')`,
      [picture],
    );
    const [waiting] = await api.query<{ id: string }>(
      `insert into media (kind, state, title, bytes) values ('file', 'processing', 'Modul', 700) returning id`,
    );
    const ids = [picture, randomUUID(), film, waiting?.id ?? '', picture];
    expect((await library.describe(em, ids)).map(({ id }) => id)).toEqual([picture, film, waiting?.id]);
    expect((await library.describe(em, [film]))[0]?.renditions).toEqual([
      {
        name: '240p',
        contentType: 'video/mp4',
        bytes: 20,
        width: null,
        height: null,
        url: `/api/media/${film}/240p`,
      },
    ]);
    const weights = new Map((await library.weightOf(em, ids)).map(({ id, bytes: weight }) => [id, weight]));
    expect([weights.get(picture), weights.get(film), weights.get(waiting?.id ?? '')]).toEqual([
      5000, 20, 700,
    ]);
    expect(await library.unready(em, ids)).toEqual([ids[1], waiting?.id]);
    expect(await library.describe(em, [])).toEqual([]);
  });
});

import { enrol, importSeedCourse, openBatch, readSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { CourseImportService } from './course-import.service.js';
import { CoursesService } from './courses.service.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

let api: TestApi;
let panitia: SignedIn;
let admin: SignedIn;
let photo: { courseId: string; versionId: string };
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  admin = await api.signIn('admin');
  photo = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  await importSeedCourse(api, 'desain-kemasan', { publish: true });
});
afterAll(() => api?.close());

describe('the catalogue', () => {
  const slugs = async (query: { family?: string; q?: string }) =>
    (await api.anonymous.call('GET /courses', { query })).body.items.map(({ slug }) => slug);

  it('shows published courses with their open angkatan', async () => {
    const batch = await openBatch(api, { course: photo });
    await openBatch(api, { course: photo, draft: true });
    await openBatch(api, { course: photo, changes: { registrationClosesAt: '2026-01-01T00:00:00Z' } });
    await openBatch(api, { course: photo, changes: { registrationOpensAt: '2100-01-01T00:00:00Z' } });
    const { body, headers } = await api.anonymous.call('GET /courses', { query: {} });
    expect(body.families).toEqual(['Produksi dan Kreatif']);
    expect(body.items.find(({ slug }) => slug === 'fotografi-produk')).toMatchObject({
      code: 'FP',
      shortTitle: 'Fotografi Produk',
      jp: 20,
      modules: 5,
      openBatches: 1,
      nextStartsOn: batch.startsOn,
    });
    expect(headers['cache-control']).toContain('public');
  });

  it('leaves out what is not published', async () => {
    await importSeedCourse(api, 'penjualan-online');
    expect(await slugs({})).toEqual(['desain-kemasan', 'fotografi-produk']);
    expect(
      (await api.anonymous.call('GET /courses/:slug', { params: { slug: 'penjualan-online' } })).status,
    ).toBe(404);
  });

  it('finds by words and family, taking % and _ as they are', async () => {
    expect(await slugs({ q: 'KEMASAN' })).toEqual(['desain-kemasan']);
    expect(await slugs({ q: '%' })).toEqual([]);
    expect(await slugs({ family: 'Pemasaran Digital' })).toEqual([]);
    expect(await slugs({ family: 'Produksi dan Kreatif', q: 'memotret' })).toEqual(['fotografi-produk']);
  });
});

describe('a course', () => {
  it('answers its outline, rule and open angkatan in one read', async () => {
    const batch = await openBatch(api, { course: photo, capacity: 1 });
    const [first, second] = [await api.signIn('peserta'), await api.signIn('peserta')];
    await enrol(api, first, batch.id);
    await enrol(api, second, batch.id);
    const { status, body } = await api.anonymous.call('GET /courses/:slug', {
      params: { slug: 'fotografi-produk' },
    });
    expect(status).toBe(200);
    expect(body.descriptionHtml).toMatch(/^<p>/);
    expect(body.completion.grades.map(({ min }) => min)).toEqual([90, 80, 70]);
    expect(body.modules.map(({ code, lessons }) => [code, lessons.length])).toEqual([
      ['FP-1', 7],
      ['FP-2', 7],
      ['FP-3', 7],
      ['FP-4', 7],
      ['FP-5', 7],
    ]);
    expect(body.modules.flatMap(({ lessons }) => lessons).filter(({ free }) => free)).toEqual([
      { code: 'FP-1-1', title: 'Kamera HP kita sudah cukup', kind: 'reading', minutes: 15, free: true },
    ]);
    expect(body.batches.find(({ id }) => id === batch.id)).toMatchObject({
      label: batch.label,
      capacity: 1,
      seatsLeft: 0,
      waiting: 1,
    });
  });

  it.each(['tidak-ada', 'Bukan Slug', "x'--"])('%j is not found', async (slug) => {
    expect((await api.anonymous.call('GET /courses/:slug', { params: { slug } })).status).toBe(404);
  });
});

describe('a lesson without an account', () => {
  const lesson = (code: string) =>
    api.anonymous.call('GET /courses/:slug/lessons/:code', { params: { slug: 'fotografi-produk', code } });

  it('is the first one', async () => {
    const { body } = await lesson('FP-1-1');
    expect(body).toMatchObject({
      courseSlug: 'fotografi-produk',
      moduleCode: 'FP-1',
      position: 1,
      of: 7,
      previous: null,
      content: { kind: 'reading' },
      next: { code: 'FP-1-2', free: false },
    });
    expect(body).toMatchObject({ media: [], questions: [] });
    expect(body.content.kind === 'reading' && body.content.doc).toMatchObject({
      type: 'doc',
      content: expect.arrayContaining([expect.objectContaining({ type: 'heading', attrs: { level: 2 } })]),
    });
  });

  it('is no other one', async () => {
    expect((await lesson('FP-1-2')).status).toBe(404);
    expect((await lesson('XX-1')).status).toBe(404);
  });
});

describe('CoursesService.lessonOfVersion', () => {
  it('crosses from module to module, and keeps a quiz’s questions inside', async () => {
    const courses = api.app.get(CoursesService);
    const { reader } = api.app.get(CourseImportService)['transactions'];
    const last = await courses.lessonOfVersion(reader, photo.versionId, 'FP-1-7');
    expect(last).toMatchObject({ position: 7, of: 7, next: { code: 'FP-2-1' } });
    const [quiz] = await api.query<{ code: string }>(
      `select code from lessons where version_id = $1 and kind = 'quiz' limit 1`,
      [photo.versionId],
    );
    const found = await courses.lessonOfVersion(reader, photo.versionId, quiz!.code);
    expect(found.content.questionCodes?.length).toBeGreaterThan(0);
    await expect(
      courses.lessonOfVersion(reader, photo.versionId, 'FP-1-2', { onlyFree: true }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(courses.lessonOfVersion(reader, NOBODY, 'FP-1-1')).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('managing', () => {
  it('lists courses with versions, angkatan and learners', async () => {
    const { body } = await panitia.call('GET /manage/courses');
    expect(body.items.find(({ id }) => id === photo.courseId)).toMatchObject({
      state: 'published',
      publishedVersion: 1,
      versions: [{ number: 1, published: true, importedAt: expect.stringMatching(/Z$/) }],
    });
  });

  it('publishes a version of the course and no other', async () => {
    const other = await importSeedCourse(api, 'desain-kemasan');
    const publish = (id: string, versionId: string) =>
      admin.call('POST /manage/courses/:id/publish', { params: { id }, body: { versionId } });
    expect((await publish(photo.courseId, other.versionId)).status).toBe(404);
    expect((await publish(NOBODY, photo.versionId)).status).toBe(404);
    const file = { ...(await readSeedCourse('fotografi-produk')), ringkasan: 'Versi kedua.' };
    const second = await api.app.get(CourseImportService).import(null, file);
    expect((await publish(photo.courseId, second.versionId)).status).toBe(200);
    const page = await api.anonymous.call('GET /courses/:slug', { params: { slug: 'fotografi-produk' } });
    expect(page.body.summary).toBe('Versi kedua.');
    await publish(photo.courseId, photo.versionId);
  });

  it('takes a course out of the catalogue, once', async () => {
    const { courseId } = await importSeedCourse(api, 'desain-kemasan', { publish: true });
    const archive = (id: string) => admin.call('POST /manage/courses/:id/archive', { params: { id } });
    expect((await archive(courseId)).status).toBe(200);
    expect((await archive(courseId)).status).toBe(200);
    expect((await archive(NOBODY)).status).toBe(404);
    expect(
      (await api.anonymous.call('GET /courses/:slug', { params: { slug: 'desain-kemasan' } })).status,
    ).toBe(404);
    const entries = await api.query(
      `select 1 from audit_log where subject_id = $1 and action = 'course.archived'`,
      [courseId],
    );
    expect(entries).toHaveLength(1);
  });

  it('brings an archived course back', async () => {
    const { courseId, versionId } = await importSeedCourse(api, 'desain-kemasan', { publish: true });
    const params = { id: courseId };
    await admin.call('POST /manage/courses/:id/archive', { params });
    const again = await admin.call('POST /manage/courses/:id/publish', { params, body: { versionId } });
    expect(again.status).toBe(200);
    const page = await api.anonymous.call('GET /courses/:slug', { params: { slug: 'desain-kemasan' } });
    expect(page.status).toBe(200);
  });

  it('is read by all of the office; the catalogue is kept by admins alone', async () => {
    expect((await api.anonymous.call('GET /manage/courses')).status).toBe(401);
    for (const [role, status] of [
      ['peserta', 404],
      ['dinas', 200],
      ['pelatih', 200],
      ['admin', 200],
    ] as const) {
      expect((await (await api.signIn(role)).call('GET /manage/courses')).status).toBe(status);
    }
    const params = { id: photo.courseId };
    const body = { versionId: photo.versionId };
    const before = await api.query('select state, published_version_id from courses where id = $1', [
      photo.courseId,
    ]);
    for (const role of ['peserta', 'pelatih', 'panitia', 'dinas'] as const) {
      const other = await api.signIn(role);
      expect((await other.call('POST /manage/courses/:id/publish', { params, body })).status).toBe(404);
      expect((await other.call('POST /manage/courses/:id/archive', { params })).status).toBe(404);
    }
    expect((await api.anonymous.call('POST /manage/courses/:id/publish', { params, body })).status).toBe(401);
    expect((await api.anonymous.call('POST /manage/courses/:id/archive', { params })).status).toBe(401);
    expect(
      await api.query('select state, published_version_id from courses where id = $1', [photo.courseId]),
    ).toEqual(before);
  });

  it('refuses an unknown field', async () => {
    const answer = await admin.send('POST /manage/courses/:id/publish', {
      params: { id: photo.courseId },
      body: { versionId: photo.versionId, at: 'now' },
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'at', message: 'Isian "at" tidak dikenal.' }] },
    });
  });
});

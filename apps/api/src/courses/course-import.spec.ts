import type { Problem } from '@sinau/contracts/problem.js';
import { importSeedCourse, readSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { CourseImportService } from './course-import.service.js';

let api: TestApi;
let trainer: SignedIn;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih');
  admin = await api.signIn('admin');
});
afterAll(() => api?.close());

const tables = ['courses', 'course_versions', 'modules', 'lessons', 'questions', 'assignments', 'audit_log'];
async function counts() {
  const [found] = await api.query(
    `select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`,
  );
  return found;
}

/** A course nobody else in this spec uses: its own slug and code. */
async function fresh(slug: string, code: string) {
  const file = await readSeedCourse('fotografi-produk');
  return { ...file, slug, kode: code };
}

const post = (body: unknown, query: { dryRun?: 'true' } = {}) =>
  trainer.call('POST /manage/courses/import', { body, query });

it.each([
  ['fotografi-produk', 5, 35, 24, 6],
  ['desain-kemasan', 6, 42, 24, 7],
  ['penjualan-online', 6, 42, 24, 7],
] as const)('imports %s', async (slug, modules, lessons, questions, assignments) => {
  const outcome = await importSeedCourse(api, slug);
  expect(outcome).toMatchObject({
    outcome: 'created',
    slug,
    versionNumber: 1,
    modules,
    lessons,
    questions,
    warnings: [],
  });
  const [stored] = await api.query(
    `select (select count(*) from modules where version_id = $1) as modules, (select count(*) from lessons where version_id = $1) as lessons,
       (select count(*) from questions where version_id = $1) as questions, (select count(*) from assignments where version_id = $1) as assignments,
       (select count(*) from assignments where version_id = $1 and lesson_id is null) as finals,
       (select array_agg(code) from lessons where version_id = $1 and free) as free`,
    [outcome.versionId],
  );
  expect(stored).toMatchObject({
    modules,
    lessons,
    questions,
    assignments,
    finals: 1,
    free: [expect.stringMatching(/-1-1$/)],
  });
});

it('keeps tests, rule, quiz and final assignment as the file says', async () => {
  const { versionId } = await importSeedCourse(api, 'fotografi-produk');
  const [version] = await api.query(
    'select completion, pre_test, post_test from course_versions where id = $1',
    [versionId],
  );
  expect(version).toMatchObject({
    completion: {
      attendancePercent: 80,
      weights: { postTest: 40, finalAssignment: 40, quizzes: 20 },
      surveyRequired: true,
    },
    pre_test: { minutes: 20, shuffle: false, maxAttempts: 1, questions: expect.arrayContaining(['FP-T01']) },
    post_test: { minutes: 20, shuffle: true, maxAttempts: 2, questions: expect.arrayContaining(['FP-T01']) },
  });
  const [quiz] = await api.query(
    `select content from lessons where version_id = $1 and kind = 'quiz' order by ordinal`,
    [versionId],
  );
  expect(quiz).toMatchObject({
    content: {
      kind: 'quiz',
      passingScore: 60,
      maxAttempts: 3,
      questionCodes: expect.arrayContaining(['FP-Q01']),
    },
  });
  const [final] = await api.query('select * from assignments where version_id = $1 and lesson_id is null', [
    versionId,
  ]);
  expect(final).toMatchObject({
    code: 'FP-TA',
    passing_score: 70,
    revisions: 1,
    rubric: expect.arrayContaining([expect.objectContaining({ weightPercent: 30 })]),
  });
});

it('changes nothing when the same file comes again, whatever its key order', async () => {
  const file = await fresh('foto-dua', 'FD');
  const first = await post(file);
  expect(first.body).toMatchObject({ outcome: 'created', versionNumber: 1 });
  const before = await counts();
  const again = await post(Object.fromEntries(Object.entries(file).toReversed()));
  expect(again.body).toMatchObject({
    outcome: 'unchanged',
    versionId: first.body.versionId,
    versionNumber: 1,
  });
  expect(await counts()).toEqual(before);
});

it('makes a changed file a new version that is not published by itself', async () => {
  const file = await fresh('foto-tiga', 'FT');
  const { body: first } = await post(file);
  await admin.call('POST /manage/courses/:id/publish', {
    params: { id: first.courseId },
    body: { versionId: first.versionId },
  });
  const { body: second } = await post({ ...file, ringkasan: 'Ringkasan yang lain.' });
  expect(second).toMatchObject({ outcome: 'new_version', courseId: first.courseId, versionNumber: 2 });
  const [course] = await api.query('select published_version_id from courses where id = $1', [
    first.courseId,
  ]);
  expect(course).toEqual({ published_version_id: first.versionId });
});

it('gives back what was imported: an export imports as unchanged', async () => {
  const file = await fresh('foto-empat', 'FE');
  const { body } = await post(file);
  const exported = await trainer.call('GET /manage/courses/:id/export', {
    params: { id: body.courseId },
    query: {},
  });
  expect(JSON.stringify(exported.body)).toBe(JSON.stringify(file));
  expect((await post(exported.body)).body.outcome).toBe('unchanged');
});

it('survives the same new file many times at once', async () => {
  const file = await fresh('foto-lima', 'FL');
  const imports = api.app.get(CourseImportService);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => imports.import(trainer, file)));
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
    'created',
    ...Array<string>(9).fill('unchanged'),
  ]);
  expect(new Set(outcomes.map(({ versionId }) => versionId)).size).toBe(1);
});

it('gives every different file its own number when they come at once', async () => {
  const file = await fresh('foto-enam', 'FM');
  const imports = api.app.get(CourseImportService);
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      imports.import(null, { ...file, ringkasan: `Ringkasan ${index}` }),
    ),
  );
  expect(outcomes.map(({ versionNumber }) => versionNumber).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('names every error by its path and imports nothing', async () => {
  const file = await fresh('foto-rusak', 'FR');
  const before = await counts();
  const [module] = (file as Record<string, unknown>).modul as { pelajaran: object[] }[];
  Object.assign(module!.pelajaran[0]!, { jdul: 'x' });
  const answer = await post({ ...file, jp_total: 21 });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    code: 'curriculum_invalid',
    title: 'Kurikulum belum dapat diimpor. Tidak ada yang berubah.',
  });
  expect(answer.body.errors).toEqual([
    { path: 'modul[0].pelajaran[0].jdul', message: 'Isian "jdul" tidak dikenal.' },
  ]);
  expect(await counts()).toEqual(before);
});

it('refuses a code that is another course’s, and another code for a course', async () => {
  await post(await fresh('foto-tujuh', 'FJ'));
  const taken = await post(await fresh('foto-delapan', 'FJ'));
  expect(taken.body.errors).toEqual([{ path: 'kode', message: 'Kode ini sudah dipakai pelatihan lain.' }]);
  const renamed = await post(await fresh('foto-tujuh', 'FX'));
  expect(renamed.body.errors).toEqual([
    { path: 'kode', message: 'Kode pelatihan ini adalah FJ dan tidak dapat diganti.' },
  ]);
});

it('tries an import without keeping anything', async () => {
  const before = await counts();
  const answer = await post(await fresh('foto-coba', 'FC'), { dryRun: 'true' });
  expect(answer.body).toMatchObject({ outcome: 'created', lessons: 35 });
  expect(await counts()).toEqual(before);
});

it('answers malformed JSON and bodies over 1 MB with a sentence', async () => {
  const send = (payload: string) =>
    trainer.inject<Problem>({
      method: 'POST',
      url: '/api/manage/courses/import',
      headers: { 'content-type': 'application/json' },
      payload,
    });
  expect(await send('{"judul": ')).toMatchObject({ status: 400, body: { code: 'malformed_request' } });
  expect(await send(JSON.stringify({ judul: 'x'.repeat(1_100_000) }))).toMatchObject({
    status: 413,
    body: { code: 'too_large' },
  });
});

it('records who imported what', async () => {
  const { body } = await post(await fresh('foto-audit', 'FA'));
  const entries = await api.query(
    `select actor_id, action, details ->> 'number' as number from audit_log where subject_id = $1`,
    [body.courseId],
  );
  expect(entries).toEqual([{ actor_id: trainer.accountId, action: 'course.imported', number: '1' }]);
});

it('is for pelatih and admin', async () => {
  const body = await fresh('foto-siapa', 'FS');
  const by = async (who: { call: SignedIn['call'] }) =>
    (await who.call('POST /manage/courses/import', { body, query: {} })).status;
  expect(await by(api.anonymous)).toBe(401);
  expect(await by(await api.signIn('peserta'))).toBe(404);
  expect(await by(await api.signIn('dinas'))).toBe(404);
  expect(await by(await api.signIn('panitia'))).toBe(404);
  expect(await by(await api.signIn('admin'))).toBe(200);
});

it('reaches the catalogue through the review of somebody else, or an administrator', async () => {
  const file = await fresh('foto-berdua', 'FBD');
  const { body: first } = await post(file);
  const id = first.courseId;
  const versions = { params: { id }, body: { versionId: first.versionId } };
  const colleague = await api.signIn('pelatih');
  const state = async () =>
    (await api.query<{ state: string }>('select state from courses where id = $1', [id]))[0]?.state;
  for (const trainers of [trainer, colleague])
    expect((await trainers.call('POST /manage/courses/:id/publish', versions)).status).toBe(404);
  const reviewed = (who: SignedIn) => who.call('POST /studio/courses/:id/publish', { params: { id } });
  expect((await colleague.call('GET /studio/courses/:id', { params: { id } })).body.state).toBe('editing');
  expect((await reviewed(colleague)).body.code).toBe('state_conflict');
  expect((await trainer.call('POST /studio/courses/:id/submit', { params: { id } })).status).toBe(200);
  expect((await reviewed(trainer)).body).toMatchObject({ code: 'same_officer' });
  expect(await state()).toBe('draft');
  expect((await reviewed(colleague)).status).toBe(200);
  const live = await api.query('select state, published_version_id from courses where id = $1', [id]);
  expect(live).toEqual([{ state: 'published', published_version_id: first.versionId }]);
  const { body: second } = await post({ ...file, ringkasan: 'Ringkasan yang diam-diam diganti.' });
  expect(await api.query('select state, published_version_id from courses where id = $1', [id])).toEqual(
    live,
  );
  const body = { versionId: second.versionId };
  expect((await admin.call('POST /manage/courses/:id/publish', { params: { id }, body })).status).toBe(200);
});

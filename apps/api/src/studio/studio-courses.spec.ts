import { importSeedCourse, readSeedCourse } from '../testing/courses.factory.js';
import {
  courseName,
  copiedDraft,
  must,
  openDraft,
  openLesson,
  saveText,
  seedDraft,
} from '../testing/studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let trainer: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih');
});
afterAll(() => api.close());

const fileOf = (id: string) =>
  trainer.send<Record<string, unknown>>('GET /studio/courses/:id/file', { params: { id } });

describe('GET /studio/courses/:id', () => {
  it.each(['fotografi-produk', 'desain-kemasan', 'penjualan-online'] as const)(
    'makes the draft of %s, which is exported as the bytes that were imported',
    async (slug) => {
      const draft = await seedDraft(api, trainer, slug);
      const seed = await readSeedCourse(slug);
      expect(draft).toMatchObject({
        slug,
        state: 'published',
        courseState: 'published',
        publishedVersion: 1,
        problems: [],
        removed: [],
      });
      expect(draft.questions).toBe((seed.bank_soal as unknown[]).length);
      expect(draft.jp).toBe(seed.jp_total);
      const answer = await fileOf(draft.id);
      expect(answer.raw.toString()).toBe(JSON.stringify(seed));
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="${slug}.kurikulum.json"`);
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      const again = await trainer.call('POST /manage/courses/import', { body: answer.body });
      expect(again.body).toMatchObject({ outcome: 'unchanged', courseId: draft.id });
    },
  );

  it('makes one draft, however many open it at once', async () => {
    const { courseId } = await importSeedCourse(api, 'fotografi-produk', { publish: true });
    await api.query('delete from draft_lessons where course_id = $1', [courseId]);
    await api.query('delete from draft_modules where course_id = $1', [courseId]);
    await api.query('delete from course_drafts where course_id = $1', [courseId]);
    const drafts = await Promise.all(Array.from({ length: 6 }, () => openDraft(trainer, courseId)));
    const [first] = drafts;
    expect(
      drafts.every((draft) => draft.modules[0]?.lessons[0]?.id === first?.modules[0]?.lessons[0]?.id),
    ).toBe(true);
    expect(first?.modules.map(({ lessons }) => lessons.length)).toEqual([7, 7, 7, 7, 7]);
  });

  it('tells what each lesson weighs and costs', async () => {
    const draft = await seedDraft(api, trainer);
    const lesson = draft.modules[0]!.lessons[0]!;
    const { body, weight } = await openLesson(trainer, lesson.id);
    expect(weight).toEqual(lesson.weight);
    expect(weight.bytes).toBe(Buffer.byteLength(JSON.stringify(body)));
    expect(weight).toMatchObject({
      videoBytes: 0,
      estimatedRupiah: Math.ceil((weight.bytes / 1_000_000) * 10),
    });
  });
});

describe('POST /studio/courses', () => {
  it('begins a draft that says what it lacks, and is in the list of courses but in no catalogue', async () => {
    const name = courseName();
    const { status, body } = await trainer.call('POST /studio/courses', { body: name });
    expect(status).toBe(201);
    const draft = await openDraft(trainer, body.id);
    expect(draft).toMatchObject({
      ...name,
      state: 'editing',
      courseState: 'draft',
      publishedVersion: null,
      jp: 1,
      questions: 0,
    });
    expect(draft.modules).toMatchObject([{ code: `${name.code}-1`, lessons: [] }]);
    expect(draft.problems).toContainEqual({
      path: 'modul[0].pelajaran',
      message: 'Modul harus berisi pelajaran.',
      moduleId: draft.modules[0]?.id,
      lessonId: null,
    });
    const listed = await trainer.call('GET /manage/courses');
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ id: body.id, title: name.title, versions: [], state: 'draft' }),
    );
    expect((await api.anonymous.send('GET /courses/:slug', { params: { slug: name.slug } })).status).toBe(
      404,
    );
  });

  it('names a code or an address that is taken, also of two at once', async () => {
    const name = courseName();
    const both = await Promise.all([
      trainer.call('POST /studio/courses', { body: name }),
      trainer.call('POST /studio/courses', { body: { ...name, slug: `${name.slug}-b` } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const taken = await trainer.call('POST /studio/courses', {
      body: { ...courseName(), slug: 'fotografi-produk' },
    });
    expect(taken.body.errors).toEqual([
      { path: 'slug', message: 'Alamat ini sudah dipakai pelatihan lain.' },
    ]);
    const wrong = await trainer.send('POST /studio/courses', { body: { ...courseName(), code: 'x' } });
    expect(wrong.body.errors).toEqual([
      { path: 'code', message: 'Kode memakai 2 sampai 10 huruf besar atau angka.' },
    ]);
  });
});

describe('POST /studio/courses/:id/copy', () => {
  it('takes everything along under the new code', async () => {
    const draft = await copiedDraft(api, trainer);
    expect(draft).toMatchObject({ state: 'editing', courseState: 'draft', problems: [] });
    expect(draft.modules[0]?.lessons[0]?.code).toBe(`${draft.code}-1-1`);
    expect(draft.head.preTest.questions[0]).toBe(`${draft.code}-T01`);
    const audit = await api.query(
      `select details from audit_log where action = 'course.copied' and subject_id = $1`,
      [draft.id],
    );
    expect(audit).toHaveLength(1);
  });
});

describe('PUT /studio/courses/:id/head', () => {
  const change = (id: string, revision: number, head: object) =>
    trainer.send<{ revision: number; head: { summary: string } }>('PUT /studio/courses/:id/head', {
      params: { id },
      body: { revision, head },
    });

  it('keeps a change; of two at once one learns of the other', async () => {
    const { id, revision, head } = await copiedDraft(api, trainer);
    const both = await Promise.all(
      ['Ringkasan satu yang cukup.', 'Ringkasan dua yang cukup.'].map((summary) =>
        change(id, revision, { ...head, summary }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('edit_conflict');
    const after = await openDraft(trainer, id);
    expect(after.revision).toBe(revision + 1);
    expect(after.head.summary).toBe(both.find(({ status }) => status === 200)?.body.head.summary);
  });

  it('is no new revision when nothing changed', async () => {
    const { id, revision, head } = await copiedDraft(api, trainer);
    expect((await change(id, revision, head)).body.revision).toBe(revision);
  });

  it('takes a head with gaps, and names the gaps', async () => {
    const { id, revision, head } = await copiedDraft(api, trainer);
    const answer = await change(id, revision, { ...head, summary: '' });
    expect(answer.status).toBe(200);
    expect((await openDraft(trainer, id)).problems).toContainEqual({
      path: 'ringkasan',
      message: 'Belum diisi.',
      moduleId: null,
      lessonId: null,
    });
  });

  it('names what is wrong in a sentence', async () => {
    const { id, revision, head } = await copiedDraft(api, trainer);
    const { status, body } = await change(id, revision, { ...head, title: '' });
    expect([status, body.errors]).toEqual([
      422,
      [{ path: 'head.title', message: 'Judul paling sedikit 3 huruf.' }],
    ]);
  });

  it('reckons the course anew when a JP has other minutes', async () => {
    const { id, revision, head } = await copiedDraft(api, trainer);
    await change(id, revision, { ...head, minutesPerJp: 60 });
    expect((await fileOf(id)).body).toMatchObject({ menit_per_jp: 60, jp_total: 20, menit_total: 1200 });
  });
});

describe('POST /manage/courses/import beside a draft', () => {
  const importing = (body: unknown) => trainer.call('POST /manage/courses/import', { body });

  it('brings an untouched draft along; lessons keep their ids and their history', async () => {
    const before = await copiedDraft(api, trainer);
    const { body: file } = await fileOf(before.id);
    must('first', await importing(file));
    await openDraft(trainer, before.id);
    const changed = JSON.parse(JSON.stringify(file)) as { modul: { pelajaran: { judul: string }[] }[] };
    changed.modul[0]!.pelajaran[0]!.judul = 'Judul dari berkas';
    changed.modul[1]!.pelajaran.pop();
    const outcome = must('second', await importing(changed));
    expect(outcome.outcome).toBe('new_version');
    expect(outcome.warnings.filter(({ path }) => path === '')).toEqual([]);
    const after = await openDraft(trainer, before.id);
    expect(after.modules[0]?.lessons[0]).toMatchObject({
      id: before.modules[0]?.lessons[0]?.id,
      title: 'Judul dari berkas',
      revision: 2,
    });
    expect(after.modules[1]?.lessons).toHaveLength(6);
    expect(after.removed).toHaveLength(1);
    expect((await fileOf(before.id)).raw.toString()).toBe(JSON.stringify(changed));
    const history = await trainer.call('GET /studio/lessons/:id/revisions', {
      params: { id: after.modules[0]!.lessons[0]!.id },
    });
    expect(history.body.items.map(({ reason }) => reason)).toEqual(['imported', 'imported']);
  });

  it('leaves a draft with edits of its own, and warns', async () => {
    const draft = await copiedDraft(api, trainer);
    const { body: file } = await fileOf(draft.id);
    must('first', await importing(file));
    must(
      'edit',
      await saveText(trainer, await openLesson(trainer, draft.modules[0]!.lessons[0]!.id), 'Tulisan saya.'),
    );
    const changed = { ...file, ringkasan: 'Ringkasan dari berkas lain.' };
    const trial = await trainer.call('POST /manage/courses/import', {
      query: { dryRun: 'true' },
      body: changed,
    });
    const outcome = must('second', await importing(changed));
    for (const { warnings } of [trial.body, outcome]) {
      expect(warnings).toContainEqual({
        path: '',
        message:
          'Draf di studio punya perubahan yang belum terbit. Draf itu tetap, dan tidak mengikuti berkas ini.',
      });
    }
    const after = await openDraft(trainer, draft.id);
    expect(after.head.summary).toBe(draft.head.summary);
    expect(after.modules[0]?.lessons[0]?.revision).toBe(2);
  });
});

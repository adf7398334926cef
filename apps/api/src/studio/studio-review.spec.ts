import { randomUUID } from 'node:crypto';
import {
  courseName,
  copiedDraft,
  must,
  openDraft,
  openLesson,
  publishDraft,
  saveText,
  seedDraft,
} from '../testing/studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import type { TestClient } from '../testing/test-client.js';

let api: TestApi;
let trainer: SignedIn;
let reviewer: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih', { name: 'Retno' });
  reviewer = await api.signIn('pelatih', { name: 'Budi' });
  officer = await api.signIn('dinas', { name: 'Sri' });
});
afterAll(() => api.close());

const submit = (who: TestClient, id: string) =>
  who.call('POST /studio/courses/:id/submit', { params: { id } });
const publish = (who: TestClient, id: string) =>
  who.call('POST /studio/courses/:id/publish', { params: { id } });
const audited = (id: string) =>
  api.query<{ action: string }>(
    `select action from audit_log where subject_id = $1 and action <> 'course.copied' order by id`,
    [id],
  );

describe('the way into the catalogue', () => {
  it('takes two people, and ends with a version that new angkatan use', async () => {
    const draft = await copiedDraft(api, trainer);
    expect(draft.canReview).toBe(false);
    expect((await publish(reviewer, draft.id)).body.code).toBe('state_conflict');
    expect(must('submit', await submit(trainer, draft.id))).toMatchObject({
      state: 'in_review',
      canReview: false,
    });
    expect((await submit(trainer, draft.id)).body.code).toBe('state_conflict');
    expect((await publish(trainer, draft.id)).body.code).toBe('same_officer');
    expect((await openDraft(officer, draft.id)).canReview).toBe(true);
    expect(must('publish', await publish(officer, draft.id))).toMatchObject({
      state: 'published',
      courseState: 'published',
      publishedVersion: 1,
    });
    const page = await api.anonymous.call('GET /courses/:slug', { params: { slug: draft.slug } });
    expect(page.body.modules).toHaveLength(draft.modules.length);
    expect((await audited(draft.id)).map(({ action }) => action)).toEqual([
      'draft.submitted',
      'course.imported',
      'course.published',
    ]);
    const file = await trainer.send('GET /studio/courses/:id/file', { params: { id: draft.id } });
    const exported = await trainer.send('GET /manage/courses/:id/export', { params: { id: draft.id } });
    expect(exported.body).toEqual(file.body);
  });

  it('is gone once, when two publish at once', async () => {
    const draft = await copiedDraft(api, trainer);
    must('submit', await submit(trainer, draft.id));
    const both = await Promise.all([publish(reviewer, draft.id), publish(officer, draft.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await openDraft(trainer, draft.id)).publishedVersion).toBe(1);
  });

  it('asks for another review of what was changed after it was handed in', async () => {
    const draft = await copiedDraft(api, trainer);
    must('submit', await submit(trainer, draft.id));
    must(
      'save',
      await saveText(
        reviewer,
        await openLesson(reviewer, draft.modules[0]!.lessons[0]!.id),
        'Diam-diam diubah.',
      ),
    );
    expect(await openDraft(officer, draft.id)).toMatchObject({ state: 'editing', canReview: false });
    const refused = await publish(officer, draft.id);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'Draf belum diajukan, atau berubah sejak diajukan. Ajukan tinjauan dulu.',
    ]);
    expect(await publishDraft(reviewer, trainer, draft.id)).toMatchObject({
      state: 'published',
      publishedVersion: 1,
    });
  });

  it('publishes the earlier version again when the draft equals it', async () => {
    const draft = await copiedDraft(api, trainer);
    await publishDraft(trainer, reviewer, draft.id);
    const lesson = await openLesson(trainer, draft.modules[0]!.lessons[0]!.id);
    must('save', await saveText(trainer, lesson, 'Versi dua.'));
    expect(await openDraft(trainer, draft.id)).toMatchObject({ state: 'editing', publishedVersion: 1 });
    expect(await publishDraft(trainer, reviewer, draft.id)).toMatchObject({
      state: 'published',
      publishedVersion: 2,
    });
    const { revision } = await openLesson(trainer, lesson.id);
    must(
      'restore',
      await trainer.call('POST /studio/lessons/:id/revisions/:number/restore', {
        params: { id: lesson.id, number: 1 },
        body: { revision },
      }),
    );
    expect(await publishDraft(trainer, reviewer, draft.id)).toMatchObject({
      state: 'published',
      publishedVersion: 1,
    });
    // The later version is no newer import: the draft stays what was published.
    expect(await openDraft(trainer, draft.id)).toMatchObject({ state: 'published', publishedVersion: 1 });
  });

  it('sees a change of the bank too', async () => {
    const draft = await copiedDraft(api, trainer);
    must('submit', await submit(trainer, draft.id));
    const { body } = await trainer.call('GET /bank/questions', { query: { course: draft.id } });
    const [question] = body.items;
    await api.query(
      `update bank_questions set source = json_build_object('id', code), revision = revision + 1 where id = $1`,
      [question!.id],
    );
    expect((await openDraft(officer, draft.id)).state).toBe('editing');
    expect((await publish(officer, draft.id)).body.code).toBe('state_conflict');
  });

  it('is closed to a draft with problems, which are all named', async () => {
    const { body } = await trainer.call('POST /studio/courses', { body: courseName() });
    must('submit', await submit(trainer, body.id));
    const refused = await publish(reviewer, body.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'curriculum_invalid']);
    expect(refused.body.errors).toEqual(
      (await openDraft(trainer, body.id)).problems.map(({ path, message }) => ({ path, message })),
    );
    expect(await openDraft(trainer, body.id)).toMatchObject({ state: 'in_review', publishedVersion: null });
  });

  it('has nothing to review in a draft that equals the published version', async () => {
    const draft = await seedDraft(api, trainer, 'desain-kemasan');
    expect((await submit(trainer, draft.id)).body.code).toBe('state_conflict');
  });

  it('gives a lesson that is empty no way in', async () => {
    const draft = await copiedDraft(api, trainer);
    const lesson = await openLesson(trainer, draft.modules[0]!.lessons[0]!.id);
    must(
      'save',
      await saveText(trainer, lesson, '', {
        body: { kind: 'reading', document: { type: 'doc', content: [] }, keyPoints: [] },
      }),
    );
    expect((await openLesson(trainer, lesson.id)).problems).toEqual([
      { path: 'isi', message: 'Pelajaran ini masih kosong.' },
    ]);
    must('submit', await submit(trainer, draft.id));
    expect((await publish(reviewer, draft.id)).body.code).toBe('curriculum_invalid');
  });
});

describe('what reviewers say', () => {
  const comment = (who: TestClient, id: string, body: string, lessonId: string | null = null) =>
    who.call('POST /studio/courses/:id/comments', { params: { id }, body: { lessonId, body } });
  const comments = async (id: string) =>
    (await trainer.call('GET /studio/courses/:id/comments', { params: { id } })).body.items;

  it('is kept by lesson, counted in the tree, and marked as dealt with once', async () => {
    const draft = await copiedDraft(api, trainer);
    const lesson = draft.modules[1]!.lessons[2]!;
    expect((await comment(officer, draft.id, 'Contoh kedua kurang jelas.', lesson.id)).status).toBe(201);
    const whole = must('comment', await comment(reviewer, draft.id, 'Bagus.'));
    expect(whole).toMatchObject({ lessonId: null, authorName: 'Budi', body: 'Bagus.', resolvedAt: null });
    expect((await openDraft(trainer, draft.id)).modules[1]!.lessons[2]!.openComments).toBe(1);
    const resolve = () => trainer.call('POST /studio/comments/:id/resolve', { params: { id: whole.id } });
    expect((await resolve()).status).toBe(200);
    const [, resolved] = await comments(draft.id);
    expect((await resolve()).status).toBe(200);
    expect((await comments(draft.id)).map(({ body, resolvedAt }) => [body, resolvedAt])).toEqual([
      ['Contoh kedua kurang jelas.', null],
      ['Bagus.', resolved!.resolvedAt],
    ]);
  });

  it('is not about a lesson of another course, and not empty', async () => {
    const [draft, stranger] = [await copiedDraft(api, trainer), await copiedDraft(api, trainer)];
    expect(
      (await comment(reviewer, draft.id, 'Salah alamat.', stranger.modules[0]!.lessons[0]!.id)).status,
    ).toBe(404);
    expect((await comment(reviewer, draft.id, 'Entah.', randomUUID())).status).toBe(404);
    expect((await comment(reviewer, draft.id, ' ')).body.errors).toEqual([
      { path: 'body', message: 'Komentar belum diisi.' },
    ]);
  });

  it('gives a draft back with its reason, and it can be handed in again', async () => {
    const draft = await copiedDraft(api, trainer);
    const giveBack = (who: TestClient) =>
      who.call('POST /studio/courses/:id/return', {
        params: { id: draft.id },
        body: { reason: 'Rubrik belum jelas.' },
      });
    expect((await giveBack(officer)).body.code).toBe('state_conflict');
    must('submit', await submit(trainer, draft.id));
    expect(must('return', await giveBack(officer))).toMatchObject({ state: 'returned', canReview: false });
    expect(await comments(draft.id)).toMatchObject([
      { body: 'Rubrik belum jelas.', authorName: 'Sri', lessonId: null },
    ]);
    expect((await publish(reviewer, draft.id)).status).toBe(409);
    expect(must('submit', await submit(trainer, draft.id)).state).toBe('in_review');
    expect((await audited(draft.id)).map(({ action }) => action)).toEqual([
      'draft.submitted',
      'draft.returned',
      'draft.submitted',
    ]);
  });
});

describe('GET /studio/courses', () => {
  it('tells where each draft stands, and makes none', async () => {
    const draft = await copiedDraft(api, trainer);
    must('submit', await submit(trainer, draft.id));
    const { body } = await reviewer.call('GET /studio/courses');
    expect(body.items).toContainEqual({
      id: draft.id,
      code: draft.code,
      title: draft.title,
      state: 'in_review',
      canReview: true,
    });
  });
});

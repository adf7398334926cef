import { importSeedCourse } from '../testing/courses.factory.js';
import { copiedDraft, must, openDraft } from '../testing/studio.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { DraftsService } from './drafts.service.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('GET /studio/courses', () => {
  it('says where each opened draft stands, and to whom it waits', async () => {
    const [trainer, reviewer] = [await api.signIn('pelatih'), await api.signIn('dinas')];
    const { courseId } = await importSeedCourse(api, 'fotografi-produk', { publish: true });
    const draft = await openDraft(trainer, courseId);
    const own = async (who: typeof trainer) => {
      const { body } = await who.call('GET /studio/courses');
      return body.items.find(({ id }) => id === courseId);
    };
    expect(await own(trainer)).toEqual({
      id: courseId,
      code: draft.code,
      title: draft.title,
      state: 'published',
      canReview: false,
    });
    await trainer.call('PUT /studio/courses/:id/head', {
      params: { id: courseId },
      body: { revision: draft.revision, head: { ...draft.head, title: 'Judul lain' } },
    });
    expect(await own(trainer)).toMatchObject({ title: 'Judul lain', state: 'editing' });
    await trainer.call('POST /studio/courses/:id/submit', { params: { id: courseId } });
    expect(await own(trainer)).toMatchObject({ state: 'in_review', canReview: false });
    expect(await own(reviewer)).toMatchObject({ state: 'in_review', canReview: true });
  });

  it('reads a course anew only after something of it was changed, wherever that was', async () => {
    const trainer = await api.signIn('pelatih');
    const draft = await copiedDraft(api, trainer);
    const load = jest.spyOn(api.app.get(DraftsService, { strict: false }), 'load');
    const list = async () => {
      load.mockClear();
      must('list', await trainer.call('GET /studio/courses'));
      return load.mock.calls.filter(([, courseId]) => courseId === draft.id).length;
    };
    const kept = 'select stamp, sha256 from draft_fingerprints where course_id = $1';
    await list();
    expect(await list()).toBe(0);
    const before = await api.query(kept, [draft.id]);
    const touched = [
      `update draft_lessons set source = (source::jsonb || '{"judul":"Lain"}')::json where id = $1`,
      'update draft_modules set position = position + 100 where id = $1',
      `update bank_questions set position = position + 100 where course_id = $1`,
      'update draft_lessons set removed_at = now() where id = $1',
    ];
    const [module] = draft.modules;
    const ids = [module?.lessons[0]?.id, module?.id, draft.id, module?.lessons[1]?.id];
    for (const [index, text] of touched.entries()) {
      await api.query(text, [ids[index]]);
      expect(await list()).toBe(1);
      expect(await list()).toBe(0);
    }
    expect(await api.query(kept, [draft.id])).not.toEqual(before);
    load.mockRestore();
  });

  it('is for those who write and judge', async () => {
    expect((await api.anonymous.call('GET /studio/courses')).status).toBe(401);
    expect((await (await api.signIn('panitia')).call('GET /studio/courses')).status).toBe(404);
  });
});

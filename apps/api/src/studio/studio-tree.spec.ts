import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import { copiedDraft, must, openDraft, openLesson, saveText } from '../testing/studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { DraftPurge } from './draft-purge.service.js';
import { Transactions } from '../database/transactions.js';

let api: TestApi;
let trainer: SignedIn;
let other: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  [trainer, other] = [await api.signIn('pelatih'), await api.signIn('pelatih')];
});
afterAll(() => api.close());

const codesOf = (course: StudioCourse, module = 0) =>
  course.modules[module]?.lessons.map(({ code }) => code.split('-').slice(1).join('-'));
const modulesOf = (course: StudioCourse) => course.modules.map(({ code }) => code.split('-')[1]);
const lesson = (course: StudioCourse, module: number, place: number) => ({
  type: 'lesson' as const,
  id: course.modules[module]!.lessons[place]!.id,
});
const chapter = (course: StudioCourse, module: number) => ({
  type: 'module' as const,
  id: course.modules[module]!.id,
});
type Items = ReturnType<typeof lesson | typeof chapter>[];
const change = (
  what: 'remove' | 'restore' | 'duplicate',
  course: StudioCourse,
  items: Items,
  who = trainer,
) => who.call(`POST /studio/courses/:id/${what}`, { params: { id: course.id }, body: { items } });
const move = (
  course: StudioCourse,
  items: Items,
  to: { moduleId?: string | null; beforeId?: string | null },
  who = trainer,
) =>
  who.call('POST /studio/courses/:id/move', {
    params: { id: course.id },
    body: { items, moduleId: to.moduleId ?? null, beforeId: to.beforeId ?? null },
  });

describe('modules and lessons are added', () => {
  it('at the end or before another, with codes of their own', async () => {
    const course = await copiedDraft(api, trainer);
    const params = { id: course.id };
    const first = must(
      'add',
      await trainer.call('POST /studio/courses/:id/modules', {
        params,
        body: { title: 'Bab penutup', beforeId: null },
      }),
    );
    expect(modulesOf(first)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(first.jp).toBe(course.jp + 1);
    const second = must(
      'add',
      await trainer.call('POST /studio/courses/:id/modules', {
        params,
        body: { title: 'Bab pembuka', beforeId: course.modules[0]!.id },
      }),
    );
    expect(modulesOf(second)).toEqual(['7', '1', '2', '3', '4', '5', '6']);
    const added = must(
      'lesson',
      await trainer.call('POST /studio/modules/:id/lessons', {
        params: { id: course.modules[0]!.id },
        body: { title: 'Pengantar', kind: 'reading', beforeId: course.modules[0]!.lessons[1]!.id },
      }),
    );
    expect(codesOf(added.course, 1)).toEqual(['1-1', '1-8', '1-2', '1-3', '1-4', '1-5', '1-6', '1-7']);
    expect(added.course.problems.find(({ lessonId }) => lessonId === added.lessonId)).toMatchObject({
      path: 'modul[1].pelajaran[1].isi_md',
      message: 'Belum diisi.',
    });
    expect((await openLesson(trainer, added.lessonId)).problems).toEqual([
      { path: 'isi_md', message: 'Belum diisi.' },
    ]);
  });

  it('never with a code that was used before, also by two at once', async () => {
    const course = await copiedDraft(api, trainer);
    const params = { id: course.modules[0]!.id };
    const body = { title: 'Pelajaran baru', kind: 'quiz' as const, beforeId: null };
    const add = async (who: SignedIn) =>
      must('add', await who.call('POST /studio/modules/:id/lessons', { params, body }));
    const made = await Promise.all([add(trainer), add(other), add(trainer)]);
    must(
      'remove',
      await change(
        'remove',
        course,
        made.map(({ lessonId }) => ({ type: 'lesson' as const, id: lessonId })),
      ),
    );
    const { course: after, lessonId } = await add(other);
    const codes = await api.query<{ code: string }>('select code from draft_lessons where module_id = $1', [
      params.id,
    ]);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    expect(after.modules[0]!.lessons.find(({ id }) => id === lessonId)?.code).toBe(`${course.code}-1-11`);
  });

  it('names what is wrong', async () => {
    const course = await copiedDraft(api, trainer);
    const answer = await trainer.send('POST /studio/courses/:id/modules', {
      params: { id: course.id },
      body: { title: ' a ', beforeId: null },
    });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ path: 'title', message: 'Judul modul paling sedikit 3 huruf.' }],
    ]);
  });
});

describe('PUT /studio/modules/:id', () => {
  it('changes a module, and the sum of the course with it; of two at once one learns of the other', async () => {
    const course = await copiedDraft(api, trainer);
    const { id, revision, jp } = course.modules[2]!;
    const put = (who: SignedIn, title: string) =>
      who.call('PUT /studio/modules/:id', {
        params: { id },
        body: { revision, title, jp: jp + 3, objectives: ['Bisa memotret'] },
      });
    const both = await Promise.all([put(trainer, 'Bab satu'), put(other, 'Bab dua')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [who, title] =
      both[0]?.status === 200 ? ([trainer, 'Bab satu'] as const) : ([other, 'Bab dua'] as const);
    expect((await put(who, title)).status).toBe(200);
    const after = await openDraft(trainer, course.id);
    expect(after.jp).toBe(course.jp + 3);
    expect(after.modules[2]).toMatchObject({
      revision: revision + 1,
      objectives: ['Bisa memotret'],
      jp: jp + 3,
    });
    expect(after.problems).toEqual([]);
  });
});

describe('POST /studio/courses/:id/move', () => {
  it('changes the order of modules', async () => {
    const course = await copiedDraft(api, trainer);
    expect(
      modulesOf(
        must(
          'move',
          await move(course, [chapter(course, 3), chapter(course, 4)], { beforeId: course.modules[1]!.id }),
        ),
      ),
    ).toEqual(['1', '4', '5', '2', '3']);
    expect(modulesOf(must('move', await move(course, [chapter(course, 0)], {})))).toEqual([
      '4',
      '5',
      '2',
      '3',
      '1',
    ]);
  });

  it('moves lessons in their module, into another, and several from several', async () => {
    const course = await copiedDraft(api, trainer);
    const inside = must(
      'move',
      await move(course, [lesson(course, 0, 6)], { beforeId: course.modules[0]!.lessons[0]!.id }),
    );
    expect(codesOf(inside)).toEqual(['1-7', '1-1', '1-2', '1-3', '1-4', '1-5', '1-6']);
    const across = must(
      'move',
      await move(course, [lesson(course, 2, 0), lesson(course, 0, 0)], { moduleId: course.modules[1]!.id }),
    );
    expect(codesOf(across, 1)).toEqual(['2-1', '2-2', '2-3', '2-4', '2-5', '2-6', '2-7', '1-1', '3-1']);
    expect(codesOf(across, 2)).toHaveLength(6);
  });

  it('loses nothing when two people move at once', async () => {
    const course = await copiedDraft(api, trainer);
    const all = course.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)).sort();
    const moves = course.modules[0]!.lessons.flatMap((_, place) => [
      move(course, [lesson(course, 0, place)], { moduleId: course.modules[(place % 4) + 1]!.id }, trainer),
      move(course, [lesson(course, 1, place)], { moduleId: course.modules[0]!.id, beforeId: null }, other),
    ]);
    expect((await Promise.all(moves)).map(({ status }) => status)).toEqual(moves.map(() => 200));
    const after = await openDraft(trainer, course.id);
    expect(after.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)).sort()).toEqual(all);
  });

  it('refuses modules and lessons together, what was deleted, and what is another course', async () => {
    const course = await copiedDraft(api, trainer);
    expect((await move(course, [chapter(course, 0), lesson(course, 1, 0)], {})).status).toBe(422);
    must('remove', await change('remove', course, [lesson(course, 0, 0), chapter(course, 4)], other));
    const gone = await move(course, [lesson(course, 0, 0)], {});
    expect([gone.status, gone.body.code, gone.body.detail]).toEqual([
      409,
      'state_conflict',
      expect.stringContaining('dihapus rekan Anda'),
    ]);
    expect((await move(course, [lesson(course, 0, 1)], { moduleId: course.modules[4]!.id })).status).toBe(
      409,
    );
    const stranger = await copiedDraft(api, trainer);
    expect((await move(course, [lesson(stranger, 0, 0)], {})).status).toBe(404);
  });
});

describe('POST /studio/courses/:id/duplicate', () => {
  it('copies lessons right behind themselves, under new codes, with a history of their own', async () => {
    const course = await copiedDraft(api, trainer);
    const after = must(
      'copy',
      await change('duplicate', course, [lesson(course, 0, 0), lesson(course, 0, 4)]),
    );
    expect(codesOf(after)).toEqual(['1-1', '1-8', '1-2', '1-3', '1-4', '1-5', '1-9', '1-6', '1-7']);
    const [original, copy] = after.modules[0]!.lessons;
    expect(copy).toMatchObject({
      title: `${original!.title} (salinan)`,
      weight: original!.weight,
      problems: 0,
    });
    expect((await openLesson(trainer, copy!.id)).body).toEqual(
      (await openLesson(trainer, original!.id)).body,
    );
    const history = await trainer.call('GET /studio/lessons/:id/revisions', { params: { id: copy!.id } });
    expect(history.body.items).toHaveLength(1);
  });

  it('copies a module with what is in it', async () => {
    const course = await copiedDraft(api, trainer);
    must('remove', await change('remove', course, [lesson(course, 1, 0)]));
    const after = must('copy', await change('duplicate', course, [chapter(course, 1)]));
    expect(modulesOf(after)).toEqual(['1', '2', '6', '3', '4', '5']);
    expect(codesOf(after, 2)).toEqual(['6-1', '6-2', '6-3', '6-4', '6-5', '6-6']);
    expect(after.modules[2]).toMatchObject({
      title: `${course.modules[1]!.title} (salinan)`,
      jp: course.modules[1]!.jp,
    });
    expect(after.jp).toBe(course.jp + course.modules[1]!.jp);
    expect(after.problems).toEqual([]);
  });
});

describe('deleting and bringing back', () => {
  it('brings a lesson back to its old place, also when its neighbours are gone', async () => {
    const course = await copiedDraft(api, trainer);
    const removed = must(
      'remove',
      await change('remove', course, [lesson(course, 0, 1), lesson(course, 0, 2), lesson(course, 0, 3)]),
    );
    expect(codesOf(removed)).toEqual(['1-1', '1-5', '1-6', '1-7']);
    expect(removed.removed).toHaveLength(3);
    expect(removed.removed[0]).toMatchObject({ type: 'lesson', secondsAgo: expect.any(Number) });
    expect(removed.removed[0]!.secondsAgo).toBeLessThan(10);
    expect(codesOf(must('restore', await change('restore', course, [lesson(course, 0, 2)])))).toEqual([
      '1-1',
      '1-3',
      '1-5',
      '1-6',
      '1-7',
    ]);
    expect(
      codesOf(must('restore', await change('restore', course, [lesson(course, 0, 1), lesson(course, 0, 3)]))),
    ).toEqual(['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '1-7']);
  });

  it('takes a module with its lessons, and a lesson brings its module back', async () => {
    const course = await copiedDraft(api, trainer);
    must('remove', await change('remove', course, [lesson(course, 1, 0)]));
    const gone = must('remove', await change('remove', course, [chapter(course, 1)]));
    expect(modulesOf(gone)).toEqual(['1', '3', '4', '5']);
    expect(gone.jp).toBe(course.jp - course.modules[1]!.jp);
    expect(gone.removed.map(({ type }) => type)).toEqual(['module', 'lesson']);
    expect(
      (await trainer.send('GET /studio/lessons/:id', { params: { id: course.modules[1]!.lessons[3]!.id } }))
        .status,
    ).toBe(404);
    // The questions of the bank still name the module.
    expect(gone.problems.some(({ path }) => path.endsWith('.modul'))).toBe(true);
    const back = must('restore', await change('restore', course, [lesson(course, 1, 0)]));
    expect(modulesOf(back)).toEqual(['1', '2', '3', '4', '5']);
    expect(codesOf(back, 1)).toHaveLength(7);
    expect([back.jp, back.problems, back.removed]).toEqual([course.jp, [], []]);
  });

  it('is one deletion when two delete at once, and one line in the log', async () => {
    const course = await copiedDraft(api, trainer);
    const both = await Promise.all([
      change('remove', course, [lesson(course, 0, 0)], trainer),
      change('remove', course, [lesson(course, 0, 0)], other),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(
      await api.query(`select from audit_log where action = 'draft.removed' and subject_id = $1`, [
        course.id,
      ]),
    ).toHaveLength(1);
  });

  it('keeps the words that somebody was typing: a save into a deleted lesson is told', async () => {
    const course = await copiedDraft(api, trainer);
    const open = await openLesson(trainer, course.modules[0]!.lessons[0]!.id);
    must('remove', await change('remove', course, [lesson(course, 0, 0)], other));
    const answer = await saveText(trainer, open, 'Kata-kata saya.');
    expect([answer.status, answer.body.code]).toEqual([409, 'state_conflict']);
    must('restore', await change('restore', course, [lesson(course, 0, 0)], other));
    expect((await saveText(trainer, open, 'Kata-kata saya.')).status).toBe(200);
  });

  it('is for good after 30 days', async () => {
    const course = await copiedDraft(api, trainer);
    must('remove', await change('remove', course, [lesson(course, 0, 0), chapter(course, 2)]));
    const purge = new DraftPurge(api.app.get(Transactions));
    expect(await purge.purge()).toBe(0);
    await api.query(
      `update draft_lessons set removed_at = removed_at - interval '31 days' where course_id = $1`,
      [course.id],
    );
    await api.query(
      `update draft_modules set removed_at = removed_at - interval '31 days' where course_id = $1`,
      [course.id],
    );
    expect(await purge.purge()).toBe(2);
    const after = await openDraft(trainer, course.id);
    expect(after.removed).toEqual([]);
    expect((await change('restore', course, [lesson(course, 0, 0)])).status).toBe(404);
    const added = await trainer.call('POST /studio/courses/:id/modules', {
      params: { id: course.id },
      body: { title: 'Bab baru', beforeId: null },
    });
    expect(modulesOf(added.body)).toEqual(['1', '2', '4', '5', '6']);
  });
});

import { randomUUID } from 'node:crypto';
import type { LessonBody } from '@sinau/contracts/studio-lesson.contract.js';
import {
  courseName,
  must,
  openDraft,
  openLesson,
  paragraphs,
  publishDraft,
} from '../testing/studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let trainer: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih');
});
afterAll(() => api.close());

async function addLesson(moduleId: string, title: string, body: LessonBody): Promise<void> {
  const added = must(
    'add',
    await trainer.call('POST /studio/modules/:id/lessons', {
      params: { id: moduleId },
      body: { title, kind: body.kind, beforeId: null },
    }),
  );
  const { id, revision } = await openLesson(trainer, added.lessonId);
  const saved = must(
    'save',
    await trainer.call('PUT /studio/lessons/:id', {
      params: { id },
      body: { revision, title, minutes: 15, body, saveId: randomUUID() },
    }),
  );
  expect(saved.body).toEqual(body);
}

async function addQuestion(courseId: string, moduleCode: string, text: string): Promise<string> {
  const options = [
    { id: 'a', text: 'Benar', feedback: 'Tepat.' },
    { id: 'b', text: 'Salah', feedback: '' },
  ];
  const words = { feedbackCorrect: 'Betul.', feedbackWrong: 'Baca lagi.', points: 1 };
  const body = {
    courseId,
    moduleCode,
    level: 'easy',
    kind: 'true_false',
    text,
    options,
    key: ['a'],
    ...words,
  } as const;
  return must(
    'question',
    await trainer.call('POST /bank/questions', { body: { ...body, options: [...options], key: ['a'] } }),
  ).code;
}

describe('a course that is built from nothing', () => {
  it('ends in the catalogue, learns and asks what was written, and comes back as a file of format 2', async () => {
    const { id } = must('begin', await trainer.call('POST /studio/courses', { body: courseName() }));
    const draft = await openDraft(trainer, id);
    const [module] = draft.modules;
    const codes = [
      await addQuestion(id, module!.code, 'Lensa dibersihkan dulu.'),
      await addQuestion(id, module!.code, 'Cahaya jendela itu lembut.'),
    ];
    await addLesson(module!.id, 'Bacaan', {
      kind: 'reading',
      document: {
        type: 'doc',
        content: [...paragraphs('Halo.').content, { type: 'quiz', attrs: { question: codes[0]! } }],
      },
      keyPoints: ['Bersih dulu'],
    });
    await addLesson(module!.id, 'Video', {
      kind: 'video',
      mediaId: null,
      youtube: { videoId: 'abcdefghijk', title: 'Cara memotret' },
      document: paragraphs('Naskah.'),
      scenes: ['Pembuka'],
      productionNotes: '',
    });
    await addLesson(module!.id, 'Kuis', {
      kind: 'quiz',
      questions: [],
      draws: [{ moduleCode: module!.code, level: null, count: 2 }],
      passingScore: 50,
      maxAttempts: 3,
      minutes: 5,
      shuffle: true,
    });
    await addLesson(module!.id, 'Tatap muka', {
      kind: 'in_person',
      tools: [],
      plan: [{ minutes: 45, activity: 'Praktik' }],
    });

    const { head, revision } = await openDraft(trainer, id);
    // The first question stands in a text, which tells its key: the tests ask the other one.
    const test = { questions: codes.slice(1), minutes: 10, shuffle: false };
    const level = (score: number) => ({ score, label: `Tingkat ${score}`, description: 'Cukup jelas.' });
    must(
      'head',
      await trainer.call('PUT /studio/courses/:id/head', {
        params: { id },
        body: {
          revision,
          head: {
            ...head,
            family: 'Produksi',
            summary: 'Belajar memotret produk.',
            description: 'Kelas **singkat**.',
            goal: 'Peserta bisa memotret.',
            audience: 'UMKM',
            preTest: test,
            postTest: test,
            finalAssignment: {
              ...head.finalAssignment,
              instructions: 'Kirim satu foto.',
              rubric: [{ name: 'Terang', weightPercent: 100, levels: [level(1), level(4)] }],
            },
          },
        },
      }),
    );
    const ready = await openDraft(trainer, id);
    expect(ready.problems).toEqual([]);
    const published = await publishDraft(trainer, await api.signIn('pelatih'), id);
    expect(published).toMatchObject({ state: 'published', publishedVersion: 1, questions: 2 });

    const lesson = must(
      'lesson',
      await api.anonymous.call('GET /courses/:slug/lessons/:code', {
        params: { slug: draft.slug, code: `${module!.code}-1` },
      }),
    );
    expect(lesson.content).toMatchObject({ kind: 'reading', keyPoints: ['Bersih dulu'] });
    expect(lesson.questions.map(({ code }) => code)).toEqual([codes[0]]);
    const file = await trainer.send<object>('GET /studio/courses/:id/file', { params: { id } });
    expect(file.body).toMatchObject({ versi_skema: 2, slug: draft.slug });
    const again = await trainer.call('POST /manage/courses/import', { body: file.body });
    expect(again.body).toMatchObject({ outcome: 'unchanged', versionNumber: 1 });
  });
});

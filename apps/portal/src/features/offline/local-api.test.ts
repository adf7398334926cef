import { ApiError, OfflineError } from '../../lib/api-errors.js';
import { MemoryStore } from '../../testing/memory-store.js';
import { eventQueue } from '../lesson/event-queue.js';
import { DeviceApi } from './local-api.js';
import type { OfflineQuestion, OutboxItem, SavedLesson } from './types.js';

const question = (code: string): OfflineQuestion => ({
  code,
  kind: 'single',
  text: `Soal ${code}`,
  matches: [],
  unit: '',
  imageUrl: null,
  imageAlt: '',
  options: [
    {
      id: 'a',
      text: 'Ya',
    },
    {
      id: 'b',
      text: 'Tidak',
    },
  ],
  key: ['a'],
  tolerance: 0,
  points: 1,
  feedbackCorrect: 'Tepat.',
  feedbackWrong: 'Belum.',
  optionFeedback: [
    {
      id: 'b',
      text: 'Coba baca lagi.',
    },
  ],
});
const saved: SavedLesson = {
  enrolmentId: 'e1',
  courseTitle: 'Foto',
  moduleCode: 'M1',
  moduleTitle: 'Bab 1',
  code: 'Q1',
  title: 'Kuis',
  version: 'v1',
  bytes: 1e3,
  savedAt: '2026-11-20T00:00:00Z',
  files: [],
  quiz: {
    title: 'Kuis',
    passingScore: 60,
    maxAttempts: 2,
    attemptsUsed: 0,
    questions: [question('S1'), question('S2'), question('S3')],
    draws: [
      ['S1', 'S2'],
      ['S3', 'S2'],
    ],
  },
};
const lesson = (code: string) => ({
  code,
  title: code,
  kind: 'reading',
  minutes: 5,
  done: false,
  position: 0,
});
const enrolment = {
  id: 'e1',
  courseTitle: 'Foto',
  lessonsPercent: 0,
  nextLesson: {
    code: 'A',
    title: 'A',
    kind: 'reading',
    moduleTitle: 'Bab 1',
  },
  modules: [
    {
      code: 'M1',
      title: 'Bab 1',
      jp: 1,
      lessons: [
        lesson('A'),
        {
          ...lesson('Q1'),
          kind: 'quiz',
        },
      ],
    },
  ],
};

const offline = () => Promise.reject(new OfflineError());
const START = 'POST /enrolments/:id/quizzes/:code/attempts';
const ANSWER = 'PUT /attempts/:id/answers/:question';
const SUBMIT = 'POST /attempts/:id/submit';

async function device() {
  const store = new MemoryStore();
  const queued: OutboxItem[] = [];
  const api = new DeviceApi(store, async (item) => {
    queued.push(item);
    await store.put('outbox', item.id, item);
  });
  await store.put('lessons', 'e1/Q1', saved);
  await store.put('answers', '/api/enrolments/e1', { path: '/api/enrolments/e1', body: enrolment });
  const read = (ask: () => Promise<unknown>, known = false) => {
    const fresh: unknown[] = [];
    const errors: unknown[] = [];
    const how = {
      ask,
      known,
      onFresh: (one: unknown) => fresh.push(one),
      onError: (one: unknown) => errors.push(one),
    };
    return { answer: api.read('GET /enrolments/:id', { params: { id: 'e1' } }, how), fresh, errors };
  };
  return { store, queued, api, read };
}

type Device = Awaited<ReturnType<typeof device>>['api'];
interface Asked {
  id: string;
  number: number;
  score: number;
  passed: boolean;
  questions: { code: string; choice: string[] }[];
}

async function takeQuiz(api: Device, choices: Record<string, string>) {
  const { id } = (await api.write(START, { params: { id: 'e1', code: 'Q1' } }, offline)) as Asked;
  for (const [code, choice] of Object.entries(choices))
    await api.write(ANSWER, { params: { id, question: code }, body: { choice: [choice] } }, offline);
  return (await api.write(SUBMIT, { params: { id } }, offline)) as Asked;
}

beforeEach(() => localStorage.clear());
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('what is saved opens without waiting for the network, and is refreshed behind', async () => {
  const { read, store } = await device();
  let give: (answer: unknown) => void = () => undefined;
  const first = read(() => new Promise((resolve) => (give = resolve)));
  expect(await first.answer).toMatchObject({ courseTitle: 'Foto' });
  await settle();
  give({ ...enrolment, courseTitle: 'Foto baru' });
  await settle();
  expect(first.fresh).toMatchObject([{ courseTitle: 'Foto baru' }]);
  expect((await store.get('answers', '/api/enrolments/e1'))?.body).toMatchObject({
    courseTitle: 'Foto baru',
  });
});

test('a screen that shows it already asks the network, and keeps what it has without a signal', async () => {
  const { read } = await device();
  expect(await read(async () => ({ ...enrolment, courseTitle: 'Baru' }), true).answer).toMatchObject({
    courseTitle: 'Baru',
  });
  expect(await read(offline, true).answer).toMatchObject({ courseTitle: 'Baru' });
  const gone = read(() => Promise.reject(new ApiError(401, 'not_signed_in', 'Masuk dulu.', '')), true);
  await expect(gone.answer).rejects.toBeInstanceOf(ApiError);
});

test('the end of a session is heard of behind a saved answer', async () => {
  const { read } = await device();
  const first = read(() => Promise.reject(new ApiError(401, 'not_signed_in', 'Masuk dulu.', '')));
  await first.answer;
  await settle();
  expect(first.errors).toHaveLength(1);
});

test('what was not saved is asked for as ever', async () => {
  const { api } = await device();
  const how = {
    ask: async () => 'network',
    known: false,
    onFresh: () => undefined,
    onError: () => undefined,
  };
  expect(await api.read('GET /courses', {}, how)).toBe('network');
  expect(await api.write('POST /enrolments', {}, async () => 'sent')).toBe('sent');
});

test('a saved quiz tells at once, and the first answer stands', async () => {
  const { api } = await device();
  const { id } = (await api.write(START, { params: { id: 'e1', code: 'Q1' } }, offline)) as Asked;
  const answer = (choice: string) =>
    api.write(ANSWER, { params: { id, question: 'S1' }, body: { choice: [choice] } }, offline);
  const told = {
    feedback: {
      correct: false,
      feedback: 'Belum.',
      key: ['a'],
      optionFeedback: [{ id: 'b', text: 'Coba baca lagi.' }],
    },
  };
  expect(await answer('b')).toEqual(told);
  expect(await answer('a')).toEqual(told);
  await expect(api.write(SUBMIT, { params: { id } }, offline)).rejects.toMatchObject({
    code: 'answers_missing',
  });
  // Killed and opened again: the same attempt with its answer.
  const again = (await api.write(START, { params: { id: 'e1', code: 'Q1' } }, offline)) as Asked;
  expect(again).toMatchObject({
    id,
    number: 1,
    questions: [
      { code: 'S1', choice: ['b'] },
      { code: 'S2', choice: [] },
    ],
  });
  expect(JSON.stringify(again.questions[1])).not.toContain('feedbackCorrect');
});

test('a finished quiz is graded, queued once, and shown as done before the API has heard of it', async () => {
  const { api, queued, read } = await device();
  const result = await takeQuiz(api, { S1: 'a', S2: 'a' });
  expect(result).toMatchObject({ score: 100, passed: true });
  await api.write(SUBMIT, { params: { id: result.id } }, offline);
  expect(new Set(queued.map(({ id }) => id))).toEqual(new Set([result.id]));
  expect(queued[0]).toMatchObject({
    kind: 'attempt',
    body: { lessonCode: 'Q1', number: 1, answers: [{ question: 'S1', choice: ['a'] }, { question: 'S2' }] },
  });
  expect(await read(offline).answer).toMatchObject({
    lessonsPercent: 50,
    modules: [{ lessons: [{ done: false }, { code: 'Q1', done: true }] }],
  });
});

test('no more attempts than there are', async () => {
  const { api } = await device();
  expect(await takeQuiz(api, { S1: 'b', S2: 'b' })).toMatchObject({ number: 1, passed: false });
  expect(await takeQuiz(api, { S3: 'b', S2: 'b' })).toMatchObject({
    number: 2,
    score: 0,
    questions: [{ code: 'S3' }, { code: 'S2' }],
  });
  await expect(takeQuiz(api, {})).rejects.toMatchObject({ code: 'attempts_used_up' });
});

test('a quiz whose draws are used up asks to be saved again', async () => {
  const { api, store } = await device();
  await store.put('lessons', 'e1/Q1', { ...saved, quiz: { ...saved.quiz!, draws: [] } });
  await expect(takeQuiz(api, {})).rejects.toMatchObject({ title: expect.stringContaining('Simpan lagi') });
});

test('an answer of the API is kept with its time', async () => {
  const { read, store } = await device();
  await read(async () => enrolment, true).answer;
  const kept = await store.get('answers', '/api/enrolments/e1');
  expect(Date.parse(kept?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
});

test('a lesson that was finished stays finished, before and after its event was sent', async () => {
  const { api, read } = await device();
  const event = {
    id: '1',
    kind: 'completed',
    lessonCode: 'A',
    position: 1,
    occurredAt: '2026-11-21T03:00:00Z',
  } as const;
  eventQueue.add('e1', event);
  expect(await read(offline).answer).toMatchObject({ lessonsPercent: 50, nextLesson: { code: 'Q1' } });
  await api.write(
    'POST /enrolments/:id/events',
    { params: { id: 'e1' }, body: { events: [event] } },
    async () => ({}),
  );
  localStorage.clear();
  expect(await read(offline).answer).toMatchObject({ lessonsPercent: 50, nextLesson: { code: 'Q1' } });
});

test('the newest place wins, whether this device or the API has it', async () => {
  const { api, store } = await device();
  const path = '/api/enrolments/e1/lessons/A';
  const body = {
    lesson: {},
    done: false,
    position: 0.5,
    resume: { block: 9, second: null, at: '2026-11-21T03:00:00Z' },
  };
  await store.put('answers', path, { path, body });
  const how = { ask: offline, known: false, onFresh: () => undefined, onError: () => undefined };
  const read = () => api.read('GET /enrolments/:id/lessons/:code', { params: { id: 'e1', code: 'A' } }, how);
  const at = (id: string, block: number, occurredAt: string) =>
    eventQueue.add('e1', {
      id,
      kind: 'position',
      lessonCode: 'A',
      position: 0.2,
      anchor: { block, second: null },
      occurredAt,
    });
  at('1', 3, '2026-11-21T02:00:00Z');
  expect(await read()).toMatchObject({ position: 0.5, resume: { block: 9 } });
  at('2', 4, '2026-11-21T04:00:00Z');
  expect(await read()).toMatchObject({ position: 0.5, resume: { block: 4 } });
});

test('who is signed in is known without a signal by the first name alone', async () => {
  const { api, store } = await device();
  await store.put('owner', 'owner', { accountId: 'p1', firstName: 'Siti' });
  const how = { ask: offline, known: false, onFresh: () => undefined, onError: () => undefined };
  expect(await api.read('GET /me', {}, how)).toEqual({
    account: { id: 'p1', name: 'Siti', roles: ['peserta'], profileComplete: true, unread: 0 },
    developmentOutbox: false,
    viewing: null,
  });
});

import { MemoryStore } from '../../testing/memory-store.js';
import { mockApi } from '../../testing/mock-api.js';
import { itemSender } from './send-item.js';
import type { OutboxItem, SavedLesson } from './types.js';

const quiz = {
  title: 'Kuis',
  passingScore: 60,
  maxAttempts: 3,
  attemptsUsed: 0,
  questions: [],
  draws: [['S1']],
};
const saved: SavedLesson = {
  enrolmentId: 'e1',
  courseTitle: 'Foto',
  moduleCode: 'M1',
  moduleTitle: 'Bab 1',
  code: 'Q1',
  title: 'Kuis',
  version: 'v1',
  bytes: 1,
  savedAt: '2026-11-20T00:00:00Z',
  files: [],
  quiz,
};
const at = '2026-11-21T00:00:00Z';
const item: OutboxItem = {
  kind: 'attempt',
  id: 'a1',
  enrolmentId: 'e1',
  code: 'Q1',
  title: 'Kuis',
  createdAt: at,
  body: { id: 'a1', lessonCode: 'Q1', number: 1, startedAt: at, finishedAt: at, answers: [] },
};

const send = async (counted: boolean) => {
  const store = new MemoryStore();
  await store.put('lessons', 'e1/Q1', saved);
  const answer = { id: 'a1', counted, score: null, passed: null, detail: 'Kuis ini sudah berubah.' };
  mockApi({ 'POST /api/enrolments/e1/offline/attempts': answer });
  const sentence = await itemSender(store)(item);
  return { sentence, kept: await store.get('lessons', 'e1/Q1') };
};

test('a quiz whose attempt does not count is done with a signal from then on, until it is saved again', async () => {
  const { sentence, kept } = await send(false);
  expect(sentence).toBe('Kuis ini sudah berubah.');
  expect(kept).toMatchObject({ version: '', quiz: null, title: 'Kuis' });
});

test('one that counts stays as it was saved', async () => {
  expect(await send(true)).toEqual({ sentence: undefined, kept: saved });
});

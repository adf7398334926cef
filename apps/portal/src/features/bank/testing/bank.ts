import type { BankPage, BankQuestion } from '../api/questions.js';

export const COURSE = '01980000-0000-7000-8000-0000000000c1';

/** A question of the bank, for `mockApi`. */
export const bankQuestion = (over: Partial<BankQuestion> = {}): BankQuestion => ({
  id: `01980000-0000-7000-8000-${(over.code ?? 'S-1').replace(/\D/g, '').padStart(12, '0')}`,
  courseId: COURSE,
  courseTitle: 'Fotografi Produk',
  code: 'S-1',
  moduleCode: 'FP-1',
  level: 'easy',
  kind: 'single',
  text: 'Cahaya apa yang paling lembut?',
  options: [
    { id: 'a', text: 'Cahaya jendela', feedback: '' },
    { id: 'b', text: 'Lampu kilat', feedback: '' },
  ],
  matches: [],
  key: ['a'],
  tolerance: 0,
  unit: '',
  imageId: null,
  imageAlt: '',
  feedbackCorrect: 'Tepat.',
  feedbackWrong: 'Cahaya jendela lebih lembut.',
  points: 1,
  imageUrl: null,
  revision: 3,
  updatedAt: '2026-11-21T02:00:00Z',
  updatedBy: 'Rahmat Hidayat',
  usedIn: [{ type: 'quiz', lessonCode: 'FP-1-5', title: 'Kuis Bab 1' }],
  stats: { answers: 40, share: 0.85 },
  ...over,
});

export const bankPage = (items: readonly BankQuestion[], total = items.length): BankPage => ({
  items: [...items],
  total,
  page: 1,
  pageSize: 25,
  modules: [{ code: 'FP-1', title: 'Dasar cahaya', questions: total }],
});

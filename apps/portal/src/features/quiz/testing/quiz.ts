import { fireEvent, screen } from '@testing-library/react';
import { mockApi, type Answers } from '../../../testing/mock-api.js';
import { renderPage } from '../../../testing/render-page.js';

/** A question as the API asks it. */
export const question = (code: string, over: object = {}) => ({
  code,
  kind: 'single',
  text: `Pertanyaan ${code}`,
  options: [
    { id: 'a', text: `Pilihan A ${code}` },
    { id: 'b', text: `Pilihan B ${code}` },
  ],
  matches: [],
  unit: '',
  imageUrl: null,
  imageAlt: '',
  choice: [],
  feedback: null,
  ...over,
});
/** A quiz of two questions under way. */
export const attempt = (over: object = {}) => ({
  id: 't1',
  enrolmentId: 'e1',
  quizCode: 'K1',
  title: 'Kuis Modul 1',
  number: 1,
  maxAttempts: 3,
  passingScore: 60,
  deadlineAt: null,
  submittedAt: null,
  score: null,
  passed: null,
  questions: [question('Q1'), question('Q2')],
  ...over,
});
/** The lesson around the quiz. */
export const LESSON = {
  lesson: {
    courseSlug: 'foto',
    courseTitle: 'Foto',
    moduleCode: 'M',
    moduleTitle: 'M',
    code: 'K1',
    title: 'Kuis Modul 1',
    minutes: 10,
    position: 5,
    of: 7,
    content: { kind: 'quiz', questions: 2, passingScore: 60, maxAttempts: 3, minutes: null },
    previous: null,
    next: { code: 'B', title: 'B', free: false },
  },
  done: false,
  position: 0,
};
/** What the API answers around a quiz; `over` is what is different this time. */
export const quizAnswers = (over: Answers = {}): Answers => ({
  'GET /api/enrolments/e1/lessons/K1': LESSON,
  'POST /api/enrolments/e1/quizzes/K1/attempts': attempt(),
  ...over,
});
export const pick = async (label: string) => fireEvent.click(await screen.findByLabelText(label));
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** Opens the quiz and begins. */
export async function start(over: Answers = {}) {
  const mocked = mockApi(quizAnswers(over));
  await renderPage('/kelas/e1/kuis/K1');
  fireEvent.click(await screen.findByRole('button', { name: 'Mulai' }));
  await screen.findByRole('heading', { name: /^Soal/ });
  return mocked;
}

export const ENROLMENT = {
  id: 'e1',
  courseTitle: 'Foto',
  preTest: { score: null, attemptsLeft: 1, questions: 10, minutes: 20, openAttemptId: null },
  postTest: { score: null, attemptsLeft: 2, questions: 12, minutes: 20, unlocked: true, openAttemptId: null },
  requirements: [{ key: 'post_test', needed: 70, reached: null, met: false }],
};
/** The same around a test. */
export const testAnswers = (over: Answers = {}): Answers => ({
  'GET /api/enrolments/e1': ENROLMENT,
  'POST /api/enrolments/e1/quizzes/post/attempts': attempt({ quizCode: 'post', title: 'Tes akhir' }),
  'PUT /api/attempts/t1/answers/Q1': { feedback: null },
  'PUT /api/attempts/t1/answers/Q2': { feedback: null },
  ...over,
});

/** Opens the test and begins. */
export async function startTest(over: Answers = {}) {
  const mocked = mockApi(testAnswers(over));
  await renderPage('/kelas/e1/kuis/post');
  fireEvent.click(await screen.findByRole('button', { name: 'Mulai' }));
  await screen.findByRole('heading', { name: /^Soal|^Periksa/ });
  return mocked;
}

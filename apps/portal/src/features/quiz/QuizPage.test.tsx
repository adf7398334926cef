import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const question = (code: string, over: object = {}) => ({
  code,
  kind: 'single',
  text: `Pertanyaan ${code}`,
  options: [
    { id: 'a', text: `Pilihan A ${code}` },
    { id: 'b', text: `Pilihan B ${code}` },
  ],
  choice: [],
  feedback: null,
  ...over,
});
const attempt = (over: object = {}) => ({
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
const LESSON = {
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
    content: { kind: 'quiz', questions: 2, passingScore: 60, maxAttempts: 3 },
    previous: null,
    next: { code: 'B', title: 'B', free: false },
  },
  done: false,
  position: 0,
};
const quizAnswers = (over: Answers = {}): Answers => ({
  'GET /api/enrolments/e1/lessons/K1': LESSON,
  'POST /api/enrolments/e1/quizzes/K1/attempts': attempt(),
  ...over,
});
const pick = async (label: string) => fireEvent.click(await screen.findByLabelText(label));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => localStorage.clear());

async function start(over: Answers = {}) {
  const mocked = mockApi(quizAnswers(over));
  await renderPage('/kelas/e1/kuis/K1');
  fireEvent.click(await screen.findByRole('button', { name: 'Mulai' }));
  await screen.findByRole('heading', { name: /^Soal/ });
  return mocked;
}

test('says what awaits one, gives the reason at once, and shows the result', async () => {
  const { calls } = await start({
    'PUT /api/attempts/t1/answers/Q1': { feedback: { correct: false, feedback: 'Karena debu.', key: ['b'] } },
    'PUT /api/attempts/t1/answers/Q2': { feedback: { correct: true, feedback: 'Tepat.', key: ['a'] } },
    'POST /api/attempts/t1/submit': attempt({
      submittedAt: '2026-11-21T03:00:00Z',
      score: 50,
      passed: false,
    }),
  });
  press('Periksa jawaban');
  expect(screen.getByText('Pilih jawaban dulu.')).toBeTruthy();
  await pick('Pilihan A Q1');
  press('Periksa jawaban');
  expect(await screen.findByText('Karena debu.')).toBeTruthy();
  expect(screen.getByText('Pilihan B Q1', { selector: 'strong' })).toBeTruthy();
  press('Lanjut');
  await pick('Pilihan A Q2');
  press('Periksa jawaban');
  await screen.findByText('Tepat.');
  press('Lihat hasil');
  expect(await screen.findByText('Nilai Anda 50')).toBeTruthy();
  expect(screen.getByText('Anda boleh mencoba 2 kali lagi.')).toBeTruthy();
  expect(calls.filter(({ key }) => key.endsWith('/submit'))).toHaveLength(1);
});

test('an answer given without a signal is kept through a reload and sent when the signal is back', async () => {
  let online = false;
  const put = () => (online ? { feedback: { correct: true, feedback: 'Tepat.', key: ['a'] } } : NO_SIGNAL);
  const over = { 'PUT /api/attempts/t1/answers/Q1': put, 'PUT /api/attempts/t1/answers/Q2': put };
  await start(over);
  await pick('Pilihan A Q1');
  press('Periksa jawaban');
  expect(await screen.findByText(/Jawaban tersimpan di HP ini/)).toBeTruthy();
  press('Lanjut');
  expect(screen.getByRole('heading', { name: 'Soal 2 dari 2' })).toBeTruthy();

  document.body.innerHTML = '';
  const { calls } = await start(over);
  // The API does not know the answer yet, this phone does: one goes on at the second question.
  expect(screen.getByRole('heading', { name: 'Soal 2 dari 2' })).toBeTruthy();
  online = true;
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(Object.keys(localStorage).some((key) => key.includes('answers'))).toBe(false));
  expect(calls.filter(({ key }) => key === 'PUT /api/attempts/t1/answers/Q1').at(-1)?.body).toEqual({
    choice: ['a'],
  });
});

const ENROLMENT = {
  id: 'e1',
  courseTitle: 'Foto',
  preTest: { score: null, attemptsLeft: 1, questions: 10, minutes: 20 },
  postTest: { score: null, attemptsLeft: 2, questions: 12, minutes: 20, unlocked: true },
  requirements: [{ key: 'post_test', needed: 70, reached: null, met: false }],
};
const testAnswers = (over: Answers = {}): Answers => ({
  'GET /api/enrolments/e1': ENROLMENT,
  'POST /api/enrolments/e1/quizzes/post/attempts': attempt({ quizCode: 'post', title: 'Tes akhir' }),
  'PUT /api/attempts/t1/answers/Q1': { feedback: null },
  'PUT /api/attempts/t1/answers/Q2': { feedback: null },
  ...over,
});

async function startTest(over: Answers = {}) {
  const mocked = mockApi(testAnswers(over));
  await renderPage('/kelas/e1/kuis/post');
  fireEvent.click(await screen.findByRole('button', { name: 'Mulai' }));
  await screen.findByRole('heading', { name: /^Soal|^Periksa/ });
  return mocked;
}

test('a test saves each choice, tells nothing, and reviews before it is sent', async () => {
  const { calls } = await startTest({
    'POST /api/attempts/t1/submit': attempt({
      quizCode: 'post',
      submittedAt: '2026-11-21T03:00:00Z',
      score: 100,
      passed: true,
    }),
  });
  expect(document.title).toContain('Tes akhir');
  await pick('Pilihan B Q1');
  await waitFor(() => expect(calls.some(({ key }) => key === 'PUT /api/attempts/t1/answers/Q1')).toBe(true));
  press('Lanjut');
  press('Periksa lalu kirim');
  expect(screen.getByText('1 soal belum dijawab')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Kirim semua jawaban' })).toBeNull();
  press('Jawab soal 2');
  await pick('Pilihan A Q2');
  press('Periksa lalu kirim');
  press('Kirim semua jawaban');
  expect(await screen.findByRole('heading', { name: 'Selamat, Anda lulus' })).toBeTruthy();
});

test('when the time is over the answers are handed in, and a fast clock costs nothing', async () => {
  const deadlineAt = new Date(Date.now() - 1000).toISOString();
  const { calls } = await startTest({
    'POST /api/enrolments/e1/quizzes/post/attempts': attempt({ quizCode: 'post', deadlineAt }),
    'POST /api/attempts/t1/submit': new Failure(422, {
      code: 'answers_missing',
      title: 'Masih ada soal yang belum dijawab.',
    }),
  });
  expect(await screen.findByText('Masih ada soal yang belum dijawab.')).toBeTruthy();
  expect(calls.filter(({ key }) => key.endsWith('/submit'))).toHaveLength(1);
  press('Jawab soal 1');
  await pick('Pilihan A Q1');
  await waitFor(() => expect(calls.some(({ key }) => key === 'PUT /api/attempts/t1/answers/Q1')).toBe(true));
});

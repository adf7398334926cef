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
  matches: [],
  unit: '',
  imageUrl: null,
  imageAlt: '',
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
    content: { kind: 'quiz', questions: 2, passingScore: 60, maxAttempts: 3, minutes: null },
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
    'PUT /api/attempts/t1/answers/Q1': {
      feedback: { correct: false, feedback: 'Karena debu.', key: ['b'], optionFeedback: [] },
    },
    'PUT /api/attempts/t1/answers/Q2': {
      feedback: { correct: true, feedback: 'Tepat.', key: ['a'], optionFeedback: [] },
    },
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
  const put = () =>
    online ? { feedback: { correct: true, feedback: 'Tepat.', key: ['a'], optionFeedback: [] } } : NO_SIGNAL;
  const over = { 'PUT /api/attempts/t1/answers/Q1': put, 'PUT /api/attempts/t1/answers/Q2': put };
  await start(over);
  await pick('Pilihan A Q1');
  press('Periksa jawaban');
  expect(await screen.findByText(/Jawaban tersimpan di HP ini/)).toBeTruthy();
  press('Lanjut');
  expect(screen.getByRole('heading', { name: 'Soal 2 dari 2' })).toBeTruthy();

  document.body.innerHTML = '';
  const { calls } = mockApi(quizAnswers({ ...over, 'GET /api/attempts/t1': attempt() }));
  await renderPage('/kelas/e1/kuis/K1');
  // No introduction again: the attempt under way opens by itself.
  await screen.findByRole('heading', { name: /^Soal/ });
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
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
  preTest: { score: null, attemptsLeft: 1, questions: 10, minutes: 20, openAttemptId: null },
  postTest: { score: null, attemptsLeft: 2, questions: 12, minutes: 20, unlocked: true, openAttemptId: null },
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

test('a test under way opens at its question after a reload, without the introduction', async () => {
  const { calls } = mockApi(
    testAnswers({
      'GET /api/enrolments/e1': { ...ENROLMENT, postTest: { ...ENROLMENT.postTest, openAttemptId: 't1' } },
      'GET /api/attempts/t1': attempt({
        quizCode: 'post',
        questions: [question('Q1', { choice: ['a'] }), question('Q2')],
      }),
    }),
  );
  await renderPage('/kelas/e1/kuis/post');
  expect(await screen.findByRole('heading', { name: 'Soal 2 dari 2' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Mulai' })).toBeNull();
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
});

test('a quiz that was begun on another device goes on here, and one begun here comes first', async () => {
  const begun = (id: string, text: string) =>
    attempt({ id, questions: [{ ...question('Q1'), text }, question('Q2')] });
  const over = {
    'GET /api/enrolments/e1/lessons/K1': { ...LESSON, openAttemptId: 't2' },
    'GET /api/attempts/t2': begun('t2', 'Dari HP lain'),
  };
  const { calls } = mockApi(quizAnswers(over));
  const page = await renderPage('/kelas/e1/kuis/K1');
  expect(await screen.findByText('Dari HP lain')).toBeTruthy();
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
  page.unmount();
  localStorage.clear();
  mockApi(quizAnswers({ 'POST /api/enrolments/e1/quizzes/K1/attempts': begun('t1', 'Dari HP ini') }));
  const first = await renderPage('/kelas/e1/kuis/K1');
  fireEvent.click(await screen.findByRole('button', { name: 'Mulai' }));
  await screen.findByText('Dari HP ini');
  first.unmount();
  mockApi(quizAnswers({ ...over, 'GET /api/attempts/t1': begun('t1', 'Dari HP ini') }));
  await renderPage('/kelas/e1/kuis/K1');
  expect(await screen.findByText('Dari HP ini')).toBeTruthy();
});

test('a quiz under way that cannot be fetched now says "Lanjutkan"', async () => {
  mockApi(
    quizAnswers({
      'GET /api/enrolments/e1/lessons/K1': { ...LESSON, openAttemptId: 't2' },
      'GET /api/attempts/t2': NO_SIGNAL,
    }),
  );
  await renderPage('/kelas/e1/kuis/K1');
  expect(await screen.findByRole('button', { name: 'Lanjutkan' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Mulai' })).toBeNull();
});

test('time that staff added is shown, and nothing is handed in while it lasts', async () => {
  const over = new Date(Date.now() - 1000).toISOString();
  const later = new Date(Date.parse(over) + 10 * 60_000).toISOString();
  const { calls } = await startTest({
    'POST /api/enrolments/e1/quizzes/post/attempts': attempt({ quizCode: 'post', deadlineAt: over }),
    'GET /api/attempts/t1': attempt({ quizCode: 'post', deadlineAt: later }),
  });
  expect(await screen.findByText('Waktu Anda ditambah 10 menit.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Soal 1 dari 2' })).toBeTruthy();
  expect(calls.some(({ key }) => key.endsWith('/submit'))).toBe(false);
});

const MATCHING = question('Q1', {
  kind: 'matching',
  matches: [
    { id: 'x', text: 'Es teh' },
    { id: 'y', text: 'Keripik' },
  ],
});

test('pairs: half of them is no answer, a reload keeps it, and a pair is used once', async () => {
  const answered = {
    feedback: { correct: true, feedback: 'Tepat.', key: ['a:y', 'b:x'], optionFeedback: [] },
  };
  const { calls } = await start({
    'POST /api/enrolments/e1/quizzes/K1/attempts': attempt({ questions: [MATCHING] }),
    'PUT /api/attempts/t1/answers/Q1': answered,
  });
  fireEvent.change(await screen.findByLabelText('Pilihan A Q1'), { target: { value: 'x' } });
  press('Periksa jawaban');
  expect(screen.getByText('Pilih pasangan untuk semua baris dulu.')).toBeTruthy();

  document.body.innerHTML = '';
  const again = mockApi(
    quizAnswers({
      'GET /api/attempts/t1': attempt({ questions: [MATCHING] }),
      'PUT /api/attempts/t1/answers/Q1': answered,
    }),
  );
  await renderPage('/kelas/e1/kuis/K1');
  expect((await screen.findByLabelText<HTMLSelectElement>('Pilihan A Q1')).value).toBe('x');
  // Taking the same right side for the other row moves it there.
  fireEvent.change(screen.getByLabelText('Pilihan B Q1'), { target: { value: 'x' } });
  expect(screen.getByLabelText<HTMLSelectElement>('Pilihan A Q1').value).toBe('');
  fireEvent.change(screen.getByLabelText('Pilihan A Q1'), { target: { value: 'y' } });
  press('Periksa jawaban');
  expect(await screen.findByText('Tepat.')).toBeTruthy();
  expect(calls.some(({ key }) => key.startsWith('PUT'))).toBe(false);
  expect(again.calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({ choice: ['a:y', 'b:x'] });
  expect(Object.keys(localStorage).some((key) => key.includes('answer-drafts'))).toBe(false);
});

test('an order is moved by buttons and said aloud', async () => {
  const { calls } = await start({
    'POST /api/enrolments/e1/quizzes/K1/attempts': attempt({
      questions: [question('Q1', { kind: 'ordering' })],
    }),
    'PUT /api/attempts/t1/answers/Q1': {
      feedback: { correct: false, feedback: 'Cuci dulu.', key: ['a', 'b'], optionFeedback: [] },
    },
  });
  const up = await screen.findByRole('button', { name: 'Naik Pilihan A Q1' });
  const off = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled');
  expect([off('Naik Pilihan A Q1'), off('Turun Pilihan A Q1')]).toEqual(['true', null]);
  expect([off('Naik Pilihan B Q1'), off('Turun Pilihan B Q1')]).toEqual([null, 'true']);
  up.focus();
  fireEvent.click(up);
  expect(document.activeElement).toBe(up);
  expect(screen.getByRole('button', { name: 'Pakai urutan ini' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Turun Pilihan A Q1' }));
  expect(screen.getByText('Pilihan A Q1: sekarang urutan 2 dari 2.')).toBeTruthy();
  press('Periksa jawaban');
  expect(await screen.findByText('Pilihan A Q1 → Pilihan B Q1')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({ choice: ['b', 'a'] });
});

test('a number is read with a decimal comma and said back; a typed test answer goes once, after a pause', async () => {
  const { calls } = await startTest({
    'POST /api/enrolments/e1/quizzes/post/attempts': attempt({
      quizCode: 'post',
      questions: [question('Q1', { kind: 'numeric', unit: 'gram', options: [] })],
    }),
  });
  const field = await screen.findByLabelText('Jawaban dalam gram');
  fireEvent.change(field, { target: { value: 'banyak' } });
  expect(screen.getByText(/belum berupa angka/)).toBeTruthy();
  for (const value of ['1', '1.2', '1.25', '1.250', '1.250,5'])
    fireEvent.change(field, { target: { value } });
  expect(screen.getByText('Terbaca: 1.250,5 gram')).toBeTruthy();
  await waitFor(() => expect(calls.filter(({ key }) => key.startsWith('PUT'))).toHaveLength(1), {
    timeout: 3000,
  });
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({ choice: ['1250,5'] });
});

test('a place on a picture is set by keys and sliders', async () => {
  const { calls } = await start({
    'POST /api/enrolments/e1/quizzes/K1/attempts': attempt({
      questions: [
        question('Q1', { kind: 'hotspot', options: [], imageUrl: '/x.webp', imageAlt: 'Foto rak' }),
      ],
    }),
    'PUT /api/attempts/t1/answers/Q1': {
      feedback: { correct: true, feedback: 'Ya, di sana.', key: ['0.4,0.4,0.2,0.2'], optionFeedback: [] },
    },
  });
  const picture = await screen.findByRole('button', { name: 'Pertanyaan Q1 Foto rak' });
  fireEvent.keyDown(picture, { key: 'ArrowRight' });
  fireEvent.keyDown(picture, { key: 'ArrowRight' });
  fireEvent.keyDown(picture, { key: 'ArrowUp', shiftKey: true });
  expect(screen.getByText('52% dari kiri, 40% dari atas')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Dari atas'), { target: { value: '45' } });
  press('Periksa jawaban');
  expect(await screen.findByText('Ya, di sana.')).toBeTruthy();
  // The picture once more, with the right area on it.
  await waitFor(() => expect(screen.getAllByAltText('Foto rak')).toHaveLength(2));
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({ choice: ['0.52,0.45'] });
});

test('says what was written for the chosen option', async () => {
  await start({
    'PUT /api/attempts/t1/answers/Q1': {
      feedback: {
        correct: false,
        feedback: 'Baca lagi bab 2.',
        key: ['b'],
        optionFeedback: [{ id: 'a', text: 'Itu cahaya lampu.' }],
      },
    },
  });
  await pick('Pilihan A Q1');
  press('Periksa jawaban');
  expect(await screen.findByText('Itu cahaya lampu.')).toBeTruthy();
});

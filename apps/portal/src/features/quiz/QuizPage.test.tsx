import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, NO_SIGNAL } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import {
  ENROLMENT,
  LESSON,
  attempt,
  pick,
  press,
  question,
  quizAnswers,
  start,
  startTest,
  testAnswers,
} from './testing/quiz.js';

beforeEach(() => localStorage.clear());

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

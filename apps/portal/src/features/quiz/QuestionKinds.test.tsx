import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { attempt, press, question, quizAnswers, start, startTest } from './testing/quiz.js';

beforeEach(() => localStorage.clear());

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

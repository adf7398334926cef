import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const enrolment = (over: object = {}) => ({
  id: 'e1',
  state: 'active',
  waitingPosition: null,
  courseSlug: 'foto',
  courseTitle: 'Fotografi Produk',
  batchLabel: 'Angkatan I',
  mode: 'blended',
  lessonsPercent: 50,
  nextLesson: { code: 'B', title: 'Cahaya jendela', moduleTitle: 'Cahaya', kind: 'reading' },
  nextSession: null,
  assignmentDueAt: '2026-12-28T13:00:00Z',
  certificateId: null,
  modules: [
    {
      code: 'M1',
      title: 'Cahaya',
      jp: 4,
      lessons: [
        { code: 'A', title: 'Lensa', kind: 'reading', minutes: 10, done: true, position: 1 },
        { code: 'B', title: 'Cahaya jendela', kind: 'video', minutes: 5, done: false, position: 0.4 },
      ],
    },
  ],
  preTest: { score: null, attemptsLeft: 1, questions: 10, minutes: 20 },
  postTest: { score: null, attemptsLeft: 2, questions: 12, minutes: 20, unlocked: false },
  finalAssignment: { code: 'TA', title: 'Tugas akhir', state: 'not_sent', score: null },
  surveyDone: false,
  sessions: [
    {
      id: 's1',
      title: 'Tatap muka 1',
      startsAt: '2026-12-09T02:00:00Z',
      endsAt: '2026-12-09T05:00:00Z',
      place: 'Ruang 2',
    },
  ],
  requirements: [{ key: 'lessons', needed: 100, reached: 50, met: false }],
  finalScore: null,
  gradeLabel: null,
  batch: { capacity: 25, mode: 'blended' },
  ...over,
});

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
beforeEach(() => localStorage.clear());

test('begins with where to go on, and shows dates in WIB and what is missing', async () => {
  mockApi({ 'GET /api/enrolments/e1': enrolment() });
  await renderPage('/kelas/e1');
  const go = await screen.findByRole('link', { name: 'Lanjutkan belajar' });
  expect(go.getAttribute('href')).toBe('/kelas/e1/pelajaran/B');
  expect(screen.getByText('Rabu, 9 Desember 2026')).toBeTruthy();
  expect(screen.getByText('09.00–12.00 WIB')).toBeTruthy();
  expect(screen.getByText('Anda baru 50%.')).toBeTruthy();
  expect(screen.getByText('Terbuka setelah semua pelajaran selesai.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Kerjakan tes akhir' })).toBeNull();
});

test('somebody who waits sees the place in line and no lessons', async () => {
  mockApi({ 'GET /api/enrolments/e1': enrolment({ state: 'waiting', waitingPosition: 3 }) });
  await renderPage('/kelas/e1');
  expect(await screen.findByText('Anda di daftar tunggu nomor 3')).toBeTruthy();
  expect(screen.queryByText('Bab dan pelajaran')).toBeNull();
});

test('leaving says what happens to the seat before it happens', async () => {
  const { calls } = mockApi({
    'GET /api/enrolments/e1': enrolment(),
    'POST /api/enrolments/e1/withdraw': enrolment({ state: 'withdrawn' }),
  });
  await renderPage('/kelas/e1');
  fireEvent.click(await screen.findByRole('button', { name: 'Mundur dari kelas' }));
  expect(screen.getByText(/Kursi Anda langsung diberikan/)).toBeTruthy();
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Ya, mundur' }));
  await waitFor(() => expect(calls.some(({ key }) => key === 'POST /api/enrolments/e1/withdraw')).toBe(true));
});

test('a certificate comes first when there is one', async () => {
  mockApi({
    'GET /api/enrolments/e1': enrolment({
      state: 'completed',
      certificateId: 'c1',
      finalScore: 92.5,
      gradeLabel: 'Sangat Memuaskan',
    }),
  });
  await renderPage('/kelas/e1');
  expect((await screen.findByRole('link', { name: 'Buka sertifikat' })).getAttribute('href')).toBe(
    '/sertifikat/c1',
  );
  expect(screen.getByText('Nilai akhir 92,5, predikat Sangat Memuaskan.')).toBeTruthy();
});

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
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
  calledOff: null,
  nextSessionMoved: false,
  movedFrom: null,
  mayLeave: true,
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
  batch: {
    id: 'b1',
    capacity: 25,
    mode: 'blended',
    allowances: [],
    equipment: ['HP'],
    note: 'Bawa produk Anda.',
  },
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

test('a class that was called off says why', async () => {
  mockApi({ 'GET /api/enrolments/e1': enrolment({ calledOff: 'Pelatih sakit.' }) });
  await renderPage('/kelas/e1');
  expect(await screen.findByText('Alasan: Pelatih sakit.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Lihat angkatan lain' }).getAttribute('href')).toBe(
    '/pelatihan/foto',
  );
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

const BATCH_THERE = {
  id: 'b2',
  label: 'Angkatan II',
  mode: 'blended',
  startsOn: '2027-01-12',
  endsOn: '2027-01-14',
  registration: 'open',
  admission: 'direct',
  capacity: 10,
  seatsLeft: 0,
  waiting: 3,
};

test('moving to a full angkatan asks before the seat here is given up', async () => {
  const { calls } = mockApi({
    'GET /api/enrolments/e1': enrolment(),
    'GET /api/courses/foto': {
      batches: [
        { ...BATCH_THERE, id: 'b1', label: 'Angkatan I' },
        BATCH_THERE,
        { ...BATCH_THERE, id: 'b3', label: 'Angkatan III', admission: 'selection' },
      ],
    },
    'POST /api/enrolments/e1/transfer': new Failure(409, {
      code: 'batch_full',
      title: 'Angkatan tujuan sudah penuh. Kursi Anda di sini tetap aman.',
      detail: 'Bila pindah, Anda menunggu di urutan ke-4, dan kursi di sini dilepas.',
    }),
  });
  await renderPage('/kelas/e1');
  expect(await screen.findByText('Bawa produk Anda.')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Pindah angkatan' }));
  expect((await screen.findAllByRole('radio')).length).toBe(1);
  fireEvent.click(screen.getByRole('radio', { name: /Angkatan II, .*penuh, 3 menunggu/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Pindah' }));
  expect(await screen.findByText(/menunggu di urutan ke-4/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ya, menunggu di sana' }));
  await waitFor(() =>
    expect(calls.filter(({ key }) => key.startsWith('POST')).map(({ body }) => body)).toEqual([
      { batchId: 'b2', waitIfFull: false },
      { batchId: 'b2', waitIfFull: true },
    ]),
  );
});

test('who has left is promised no news of the timetable', async () => {
  mockApi({ 'GET /api/enrolments/e1': enrolment({ state: 'withdrawn', mayLeave: false, sessions: [] }) });
  await renderPage('/kelas/e1');
  expect(await screen.findByText('Anda sudah mundur dari kelas ini')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Jadwal sesi' })).toBeNull();
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

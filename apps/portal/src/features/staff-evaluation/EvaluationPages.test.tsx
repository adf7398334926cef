import { screen, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const base = `/api/manage/batches/${BATCH.id}`;
const address = `/kantor/angkatan/${BATCH.id}`;
const test0 = { taken: 0, mean: null, lowest: null, highest: null, spread: [0, 0, 0, 0, 0] };
const gain = {
  learners: 30,
  withBoth: 20,
  preMean: 50,
  postMean: 75,
  gain: 0.5,
  band: 'medium',
  distribution: { low: 2, medium: 10, high: 8, full: 0 },
};
const element = {
  code: 'U9',
  label: 'Sarana dan prasarana',
  mean: 2.2,
  index: 55,
  grade: 'D',
  gradeLabel: 'Tidak baik',
  counts: [1, 2, 2, 0],
};
const evaluation = {
  batchLabel: BATCH.label,
  courseTitle: BATCH.courseTitle,
  survey: {
    invited: 30,
    answers: 5,
    responsePercent: 16,
    fewestShown: 5,
    counted: 5,
    result: {
      elements: [element],
      weighted: 3.33,
      index: 83.33,
      grade: 'B',
      gradeLabel: 'Baik',
      comments: ['AC mati.'],
    },
  },
  tests: {
    pre: { taken: 20, mean: 50, lowest: 20, highest: 80, spread: [0, 4, 8, 7, 1] },
    post: { taken: 22, mean: 75.25, lowest: 40, highest: 100, spread: [0, 0, 2, 10, 10] },
    gain,
    passing: { score: 70, passed: 15, of: 22, percent: 68 },
  },
  attendance: {
    sessions: [
      {
        id: 's1',
        title: 'Hari 1',
        startsAt: '2027-01-12T02:00:00Z',
        jp: 4,
        trainers: ['Rahmat'],
        held: true,
        cancelledReason: null,
        present: 28,
        excused: 1,
        sick: 1,
        absent: 0,
        unrecorded: 0,
      },
    ],
    presentPercent: 93.3,
  },
};
const report = {
  ...evaluation,
  mode: 'in_person',
  state: 'closed',
  startsOn: '2027-01-12',
  endsOn: '2027-01-14',
  place: 'Aula Latkop',
  trainers: ['Rahmat'],
  reportedAt: null,
  reportedBy: null,
  missing: ['Sertifikat angkatan belum diajukan.'],
  notes: ['JP sesi "Hari 2" belum diisi.'],
  numbers: {
    registered: 44,
    seated: 30,
    women: 19,
    disabled: 2,
    regencies: 12,
    passed: 27,
    failed: 3,
    withdrawn: 1,
    sessionsHeld: 1,
    jpHeld: 4,
  },
  participants: [
    {
      name: 'Siti Aminah',
      businessName: 'Bakso Makmur',
      regencyName: 'Kabupaten Sumenep',
      state: 'completed',
      present: 1,
      excused: 0,
      sick: 0,
      absent: 0,
      preTestScore: 40,
      postTestScore: 80,
      finalScore: 86.5,
      gradeLabel: 'Baik',
      certificateNumber: null,
    },
  ],
};
const answers = (over: Answers = {}): Answers => ({ ...signedInAs('panitia'), ...over });

beforeAll(installDialogs);

test('shows survey, tests and attendance with bars and numbers', async () => {
  mockApi(answers({ [`GET ${base}/evaluation`]: evaluation }));
  await renderPage(`${address}/evaluasi`);
  expect(await screen.findByText('83,33')).toBeTruthy();
  expect(screen.getByText('Mutu B: Baik')).toBeTruthy();
  expect(screen.getByText('5 dari 30 peserta (16%)')).toBeTruthy();
  expect(screen.getByLabelText('Rata-rata U9, dari 4')).toHaveProperty('value', 2.2);
  expect(screen.getByText('1 · 2 · 2 · 0')).toBeTruthy();
  expect(screen.getByText('AC mati.')).toBeTruthy();
  expect(screen.getByText('0,50, sedang')).toBeTruthy();
  expect(screen.getByText('15 dari 22 (68%)')).toBeTruthy();
  const session = screen.getByRole('link', { name: 'Hari 1' });
  expect(session.getAttribute('href')).toBe(`${address}/presensi/s1`);
  expect(screen.getByRole('link', { name: 'Unduh XLSX' }).getAttribute('href')).toBe(
    `${base}/evaluation/file`,
  );
});

test('says that nobody answered yet, and that few answers stay hidden', async () => {
  const empty = {
    ...evaluation,
    survey: { invited: 0, answers: 0, responsePercent: 0, fewestShown: 5, counted: 0, result: null },
    tests: { pre: test0, post: test0, gain: { ...gain, withBoth: 0, gain: null, band: null }, passing: null },
    attendance: { sessions: [], presentPercent: null },
  };
  mockApi(answers({ [`GET ${base}/evaluation`]: empty }));
  await renderPage(`${address}/evaluasi`);
  expect(await screen.findByText('Belum ada jawaban survei')).toBeTruthy();
  expect(
    screen.getByText(/^Hasil tampil setelah 10 jawaban, atau 5 bila angkatan sudah ditutup\./),
  ).toBeTruthy();
  expect(screen.getByText('Belum ada yang mengerjakan tes')).toBeTruthy();
  expect(screen.getByText('Belum ada sesi')).toBeTruthy();
});

test('the report lists what is missing, people and notes', async () => {
  mockApi(answers({ [`GET ${base}/report`]: report }));
  await renderPage(`${address}/laporan`);
  expect(await screen.findByText('Laporan belum dapat diserahkan')).toBeTruthy();
  expect(screen.getByText('Sertifikat angkatan belum diajukan.')).toBeTruthy();
  expect(screen.getByText('1 (4 JP)')).toBeTruthy();
  const people = screen.getByRole('table', { name: 'Peserta angkatan' });
  expect(within(people).getByText('Tuntas, 86,5 (Baik)')).toBeTruthy();
  expect(screen.getByText('JP sesi "Hari 2" belum diisi.')).toBeTruthy();
});

test('a whole report of a closed class says how to hand it in', async () => {
  mockApi(answers({ [`GET ${base}/report`]: { ...report, missing: [] } }));
  await renderPage(`${address}/laporan`);
  expect(await screen.findByText('Isi laporan lengkap')).toBeTruthy();
});

test('is no page for peserta', async () => {
  mockApi(signedInAs('peserta'));
  await renderPage(`${address}/laporan`);
  expect(await screen.findByText('Tidak ditemukan')).toBeTruthy();
});

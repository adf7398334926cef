import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { analysisCsv, sortItems } from './analysis-words.js';
import type { ItemAnalysis } from './api/item-analysis.js';

const item = (over: Partial<ItemAnalysis>): ItemAnalysis => ({
  quizCode: 'K1',
  quizTitle: 'Kuis Bab 1',
  code: 'S-1',
  kind: 'single',
  text: 'Soal satu',
  answers: 20,
  difficulty: 0.95,
  discrimination: 0.42,
  choices: [{ id: 'a', text: 'Cahaya jendela', count: 19, right: true }],
  unanswered: 1,
  verdicts: ['too_easy'],
  words: 'terlalu mudah',
  ...over,
});
const hard = item({
  code: 'S-2',
  text: 'Soal dua',
  difficulty: 0.2,
  discrimination: 0.05,
  verdicts: ['too_hard', 'weak'],
});
const unknown = item({
  code: 'S-3',
  text: 'Soal tiga',
  difficulty: null,
  discrimination: null,
  answers: 0,
  verdicts: ['few'],
});
const ABOUT = { batchLabel: BATCH.label, courseTitle: BATCH.courseTitle };
const base = `/api/manage/batches/${BATCH.id}`;
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  [`GET ${base}`]: { ...BATCH, sessions: [], moves: [] },
  ...over,
});

beforeAll(installDialogs);

test('sorts by figures, those without one last', () => {
  const codes = (order: Parameters<typeof sortItems>[1]) =>
    sortItems([unknown, item({}), hard], order).map(({ code }) => code);
  expect(codes('difficulty')).toEqual(['S-2', 'S-1', 'S-3']);
  expect(codes('easiest')).toEqual(['S-1', 'S-2', 'S-3']);
  expect(codes('discrimination')).toEqual(['S-2', 'S-1', 'S-3']);
  expect(codes(undefined)).toEqual(['S-3', 'S-1', 'S-2']);
});

test('writes the analysis as CSV', () => {
  expect(analysisCsv([item({})])).toContain(
    '"Kuis Bab 1";"S-1";"Pilihan ganda";"Soal satu";"20";"0,95";"0,42";"1";"terlalu mudah";"Cahaya jendela (kunci): 19"',
  );
});

test('shows figures with words and sorts by a tap on the heading', async () => {
  mockApi(answers({ [`GET ${base}/item-analysis`]: { ...ABOUT, items: [item({}), hard] } }));
  await renderPage(`/kantor/angkatan/${BATCH.id}/analisis-soal`);
  const table = await screen.findByRole('table', { name: 'Analisis soal' });
  expect(within(table).getByText('Terlalu sukar')).toBeTruthy();
  expect(screen.getByText('2 soal perlu dilihat lagi')).toBeTruthy();
  fireEvent.click(within(table).getByRole('button', { name: /Dijawab benar/ }));
  await waitFor(() => expect(within(table).getAllByRole('row')[1]?.textContent).toContain('Soal dua'));
});

test('shows what a class gained', async () => {
  mockApi(
    answers({
      [`GET ${base}/learning-gain`]: {
        ...ABOUT,
        learners: 22,
        withBoth: 20,
        preMean: 52.5,
        postMean: 81,
        gain: 0.6,
        distribution: { low: 2, medium: 10, high: 7, full: 1 },
        band: 'medium',
      },
    }),
  );
  await renderPage(`/kantor/angkatan/${BATCH.id}/kenaikan-nilai`);
  expect(await screen.findByText('Kenaikan sedang')).toBeTruthy();
  expect(screen.getByText('0,60')).toBeTruthy();
  expect(screen.getByText('20 dari 22')).toBeTruthy();
});

test('gives more time once, whatever the line does', async () => {
  const attempt = {
    id: '01980000-0000-7000-8000-0000000000a1',
    enrolmentId: '01980000-0000-7000-8000-0000000000e1',
    learnerName: 'Siti Aminah',
    quizCode: 'post',
    title: 'Tes akhir',
    startedAt: '2026-11-21T02:00:00Z',
    deadlineAt: '2026-11-21T02:30:00Z',
    answered: 4,
    questions: 12,
    extraMinutes: 0,
  };
  const { calls } = mockApi(
    answers({
      [`GET ${base}/attempts`]: { items: [attempt] },
      [`POST /api/manage/attempts/${attempt.id}/extend`]: { ...attempt, deadlineAt: '2026-11-21T02:45:00Z' },
    }),
  );
  await renderPage(`/kantor/angkatan/${BATCH.id}/tes-berjalan`);
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah waktu untuk Siti Aminah' }));
  fireEvent.change(screen.getByLabelText('Berapa menit?'), { target: { value: '15' } });
  fireEvent.click(screen.getByRole('button', { name: 'Tambah 15 menit' }));
  expect(await screen.findByText(/Siti Aminah mendapat waktu sampai 21 Nov 2026, 09.45 WIB/)).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/extend'))?.body).toEqual({
    minutes: 15,
    requestId: expect.any(String),
  });
});

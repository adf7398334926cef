import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const levels = [4, 3, 2, 1].map((score) => ({
  score,
  label: `Tingkat ${score}`,
  description: `Arti ${score}`,
}));
const photo = (id: string) => ({
  id,
  kind: 'photo',
  bytes: 120_000,
  width: 900,
  height: 1200,
  url: `/api/evidence-files/${id}`,
  thumbnailUrl: null,
});
const detail = (id: string, nextId: string | null, over: object = {}) => ({
  item: {
    submissionId: id,
    participantName: `Peserta ${id}`,
    courseTitle: 'Fotografi',
    batchLabel: 'Angkatan I',
    assignmentTitle: 'Tugas Akhir',
    revision: 1,
    photos: 2,
    sentAt: '2026-11-20T02:00:00Z',
    score: null,
  },
  instructionsHtml: '<p>Kirim foto.</p>',
  rubric: [
    { name: 'Cahaya', weightPercent: 60, levels },
    { name: 'Komposisi', weightPercent: 40, levels },
  ],
  passingScore: 70,
  submission: {
    id,
    revision: 1,
    state: 'sent',
    text: 'Cahaya pagi.',
    sentAt: '2026-11-20T02:00:00Z',
    files: [photo('f1'), photo('f2')],
    grade: null,
  },
  earlier: [],
  nextId,
  ...over,
});
const GRADE = {
  levels: [],
  score: 85,
  passed: true,
  comment: '',
  graderName: 'Dewi',
  gradedAt: '2026-11-21T02:00:00Z',
};
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  'GET /api/manage/grading/s1': detail('s1', 's2'),
  'GET /api/manage/grading/s2': detail('s2', null),
  'POST /api/manage/grading/s1': GRADE,
  'GET /api/manage/grading?state=sent&page=1&pageSize=25': pageOf([]),
  'GET /api/manage/batches?pageSize=100': pageOf([]),
  ...over,
});
const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(target, { key });
const chosen = (criterion: string) =>
  document.querySelector<HTMLInputElement>(`[data-criterion="${criterion}"] input:checked`)?.value;

beforeEach(() => localStorage.clear());

test('digits grade one criterion after the other and the score follows', async () => {
  mockApi(answers());
  await renderPage('/kantor/penilaian/s1');
  expect(await screen.findByText('0 dari 2 kriteria dinilai. Nilai lulus 70.')).toBeTruthy();
  press('4');
  expect(chosen('Cahaya')).toBe('4');
  expect(screen.getByText('1 dari 2 kriteria dinilai. Nilai lulus 70.')).toBeTruthy();
  expect(document.activeElement?.closest('[data-criterion]')?.getAttribute('data-criterion')).toBe(
    'Komposisi',
  );
  press('1');
  expect(screen.getByText('Lulus. Nilai lulus 70.')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Nilai' }).getAttribute('value')).toBe('70');
  press('2');
  expect(chosen('Komposisi')).toBe('2');
  expect(screen.getByRole('progressbar', { name: 'Nilai' }).getAttribute('value')).toBe('80');
});

test('digits are left alone while somebody writes, and can be switched off', async () => {
  mockApi(answers());
  await renderPage('/kantor/penilaian/s1');
  press('4', await screen.findByLabelText(/Umpan balik/));
  expect(chosen('Cahaya')).toBeUndefined();
  fireEvent.click(screen.getByLabelText('Pintasan papan ketik'));
  press('4', document.body);
  expect(chosen('Cahaya')).toBeUndefined();
});

test('arrows turn the photos', async () => {
  mockApi(answers());
  await renderPage('/kantor/penilaian/s1');
  expect(await screen.findByText(/Foto 1 dari 2/)).toBeTruthy();
  press('ArrowRight', document.body);
  expect(screen.getByText(/Foto 2 dari 2/)).toBeTruthy();
  press('ArrowRight', document.body);
  expect(screen.getByText(/Foto 2 dari 2/)).toBeTruthy();
});

test('saving sends every level once and opens the next submission', async () => {
  const { calls } = mockApi(answers());
  await renderPage('/kantor/penilaian/s1');
  await screen.findByText('0 dari 2 kriteria dinilai. Nilai lulus 70.');
  press('3');
  press('4');
  const save = screen.getByRole('button', { name: 'Simpan nilai, lanjut berikutnya' });
  fireEvent.click(save);
  fireEvent.click(save);
  expect(await screen.findByRole('heading', { level: 1, name: 'Peserta s2' })).toBeTruthy();
  expect(screen.getByText('Nilai Peserta s1 tersimpan: 85.')).toBeTruthy();
  const sent = calls.filter(({ key }) => key === 'POST /api/manage/grading/s1');
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toEqual({
    levels: [
      { criterion: 'Cahaya', score: 3 },
      { criterion: 'Komposisi', score: 4 },
    ],
    comment: '',
  });
});

test('nothing is sent while a criterion is open', async () => {
  const { calls } = mockApi(answers());
  await renderPage('/kantor/penilaian/s1');
  await screen.findByText('0 dari 2 kriteria dinilai. Nilai lulus 70.');
  press('3');
  fireEvent.click(screen.getByRole('button', { name: 'Simpan nilai, lanjut berikutnya' }));
  expect(await screen.findByText('Pilih satu tingkat.')).toBeTruthy();
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
});

test('a choice survives a reload of the page', async () => {
  mockApi(answers());
  const first = await renderPage('/kantor/penilaian/s1');
  await screen.findByText('0 dari 2 kriteria dinilai. Nilai lulus 70.');
  press('2');
  first.unmount();
  await renderPage('/kantor/penilaian/s1');
  expect(await screen.findByText('1 dari 2 kriteria dinilai. Nilai lulus 70.')).toBeTruthy();
  expect(chosen('Cahaya')).toBe('2');
});

test('says so when somebody else was faster, and shows that grade', async () => {
  let graded = false;
  mockApi(
    answers({
      'GET /api/manage/grading/s1': () =>
        graded
          ? detail('s1', 's2', {
              submission: { ...detail('s1', null).submission, state: 'graded', grade: GRADE },
            })
          : detail('s1', 's2'),
      'POST /api/manage/grading/s1': new Failure(409, {
        code: 'grading_conflict',
        title: 'Tugas ini sudah dinilai.',
      }),
    }),
  );
  await renderPage('/kantor/penilaian/s1');
  await screen.findByText('0 dari 2 kriteria dinilai. Nilai lulus 70.');
  press('3');
  press('4');
  fireEvent.click(screen.getByRole('button', { name: 'Simpan nilai, lanjut berikutnya' }));
  expect(await screen.findByText('Tugas ini sudah dinilai orang lain')).toBeTruthy();
  graded = true;
  fireEvent.click(screen.getByRole('button', { name: 'Lihat nilai itu' }));
  await waitFor(() => expect(screen.getByText(/Dinilai Dewi/)).toBeTruthy());
  expect(screen.getByText('85 · Lulus')).toBeTruthy();
});

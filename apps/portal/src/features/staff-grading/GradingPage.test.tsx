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
  name: null,
  state: 'ready',
  reason: null,
  durationSeconds: null,
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
  instructions: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Kirim foto.' }] }],
  },
  media: [],
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
    formerGrades: [],
  },
  earlier: [],
  correctable: false,
  previousId: null,
  nextId,
  ...over,
});
const GRADE = {
  number: 1,
  reason: null,
  pins: [] as object[],
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
  'GET /api/manage/peer-reviews?submission=s1&pageSize=100': pageOf([]),
  'GET /api/manage/peer-reviews?submission=s2&pageSize=100': pageOf([]),
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
    pins: [],
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

test('a pin is placed by keys: p, arrows, Enter, words, Enter; it goes along with the grade', async () => {
  const { calls } = mockApi(answers());
  await renderPage('/kantor/penilaian/s1');
  await screen.findByText(/Foto 1 dari 2/);
  press('p', document.body);
  const mover = screen.getByRole('slider', { name: 'Letak catatan di foto' });
  expect(document.activeElement).toBe(mover);
  expect(screen.getByText('50% dari kiri, 50% dari atas')).toBeTruthy();
  press('ArrowRight', mover);
  press('ArrowUp', mover);
  expect(screen.getByText('55% dari kiri, 45% dari atas')).toBeTruthy();
  // The photo did not turn meanwhile.
  expect(screen.getByText(/Foto 1 dari 2/)).toBeTruthy();
  press('Enter', mover);
  const words = screen.getByLabelText('Catatan pada foto');
  expect(document.activeElement).toBe(words);
  fireEvent.change(words, { target: { value: 'Cahayanya pas.' } });
  press('Enter', words);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Beri catatan di foto ini' }));
  expect(screen.getByRole('button', { name: 'Hapus catatan 1' })).toBeTruthy();
  press('3', document.body);
  press('4', document.body);
  press('s', document.body);
  await screen.findByRole('heading', { level: 1, name: 'Peserta s2' });
  expect(calls.find(({ key }) => key === 'POST /api/manage/grading/s1')?.body).toMatchObject({
    pins: [{ fileId: 'f1', x: 0.55, y: 0.45, body: 'Cahayanya pas.' }],
  });
});

const typePin = async (body: string) => {
  await screen.findByText(/Foto 1 dari 2/);
  press('p', document.body);
  press('Enter', screen.getByRole('slider', { name: 'Letak catatan di foto' }));
  fireEvent.change(screen.getByLabelText('Catatan pada foto'), { target: { value: body } });
};

test('words on a pin that was not added yet go along with the grade', async () => {
  const { calls } = mockApi(answers());
  await renderPage('/kantor/penilaian/s1');
  await typePin(' Latarnya ramai. ');
  press('3', document.body);
  press('4', document.body);
  fireEvent.click(screen.getByRole('button', { name: 'Simpan nilai, lanjut berikutnya' }));
  await screen.findByRole('heading', { level: 1, name: 'Peserta s2' });
  expect(calls.find(({ key }) => key === 'POST /api/manage/grading/s1')?.body).toMatchObject({
    pins: [{ fileId: 'f1', x: 0.5, y: 0.5, body: 'Latarnya ramai.' }],
  });
});

test('words on a pin survive j and k, and the next photo; Escape throws them away', async () => {
  mockApi(answers({ 'GET /api/manage/grading/s2': detail('s2', null, { previousId: 's1' }) }));
  await renderPage('/kantor/penilaian/s1');
  await typePin('Latarnya ramai.');
  press('j', document.body);
  await screen.findByRole('heading', { level: 1, name: 'Peserta s2' });
  press('k', document.body);
  await screen.findByRole('heading', { level: 1, name: 'Peserta s1' });
  expect(await screen.findByText('Latarnya ramai.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Hapus catatan 1' })).toBeTruthy();
  await typePin('Terlalu gelap.');
  fireEvent.click(screen.getByRole('button', { name: 'Foto berikutnya' }));
  fireEvent.click(screen.getByRole('button', { name: 'Foto sebelumnya' }));
  expect(screen.getByText('Terlalu gelap.')).toBeTruthy();
  await typePin('Salah ketik.');
  press('Escape', screen.getByLabelText('Catatan pada foto'));
  expect(screen.getAllByRole('button', { name: /Hapus catatan/ })).toHaveLength(2);
});

test('a tap sets a pin where it was tapped, and Escape gives it up', async () => {
  mockApi(answers());
  await renderPage('/kantor/penilaian/s1');
  const photoShown = await screen.findByRole('img', { name: 'Foto 1 dari 2, kiriman Peserta s1' });
  const stage = photoShown.parentElement!;
  stage.getBoundingClientRect = () => ({ left: 0, top: 0, width: 900, height: 600 }) as DOMRect;
  // The photo stands upright in a lying box: 450 wide, from 225 on.
  fireEvent.click(stage, { clientX: 450, clientY: 150 });
  expect(screen.getByText(/50% dari kiri, 25% dari atas/)).toBeTruthy();
  press('Escape', screen.getByLabelText('Catatan pada foto'));
  expect(screen.queryByLabelText('Catatan pada foto')).toBeNull();
});

test('j and k walk through the queue, ? tells the keys, and the switch is remembered', async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  mockApi(answers({ 'GET /api/manage/grading/s2': detail('s2', null, { previousId: 's1' }) }));
  const first = await renderPage('/kantor/penilaian/s1');
  await screen.findByRole('heading', { level: 1, name: 'Peserta s1' });
  press('j', document.body);
  await screen.findByRole('heading', { level: 1, name: 'Peserta s2' });
  press('k', document.body);
  await screen.findByRole('heading', { level: 1, name: 'Peserta s1' });
  press('?', document.body);
  expect(screen.getByText('Beri catatan di foto')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Tutup' }));
  fireEvent.click(screen.getByLabelText('Pintasan papan ketik'));
  first.unmount();
  await renderPage('/kantor/penilaian/s1');
  await screen.findByRole('heading', { level: 1, name: 'Peserta s1' });
  await waitFor(() =>
    expect((screen.getByLabelText('Pintasan papan ketik') as HTMLInputElement).checked).toBe(false),
  );
  press('j', document.body);
  press('4', document.body);
  expect(screen.getByRole('heading', { level: 1, name: 'Peserta s1' })).toBeTruthy();
  expect(chosen('Cahaya')).toBeUndefined();
});

test('a correction starts from the grade, wants a reason, and the former grade stays in sight', async () => {
  const given = {
    ...GRADE,
    levels: [
      { criterion: 'Cahaya', score: 4 },
      { criterion: 'Komposisi', score: 3 },
    ],
    pins: [{ number: 1, fileId: 'f1', x: 0.2, y: 0.3, body: 'Latar rapi.' }],
  };
  const graded = (grade: object, formerGrades: object[]) =>
    detail('s1', null, {
      correctable: true,
      submission: { ...detail('s1', null).submission, state: 'graded', grade, formerGrades },
    });
  let now = graded(given, []);
  const { calls } = mockApi(
    answers({
      'GET /api/manage/grading/s1': () => now,
      'POST /api/manage/grading/s1/corrections': () => {
        now = graded({ ...given, number: 2, score: 70, reason: 'Salah baca.' }, [given]);
        return { ...given, number: 2, score: 70, reason: 'Salah baca.' };
      },
    }),
  );
  await renderPage('/kantor/penilaian/s1');
  expect(await screen.findByText('Latar rapi.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Koreksi nilai' }));
  expect(chosen('Cahaya')).toBe('4');
  fireEvent.click(screen.getByRole('button', { name: 'Hapus catatan 1' }));
  fireEvent.change(screen.getByLabelText('Alasan koreksi'), { target: { value: 'Salah baca.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan koreksi' }));
  expect(await screen.findByText('Nilai ini dikoreksi: Salah baca.')).toBeTruthy();
  expect(screen.getByText('Nilai sebelum dikoreksi (1)')).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/corrections'))?.body).toEqual({
    levels: given.levels,
    comment: '',
    pins: [],
    reason: 'Salah baca.',
    replaces: 1,
  });
});

test('what classmates wrote is shown with names, and can be hidden', async () => {
  const review = {
    id: 'p1',
    submissionId: 's1',
    assignmentTitle: 'Tugas Akhir',
    final: true,
    batchLabel: 'Angkatan I',
    authorName: 'Peserta s1',
    reviewerName: 'Budi',
    levels: [],
    body: 'Kata-kata kasar.',
    sentAt: '2026-11-20T02:00:00Z',
    reportedAt: '2026-11-20T03:00:00Z',
    reportReason: 'Menyakitkan',
    hidden: false,
  };
  const { calls } = mockApi(
    answers({
      'GET /api/manage/peer-reviews?submission=s1&pageSize=100': pageOf([review]),
      'PUT /api/manage/peer-reviews/p1': { ok: true },
    }),
  );
  await renderPage('/kantor/penilaian/s1');
  expect(await screen.findByText('Budi untuk Peserta s1')).toBeTruthy();
  expect(screen.getByText('Alasan laporan: Menyakitkan')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Sembunyikan ulasan Budi' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key === 'PUT /api/manage/peer-reviews/p1')?.body).toEqual({
      hidden: true,
    }),
  );
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const question = (over: object = {}) => ({
  id: 'q1',
  courseTitle: 'Foto',
  batchId: 'b1',
  batchLabel: 'Angkatan I',
  lessonCode: 'A',
  lessonTitle: 'Lensa',
  text: 'Berapa ukuran label?',
  askerName: 'Siti Aminah',
  hidden: false,
  hiddenReason: null,
  reports: [],
  createdAt: '2026-11-22T02:00:00Z',
  answers: [],
  ...over,
});
const list = (...items: object[]) => ({ ...pageOf(items), counts: { unanswered: 1, reported: 1 } });
const answers = (...items: object[]) => ({
  ...signedInAs('pelatih'),
  'GET /api/manage/batches?pageSize=100': pageOf([]),
  'GET /api/manage/questions?page=1&pageSize=25': list(...items),
});

beforeEach(installDialogs);

test('a trainer answers; the words go with an id of their own', async () => {
  const { calls } = mockApi({
    ...answers(question()),
    'POST /api/manage/questions/q1/answers': question(),
  });
  await renderPage('/kantor/pertanyaan');
  expect(await screen.findByText('1 belum dijawab')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kirim jawaban' }));
  expect(screen.getByText('Tulis jawaban dulu.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Jawaban Anda'), { target: { value: 'Lima senti.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Kirim jawaban' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key.endsWith('/answers'))?.body).toMatchObject({
      id: expect.any(String),
      text: 'Lima senti.',
    }),
  );
});

test('a reported question is hidden with a reason', async () => {
  const { calls } = mockApi({
    ...answers(question({ reports: [{ reason: 'personal_data', note: 'nomor HP' }] })),
    'POST /api/manage/questions/q1/hide': question({ hidden: true }),
  });
  await renderPage('/kantor/pertanyaan');
  expect(await screen.findByText('1 laporan menunggu keputusan Anda')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Sembunyikan' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Ya, sembunyikan' }));
  expect(within(dialog).getByText('Tulis alasan dulu.')).toBeTruthy();
  fireEvent.change(within(dialog).getByLabelText('Alasan'), { target: { value: 'Ada nomor HP.' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Ya, sembunyikan' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key.endsWith('/hide'))?.body).toEqual({ reason: 'Ada nomor HP.' }),
  );
});

test('another answer can be made the first one, and an own one taken back', async () => {
  const one = {
    id: 'a1',
    text: 'Satu',
    trainerName: 'Dewi',
    chosen: true,
    createdAt: '2026-11-22T02:00:00Z',
  };
  const { calls } = mockApi({
    ...answers(
      question({
        answers: [
          { ...one, mine: false },
          { ...one, id: 'a2', text: 'Dua', chosen: false, mine: true },
        ],
      }),
    ),
    'POST /api/manage/questions/q1/answers/a2/choose': question(),
    'DELETE /api/manage/questions/q1/answers/a2': question(),
  });
  await renderPage('/kantor/pertanyaan');
  fireEvent.click(await screen.findByRole('button', { name: 'Jadikan jawaban utama' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tarik jawaban' }));
  await waitFor(() => expect(calls.filter(({ key }) => key.includes('/a2'))).toHaveLength(2));
});

test('is not there for organisers', async () => {
  mockApi(signedInAs('panitia'));
  await renderPage('/kantor/pertanyaan');
  expect(await screen.findByText(/tidak ditemukan/i)).toBeTruthy();
});

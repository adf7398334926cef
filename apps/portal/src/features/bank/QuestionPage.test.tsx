import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { bankPage, bankQuestion, COURSE } from './testing/bank.js';

const question = bankQuestion();
const URL = `/api/bank/questions/${question.id}`;
const VERSIONS = [
  { number: 2, published: true, same: true, key: ['a'], attempts: 34 },
  { number: 1, published: false, same: false, key: ['b'], attempts: 3 },
];
const CORRECTION = {
  id: '01980000-0000-7000-8000-0000000000f1',
  questionId: question.id,
  code: 'S-1',
  state: 'pending',
  reason: 'Kunci tertukar.',
  before: { key: ['a'], tolerance: 0 },
  after: { key: ['b'], tolerance: 0 },
  versions: [2],
  versionsLeft: [1],
  correctedBy: 'Rahmat Hidayat',
  createdAt: '2026-11-21T03:00:00Z',
  doneAt: null,
  attempts: 0,
  answersChanged: 0,
  scoresChanged: 0,
  newlyPassed: 0,
  certifiedLeft: 0,
};
const detail = (over: object = {}) => ({ question, versions: VERSIONS, corrections: [], ...over });
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  [`GET ${URL}`]: detail(),
  [`GET /api/bank/questions?course=${COURSE}&pageSize=1`]: bankPage([question]),
  'GET /api/manage/courses': { items: [{ id: COURSE, title: 'Fotografi Produk', versions: [] }] },
  ...over,
});
const open = () => renderPage(`/kantor/bank-soal/${question.id}`);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeAll(installDialogs);
beforeEach(() => localStorage.clear());

test('checks while one writes and saves with the revision', async () => {
  const { calls } = mockApi(answers({ [`PUT ${URL}`]: question }));
  await open();
  const text = await screen.findByLabelText('Pertanyaan');
  expect(screen.getByText('Soal lengkap dan dapat disimpan')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Pilihan 2'), { target: { value: '' } });
  expect(screen.getByText('Masih ada pilihan yang kosong.')).toBeTruthy();
  press('Simpan perubahan');
  expect(calls.some(({ key }) => key.startsWith('PUT'))).toBe(false);
  fireEvent.change(screen.getByLabelText('Pilihan 2'), { target: { value: 'Lampu jalan' } });
  fireEvent.click(screen.getByLabelText('Pilihan 2 benar'));
  fireEvent.change(text, { target: { value: 'Cahaya mana\nyang keras?' } });
  press('Simpan perubahan');
  await waitFor(() => expect(calls.some(({ key }) => key.startsWith('PUT'))).toBe(true));
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toMatchObject({
    revision: 3,
    text: 'Cahaya mana yang keras?',
    key: ['b'],
    options: [
      { id: 'a', text: 'Cahaya jendela', feedback: '' },
      { id: 'b', text: 'Lampu jalan', feedback: '' },
    ],
  });
});

test('somebody else was faster: the words stay, and what is newer can be loaded', async () => {
  mockApi(answers({ [`PUT ${URL}`]: new Failure(409, { code: 'edit_conflict', title: 'Sudah diubah.' }) }));
  await open();
  fireEvent.change(await screen.findByLabelText('Pertanyaan'), { target: { value: 'Punya saya' } });
  press('Simpan perubahan');
  expect(await screen.findByText('Soal ini baru saja diubah orang lain')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Pertanyaan').value).toBe('Punya saya');
});

test('what is not saved yet is there again after a reload, and can be thrown away', async () => {
  mockApi(answers());
  const first = await open();
  fireEvent.change(await screen.findByLabelText('Pertanyaan'), { target: { value: 'Setengah jadi' } });
  first.unmount();
  await open();
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Pertanyaan')).value).toBe('Setengah jadi');
  press('Buang dan pakai yang tersimpan');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Pertanyaan').value).toBe(question.text);
});

test('corrects a key: says what it does, wants a reason, shows what the job did', async () => {
  let done = false;
  const { calls } = mockApi(
    answers({
      [`GET ${URL}`]: () => detail(done ? { corrections: [CORRECTION] } : {}),
      [`POST ${URL}/correct`]: () => {
        done = true;
        return CORRECTION;
      },
      [`GET /api/bank/corrections/${CORRECTION.id}`]: {
        ...CORRECTION,
        state: 'done',
        attempts: 34,
        answersChanged: 20,
        scoresChanged: 18,
        newlyPassed: 2,
        certifiedLeft: 1,
      },
    }),
  );
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Perbaiki kunci' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('Versi 2 diperbaiki. 34 pengerjaan dinilai ulang.')).toBeTruthy();
  expect(dialog.getByText('Versi 1 tidak diubah, karena soalnya berbeda.')).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Perbaiki dan hitung ulang' }));
  expect(dialog.getByText('Kunci belum berubah.')).toBeTruthy();
  fireEvent.click(dialog.getByLabelText('Lampu kilat'));
  fireEvent.change(dialog.getByLabelText('Alasan'), { target: { value: 'Kunci tertukar.' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Perbaiki dan hitung ulang' }));
  expect(await screen.findByText('18 nilai berubah', undefined, { timeout: 4000 })).toBeTruthy();
  expect(screen.getByText(/2 pengerjaan menjadi lulus/)).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/correct'))?.body).toEqual({
    revision: 3,
    key: ['b'],
    reason: 'Kunci tertukar.',
  });
});

test('a new question: another kind is another form, drawn areas become the key', async () => {
  const { calls } = mockApi(answers({ 'POST /api/bank/questions': question }));
  await renderPage(`/kantor/bank-soal/baru?pelatihan=${COURSE}`);
  fireEvent.change(await screen.findByLabelText('Jenis soal'), { target: { value: 'numeric' } });
  fireEvent.change(screen.getByLabelText('Pertanyaan'), { target: { value: 'Berapa gram?' } });
  fireEvent.change(screen.getByLabelText('Jawaban'), { target: { value: '12,5' } });
  fireEvent.change(screen.getByLabelText('Toleransi'), { target: { value: '0,5' } });
  fireEvent.change(screen.getByLabelText('Penjelasan bila benar'), { target: { value: 'Tepat.' } });
  fireEvent.change(screen.getByLabelText('Penjelasan bila belum tepat'), {
    target: { value: 'Timbang lagi.' },
  });
  await screen.findByRole('option', { name: 'Dasar cahaya' });
  fireEvent.change(screen.getByLabelText('Bab'), { target: { value: 'FP-1' } });
  press('Simpan soal');
  await waitFor(() => expect(calls.some(({ key }) => key === 'POST /api/bank/questions')).toBe(true));
  expect(calls.find(({ key }) => key === 'POST /api/bank/questions')?.body).toMatchObject({
    courseId: COURSE,
    kind: 'numeric',
    key: ['12.5'],
    tolerance: 0.5,
    options: [],
  });
});

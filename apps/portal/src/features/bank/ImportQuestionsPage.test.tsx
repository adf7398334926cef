import { fireEvent, screen, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { signedInAs } from '../staff-kit/testing/staff.js';
import { bankPage, bankQuestion, COURSE } from './testing/bank.js';

const FOUND = {
  format: 'gift',
  applied: false,
  questions: [
    {
      line: 3,
      code: null,
      kind: 'single',
      moduleCode: 'FP-1',
      level: 'easy',
      text: 'Cahaya apa?',
      outcome: 'new',
      note: '',
    },
  ],
  errors: [{ line: 12, message: 'Kurung kurawal belum ditutup.', excerpt: '::Q2:: Warna {' }],
  created: 1,
  changed: 0,
  unchanged: 0,
};
const url = (rest: string) => `POST /api/bank/import?course=${COURSE}&format=gift&${rest}`;
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  'GET /api/manage/courses': { items: [{ id: COURSE, title: 'Fotografi Produk', versions: [] }] },
  [`GET /api/bank/questions?course=${COURSE}&pageSize=1`]: bankPage([bankQuestion()]),
  [url('dryRun=true')]: FOUND,
  ...over,
});

async function choose(file = new File(['::Q1::'], 'soal.gift')) {
  await renderPage(`/kantor/bank-soal/impor?pelatihan=${COURSE}`);
  fireEvent.change(await screen.findByLabelText('Berkas soal'), { target: { files: [file] } });
}

test('shows faults by line with their text, and imports the rest only when asked', async () => {
  const { calls } = mockApi(answers({ [url('dryRun=false&skipFaulty=true')]: { ...FOUND, applied: true } }));
  await choose();
  expect(await screen.findByText('1 soal dapat diimpor, 1 bermasalah')).toBeTruthy();
  const row = within(screen.getByRole('table', { name: '1 yang perlu diperbaiki di berkas' })).getAllByRole(
    'row',
  )[1];
  expect(row?.textContent).toContain('12');
  expect(row?.textContent).toContain('Kurung kurawal belum ditutup.');
  expect(row?.textContent).toContain('::Q2:: Warna {');
  expect(calls.some(({ key }) => key.includes('dryRun=false'))).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Impor 1 soal yang benar' }));
  expect(
    await screen.findByText(/1 soal baru, 0 berubah, 0 tetap\. 1 soal bermasalah dilewati\./),
  ).toBeTruthy();
  expect(calls.find(({ key }) => key.includes('dryRun=false'))?.body).toBeInstanceOf(FormData);
});

test('mending the file first forgets it', async () => {
  mockApi(answers());
  await choose();
  fireEvent.click(await screen.findByRole('button', { name: 'Perbaiki berkas dulu' }));
  expect(screen.queryByText('1 soal dapat diimpor, 1 bermasalah')).toBeNull();
  expect(screen.queryByText(/soal\.gift/)).toBeNull();
});

test('a file that is too large stays here', async () => {
  const { calls } = mockApi(answers());
  await choose(new File(['x'.repeat(5_000_001)], 'besar.xlsx'));
  expect(await screen.findByText(/Pilih berkas paling besar 5 MB/)).toBeTruthy();
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
});

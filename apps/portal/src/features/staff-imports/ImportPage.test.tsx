import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, limitedAs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const ID = '01980000-0000-7000-8000-0000000000a1';
const IMPORT = {
  id: ID,
  state: 'mapping',
  filename: 'peserta.xlsx',
  bytes: 20_480,
  format: 'XLSX, lembar Data',
  createdAt: '2026-11-21T03:00:00Z',
  createdByName: 'Bu Rini',
  counts: null,
  result: null,
  undo: null,
  rowsDone: 0,
  rowsAll: 0,
  reason: null,
  batchLabel: null,
  confirmedAt: null,
  undoUntil: null,
  kept: true,
  columns: [
    { place: 0, label: 'Nama', samples: ['Siti Contoh'] },
    { place: 1, label: 'Kontak', samples: ['…0101'] },
  ],
  mapping: { name: 0 },
  remembered: false,
  defaults: { kbliCode: null, size: 'micro' },
};
const COUNTS = { rows: 4, add: 1, update: 2, fills: 1, differs: 1, same: 0, skip: 0, error: 1 };
const READY = { ...IMPORT, state: 'ready', counts: COUNTS };
const ROWS = pageOf([
  {
    row: 5,
    kind: 'error',
    name: 'Siti Contoh',
    phone: '…0101',
    nik: null,
    issues: [{ field: 'nik', level: 'error', text: 'NIK terdiri dari 16 angka.' }],
    outcome: null,
  },
]);
const at = `/api/manage/participant-imports/${ID}`;
const answers = (found: object, over: Answers = {}): Answers => ({
  ...signedInAs('panitia'),
  [`GET ${at}`]: found,
  [`GET ${at}/rows?page=1&pageSize=50`]: ROWS,
  'GET /api/manage/participant-imports/batches': { items: [] },
  'GET /api/business-fields': {
    version: '2025',
    items: [{ code: '10794', title: 'Keripik', sector: 'Makanan' }],
  },
  ...over,
});
const open = () => renderPage(`/kantor/impor-peserta/${ID}`);

beforeAll(installDialogs);

test('matches columns and has every row checked', async () => {
  const { calls } = mockApi(
    answers(IMPORT, { [`POST ${at}/check`]: { ...IMPORT, state: 'checking', rowsDone: 2_000 } }),
  );
  await open();
  expect(await screen.findByRole('heading', { name: 'peserta.xlsx' })).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Nomor HP'), { target: { value: '1' } });
  fireEvent.click(screen.getByRole('button', { name: 'Periksa semua baris' }));
  expect(await screen.findByText('Memeriksa baris… 2.000 baris')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    mapping: { name: 0, phone: 1 },
    defaults: { kbliCode: null, size: 'micro' },
  });
});

test('shows reasons by row, and a yes carries the numbers that were seen', async () => {
  const done = {
    ...READY,
    state: 'done',
    confirmedAt: '2026-11-21T03:10:00Z',
    undoUntil: '2026-11-22T03:10:00Z',
    result: { added: 1, updated: 2, same: 0, skipped: 0, seated: 0, waiting: 0 },
  };
  const { calls } = mockApi(answers(READY, { [`POST ${at}/confirm`]: done }));
  await open();
  expect(await screen.findByText('1 ditambah, 2 diubah, 0 sama, 1 salah')).toBeTruthy();
  const table = await screen.findByRole('table', { name: 'Baris berkas dan hasilnya' });
  expect(within(table).getByText(/NIK terdiri dari 16 angka/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /Unduh 1 baris salah/ }).getAttribute('href')).toBe(`${at}/errors`);
  fireEvent.click(screen.getByLabelText(/Timpa 1 baris/));
  fireEvent.click(screen.getByLabelText(/Tertulis/));
  fireEvent.change(screen.getByLabelText('Dikumpulkan oleh'), { target: { value: 'Dinas Koperasi' } });
  fireEvent.change(screen.getByLabelText('Disetujui pada (WIB)'), { target: { value: '2026-01-05T10:00' } });
  fireEvent.change(screen.getByLabelText('Tempat bukti disimpan'), { target: { value: 'Map 4' } });
  fireEvent.click(screen.getByRole('button', { name: 'Impor: 1 ditambah, 2 diubah' }));
  expect(await screen.findByText('Impor selesai: 1 ditambah, 2 diubah, 0 tetap')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    overwrite: true,
    batchId: null,
    consent: {
      kind: 'written',
      givenAt: '2026-01-05T03:00:00.000Z',
      collectedBy: 'Dinas Koperasi',
      kept: 'Map 4',
    },
    expected: { add: 1, update: 2 },
  });
  expect(screen.getByRole('button', { name: 'Batalkan impor ini' })).toBeTruthy();
});

test('says that nothing is left to do, and names what the server refused', async () => {
  mockApi(
    answers({ ...READY, counts: { ...COUNTS, add: 0, update: 0, fills: 0, differs: 0, same: 4, error: 0 } }),
  );
  await open();
  expect(await screen.findByText('Semua sudah sama. Tidak ada yang perlu diimpor.')).toBeTruthy();
  expect(screen.getByText('0 ditambah, 0 diubah, 4 sama')).toBeTruthy();
});

test('names what the server refused', async () => {
  mockApi(
    answers(READY, {
      [`POST ${at}/confirm`]: new Failure(422, {
        code: 'invalid_input',
        title: 'Ada isian yang perlu diperbaiki.',
        errors: [{ path: 'consent.kind', message: 'Pilih bentuk persetujuan.' }],
      }),
    }),
  );
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Impor: 1 ditambah, 1 diubah' }));
  expect((await screen.findAllByText('Pilih bentuk persetujuan.')).length).toBeGreaterThan(0);
});

test('after an undo every row says so, though it was read a moment ago', async () => {
  const line = { ...(ROWS.items[0] as object), kind: 'add', issues: [] };
  let undone = false;
  const done = {
    ...READY,
    state: 'done',
    confirmedAt: '2026-11-21T03:10:00Z',
    undoUntil: '2026-11-22T03:10:00Z',
    result: { added: 1, updated: 0, same: 0, skipped: 0, seated: 0, waiting: 0 },
  };
  const after = { ...done, state: 'undone', undoUntil: null, undo: { undone: 1, kept: 0 } };
  mockApi(
    answers(done, {
      [`GET ${at}/rows?page=1&pageSize=50`]: () =>
        pageOf([{ ...line, outcome: undone ? 'Dibatalkan' : 'Selesai ditambah' }]),
      // The rows are asked for once more while the job has not begun.
      [`POST ${at}/undo`]: { ...done, state: 'undoing' },
      [`GET ${at}`]: () => (undone ? after : done),
    }),
  );
  await open();
  expect(await screen.findByText('Selesai ditambah')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan impor ini' }));
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan impor' }));
  undone = true;
  expect(await screen.findByText(/Impor dibatalkan: 1 baris kembali/, {}, { timeout: 3_000 })).toBeTruthy();
  expect(await screen.findByRole('cell', { name: 'Dibatalkan' })).toBeTruthy();
  expect(screen.queryByText('Selesai ditambah')).toBeNull();
});

test('does not exist for a trainer', async () => {
  mockApi({ ...answers(READY), ...signedInAs('pelatih') });
  await open();
  expect(await screen.findByRole('heading', { name: /tidak ditemukan/i })).toBeTruthy();
});

test('who works for one unit chooses one of its classes, and overwrites nothing', async () => {
  mockApi(answers(READY, limitedAs('panitia', 'GET /manage/participant-imports')));
  await open();
  expect(await screen.findByText(/Hanya angkatan unit Anda/)).toBeTruthy();
  expect(screen.getByRole('option', { name: 'Pilih angkatan' })).toBeTruthy();
  expect(screen.queryByLabelText(/Timpa/)).toBeNull();
});

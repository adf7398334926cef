import { act, fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { loadModal } from '../../ui/Dialog.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const dossier = (over: object = {}) => ({
  id: 'c1',
  kind: 'STTP',
  number: '0011/STTP/LATKOP/XI/2026',
  code: 'GDWU5HPZFNWC',
  state: 'issued',
  batchId: 'b1',
  holderName: 'Siti Aminah',
  businessName: null,
  courseTitle: 'Fotografi Produk',
  batchLabel: 'Angkatan I',
  jp: 20,
  gradeLabel: null,
  issuedOn: '2026-11-22',
  expiresOn: null,
  verifyUrl: 'https://sinau.example/v/GDWU5HPZFNWC',
  pdfUrl: '/api/certificates/c1/pdf',
  pdfBytes: 69_000,
  sha256: 'ab',
  lastError: null,
  revocationClass: null,
  replaces: null,
  replacedBy: null,
  today: { holderName: 'Siti Aminah, S.E.', businessName: null },
  history: [{ at: '2026-11-22T03:00:00Z', what: 'issued', by: null, note: null }],
  requests: [],
  ...over,
});

beforeAll(async () => {
  installDialogs();
  await loadModal();
});

test('dinas revokes only after choosing a reason and saying that it is the right one', async () => {
  const { calls } = mockApi({
    ...signedInAs('dinas'),
    'GET /api/manage/certificates/c1': dossier(),
    'POST /api/manage/certificates/c1/revoke': {},
  });
  await renderPage('/kantor/sertifikat/c1');
  fireEvent.click(await screen.findByRole('button', { name: 'Cabut' }));
  fireEvent.click(await screen.findByLabelText('Orangnya salah'));
  fireEvent.change(screen.getByLabelText('Penjelasan (hanya petugas)'), { target: { value: 'Tertukar.' } });
  const confirm = screen.getByRole('button', { name: 'Cabut sertifikat' });
  await act(async () => fireEvent.click(confirm));
  expect(screen.getByText('Centang dulu bahwa ini sertifikat yang benar.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/Ya, cabut 0011/));
  confirm.focus();
  await act(async () => fireEvent.click(confirm));
  expect(document.activeElement).toBe(screen.getByLabelText(/Ya, cabut 0011/));
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
  fireEvent.click(screen.getByLabelText(/Ya, cabut 0011/));
  await act(async () => fireEvent.click(confirm));
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    revocationClass: 'wrong_person',
    reason: 'Tertukar.',
  });
});

test('a replacement shows what changes before it happens', async () => {
  mockApi({ ...signedInAs('dinas'), 'GET /api/manage/certificates/c1': dossier() });
  await renderPage('/kantor/sertifikat/c1');
  fireEvent.click(await screen.findByRole('button', { name: 'Ganti dengan data terbaru' }));
  expect(await screen.findByText('Siti Aminah menjadi Siti Aminah, S.E.')).toBeTruthy();
});

test('a refused press leads to the first field that needs mending', async () => {
  const errors = [
    { path: 'revocationClass', message: 'Pilih alasan pencabutan.' },
    { path: 'reason', message: 'Penjelasan paling sedikit 5 huruf.' },
  ];
  mockApi({
    ...signedInAs('dinas'),
    'GET /api/manage/certificates/c1': dossier(),
    'POST /api/manage/certificates/c1/revoke': new Failure(422, {
      code: 'invalid_input',
      title: 'Ada isian yang perlu diperbaiki.',
      errors,
    }),
  });
  await renderPage('/kantor/sertifikat/c1');
  fireEvent.click(await screen.findByRole('button', { name: 'Cabut' }));
  fireEvent.click(await screen.findByLabelText(/Ya, cabut 0011/));
  const confirm = screen.getByRole('button', { name: 'Cabut sertifikat' });
  confirm.focus();
  fireEvent.click(confirm);
  expect(await screen.findByText('Pilih alasan pencabutan.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Data di sertifikat salah'));
});

test('panitia may ask for a corrected name and nothing more', async () => {
  mockApi({ ...signedInAs('panitia'), 'GET /api/manage/certificates/c1': dossier() });
  await renderPage('/kantor/sertifikat/c1');
  expect(await screen.findByRole('button', { name: 'Ajukan perbaikan nama' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Cabut' })).toBeNull();
});

test('one that could not be made says why in words and lets its name be corrected', async () => {
  const lastError = 'Ada huruf yang tidak dapat dicetak: 😀. Perbaiki nama atau judulnya.';
  const stuck = dossier({ state: 'pending', pdfUrl: null, lastError });
  mockApi({ ...signedInAs('panitia'), 'GET /api/manage/certificates/c1': stuck });
  await renderPage('/kantor/sertifikat/c1');
  expect(await screen.findByText(lastError)).toBeTruthy();
  expect(screen.getAllByText('Gagal dibuat').length).toBe(2);
  expect(screen.queryByText('Sedang dibuat')).toBeNull();
  expect(screen.getByRole('button', { name: 'Ajukan perbaikan nama' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Buat baru dengan data terbaru' })).toBeNull();
});

test('one that was replaced does not offer its PDF like a valid one', async () => {
  const history = [{ at: '2026-11-22T03:00:00Z', what: 'sealed', by: null, note: null }];
  mockApi({
    ...signedInAs('dinas'),
    'GET /api/manage/certificates/c1': dossier({ state: 'replaced', history }),
  });
  await renderPage('/kantor/sertifikat/c1');
  expect(await screen.findByRole('link', { name: 'PDF (sudah tidak berlaku)' })).toBeTruthy();
  expect(screen.getByText('Sistem')).toBeTruthy();
});

test('a list with faults is shown by row and column, and cannot be imported', async () => {
  mockApi({
    ...signedInAs('dinas'),
    'GET /api/manage/legacy-certificates?page=1&pageSize=25': { items: [], total: 0, page: 1, pageSize: 25 },
    'POST /api/manage/legacy-certificates/preview': {
      rows: 1,
      added: 0,
      changed: 0,
      unchanged: 0,
      errors: [{ row: 3, column: 'Nomor', message: 'Nomor kosong atau terlalu pendek.' }],
      errorCount: 1,
      sample: [],
    },
  });
  await renderPage('/kantor/sertifikat/lama');
  const file = new File(['x'], 'lama.xlsx');
  fireEvent.change(await screen.findByLabelText('Berkas XLSX'), { target: { files: [file] } });
  expect(await screen.findByText('1 kesalahan, tidak ada yang diimpor')).toBeTruthy();
  expect(screen.getByText('Nomor kosong atau terlalu pendek.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Impor/ })).toBeNull();
});

test('one that could not be made is made anew from the name as it is now', async () => {
  const { calls } = mockApi({
    ...signedInAs('dinas'),
    'GET /api/manage/certificates/c1': dossier({
      state: 'pending',
      pdfUrl: null,
      sha256: null,
      lastError: 'Ada huruf yang tidak dapat dicetak.',
    }),
    'POST /api/manage/certificates/c1/replace': {},
  });
  await renderPage('/kantor/sertifikat/c1');
  fireEvent.click(await screen.findByRole('button', { name: 'Buat baru dengan data terbaru' }));
  expect(await screen.findByText(/Nomor lama dibatalkan/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Alasan (hanya petugas)'), {
    target: { value: 'Nama dibetulkan.' },
  });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Buat sertifikat baru' })));
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({ reason: 'Nama dibetulkan.' });
});

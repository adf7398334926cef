import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const HADI = { id: '01980000-0000-7000-8000-0000000000d1', name: 'Hadi' };
const WAWAN = { id: '01980000-0000-7000-8000-0000000000d2', name: 'Wawan' };
const LIST = 'GET /api/manage/certification/delegations';
const GIVE = 'POST /api/manage/certification/delegations';
const delegation = {
  id: '01980000-0000-7000-8000-0000000000d3',
  fromId: HADI.id,
  fromName: 'Hadi',
  toId: WAWAN.id,
  toName: 'Wawan',
  steps: ['verify', 'sign'],
  validFrom: '2026-11-20',
  validTo: '2026-11-27',
  reason: 'Dinas luar kota',
  state: 'standing',
  revokedAt: null,
  mayRevoke: true,
};
const delegations = (over: object = {}) => ({
  items: [delegation],
  waiting: [],
  mayGive: true,
  officers: [],
  colleagues: [WAWAN],
  ...over,
});

beforeAll(installDialogs);

test('a duty is given with its days, and taken back', async () => {
  const back = `POST /api/manage/certification/delegations/${delegation.id}/revoke`;
  const { calls } = mockApi({
    ...signedInAs('dinas'),
    [LIST]: delegations(),
    [GIVE]: delegation,
    [back]: { ok: true },
  });
  await renderPage('/kantor/sertifikasi/pelimpahan');
  expect(await screen.findByText('Memeriksa, Menandatangani')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Dikerjakan oleh'), { target: { value: WAWAN.id } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Menyetujui' }));
  fireEvent.change(screen.getByLabelText('Mulai tanggal'), { target: { value: '2026-12-01' } });
  fireEvent.change(screen.getByLabelText('Sampai tanggal'), { target: { value: '2026-12-03' } });
  fireEvent.change(screen.getByLabelText('Alasan'), { target: { value: 'Cuti tahunan' } });
  fireEvent.click(screen.getByRole('button', { name: 'Limpahkan' }));
  expect(await screen.findByText('Tugas dilimpahkan.')).toBeTruthy();
  expect(calls.find(({ key }) => key === GIVE)?.body).toEqual({
    fromId: null,
    toId: WAWAN.id,
    steps: ['approve'],
    validFrom: '2026-12-01',
    validTo: '2026-12-03',
    reason: 'Cuti tahunan',
  });
  fireEvent.click(screen.getByRole('button', { name: 'Tarik pelimpahan kepada Wawan' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tarik pelimpahan' }));
  expect(await screen.findByText('Pelimpahan ditarik.')).toBeTruthy();
  expect(calls.some(({ key }) => key === back)).toBe(true);
});

test('wrong fields say so at their place', async () => {
  mockApi({
    ...signedInAs('dinas'),
    [LIST]: delegations({ items: [] }),
    [GIVE]: new Failure(422, {
      code: 'invalid_input',
      title: 'Ada isian yang perlu diperbaiki.',
      errors: [{ path: 'steps', message: 'Pilih paling sedikit satu langkah.' }],
    }),
  });
  await renderPage('/kantor/sertifikasi/pelimpahan');
  expect(await screen.findByText('Belum ada pelimpahan')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Limpahkan' }));
  expect(await screen.findByText('Pilih paling sedikit satu langkah.')).toBeTruthy();
});

test('a trainer sees what was given to them and which classes wait, and gives nothing away', async () => {
  mockApi({
    ...signedInAs('pelatih'),
    [LIST]: delegations({
      mayGive: false,
      colleagues: [],
      items: [{ ...delegation, mayRevoke: false }],
      waiting: [{ batchId: 'b1', label: 'Angkatan IV', courseTitle: 'Fotografi', step: 'verify' }],
    }),
  });
  await renderPage('/kantor/sertifikasi/pelimpahan');
  const link = await screen.findByRole('link', { name: 'Angkatan IV' });
  expect(link.getAttribute('href')).toBe('/kantor/angkatan/b1/sertifikat');
  expect(screen.queryByRole('button', { name: 'Limpahkan' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Tarik/ })).toBeNull();
});

const SERIES = 'GET /api/manage/certificate-series';
const CHANGE = 'PUT /api/manage/certificate-series/STTP';
const PREVIEW = 'POST /api/manage/certificate-series/STTP/preview';
const series = {
  code: 'STTP',
  kind: 'STTP',
  pattern: '{sequence}/{kind}/{year}',
  unit: 'LATKOP',
  scope: 'year',
  lastNumber: 22,
  given: 22,
  next: '0023/STTP/2026',
  counters: [{ year: 2026, lastNumber: 22, given: 22, voided: 1 }],
};
const settings = { publishUndoMinutes: 10, skMinAttendance: 50 };

test('an admin looks at the next number before the pattern is saved', async () => {
  const { calls } = mockApi({
    ...signedInAs('admin'),
    [SERIES]: { items: [series], settings },
    [PREVIEW]: { next: 'STTP-2026-0023' },
    [CHANGE]: series,
  });
  await renderPage('/kantor/sertifikasi/nomor');
  const example = await screen.findByText((_, element) => element?.matches('strong') === true);
  expect(example.textContent).toBe('0023/STTP/2026');
  expect(screen.getByText('nomor urut, misalnya 0042')).toBeTruthy();
  expect(screen.queryByText('kode unit')).toBeNull();
  const row = within(screen.getByRole('table', { name: 'Nomor STTP per tahun' }));
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent?.replace(/\D/g, ''))).toEqual([
    '2026',
    '22',
    '1',
    '22',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Ubah pola STTP' }));
  fireEvent.change(screen.getByLabelText('Pola'), { target: { value: '{kind}-{year}-{sequence}' } });
  fireEvent.click(screen.getByRole('button', { name: 'Lihat nomor berikutnya' }));
  expect(await screen.findByText('Nomor berikutnya: STTP-2026-0023')).toBeTruthy();
  expect(calls.some(({ key }) => key === CHANGE)).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Simpan pola' }));
  expect(await screen.findByText('Pola tersimpan. Nomor yang sudah dipakai tidak berubah.')).toBeTruthy();
  expect(calls.find(({ key }) => key === CHANGE)?.body).toEqual({
    pattern: '{kind}-{year}-{sequence}',
    unit: 'LATKOP',
    scope: 'year',
  });
});

test('dinas only reads how numbers are made; others do not', async () => {
  mockApi({ ...signedInAs('dinas'), [SERIES]: { items: [series], settings } });
  await renderPage('/kantor/sertifikasi/nomor');
  expect(await screen.findByText('10 menit')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Ubah pola/ })).toBeNull();
});

test('the desk does not exist for panitia', async () => {
  mockApi(signedInAs('panitia'));
  await renderPage('/kantor/sertifikasi/nomor');
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

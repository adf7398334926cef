import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const IMPORT = 'POST /api/manage/holidays/import';
const UNDO = 'POST /api/manage/holiday-imports/i1/undo';
const item = { day: '2026-12-25', name: 'Natal', kind: 'national', change: 'new' };
const csv = 'tanggal;nama;jenis\n2026-12-25;Natal;libur nasional';
const year = (over: object = {}) => ({
  'GET /api/manage/holidays': { year: 2026, items: [], months: [], offered: null, undoable: null, ...over },
});

beforeAll(installDialogs);

test('a pasted list is looked at before it is saved', async () => {
  const { calls } = mockApi({
    ...signedInAs('admin'),
    ...year(),
    [IMPORT]: { items: [item], faults: [], saved: false },
  });
  await renderPage('/kantor/pengaturan/libur');
  const field = await screen.findByLabelText(/^Tempel daftar/);
  fireEvent.change(field, { target: { value: '2026-12-25;Natal' } });
  fireEvent.click(screen.getByRole('button', { name: 'Periksa daftar' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Simpan 1 hari libur' }));
  await waitFor(() =>
    expect(calls.filter(({ key }) => key === IMPORT).map(({ body }) => body)).toEqual([
      { csv: '2026-12-25;Natal', save: false },
      { csv: '2026-12-25;Natal', save: true },
    ]),
  );
});

test('what was decided for the year is offered with its source, and looked at too', async () => {
  const { calls } = mockApi({
    ...signedInAs('admin'),
    ...year({ offered: { decree: 'SKB 3 Menteri Nomor 1497 Tahun 2025', days: 1, csv } }),
    [IMPORT]: { items: [item], faults: [], saved: false },
  });
  await renderPage('/kantor/pengaturan/libur');
  expect(await screen.findByText(/SKB 3 Menteri Nomor 1497 Tahun 2025/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Lihat 1 hari itu' }));
  expect(await screen.findByRole('button', { name: 'Simpan 1 hari libur' })).toBeTruthy();
  expect(calls.find(({ key }) => key === IMPORT)?.body).toEqual({ csv, save: false });
});

test('a list is taken back after a question, and what was changed since is said to stay', async () => {
  const { change: _change, ...natal } = item;
  const items = [natal, { day: '2027-01-01', name: 'Tahun Baru 2027', kind: 'national' }];
  const undoable = { id: 'i1', items, importedAt: '2026-11-22T02:00:00Z', importedBy: 'Rahmat' };
  mockApi({ ...signedInAs('admin'), ...year({ undoable }), [UNDO]: { undone: 3, kept: 1 } });
  await renderPage('/kantor/pengaturan/libur');
  expect(await screen.findByText(/Rahmat mengimpor 2 hari libur 2026 dan 2027/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan impor 2026 dan 2027' }));
  const dialog = screen.getByRole('dialog', { name: 'Batalkan 2 hari libur 2026 dan 2027?' });
  expect(within(dialog).getByText('25 Desember 2026: Natal')).toBeTruthy();
  expect(within(dialog).getByText('1 Januari 2027: Tahun Baru 2027')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan impor' }));
  expect(await screen.findByText('3 hari dibatalkan. 1 hari yang sudah diubah tetap.')).toBeTruthy();
});

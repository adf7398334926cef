import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const OFFICE = '01980000-0000-7000-8000-0000000000a1';
const SECTION = '01980000-0000-7000-8000-0000000000a2';
const none = { closedAt: null, classes: 0, openClasses: 0, people: 0, invited: 0 };
const office = { ...none, id: OFFICE, code: 'UPT', name: 'UPT Pelatihan', parentId: null };
const section = {
  ...none,
  id: SECTION,
  code: 'TU',
  name: 'Tata Usaha',
  parentId: OFFICE,
  classes: 2,
  people: 1,
};
const LIST = 'GET /api/manage/office-units';
const ADD = 'POST /api/manage/units';
const RENAME = `PUT /api/manage/units/${SECTION}`;
const CLOSE = `${ADD}/${SECTION}/close`;
const REOPEN = `${ADD}/${SECTION}/reopen`;

beforeAll(installDialogs);

test('units stand below their office, are renamed, and added', async () => {
  const { calls } = mockApi({
    ...signedInAs('admin'),
    [LIST]: { items: [section, office] },
    [RENAME]: { ok: true },
    [ADD]: { id: OFFICE },
  });
  await renderPage('/kantor/pengaturan/unit');
  const headings = await screen.findAllByRole('heading', { level: 3 });
  expect(headings.map(({ textContent }) => textContent)).toEqual(['UPT Pelatihan', 'Tata Usaha']);
  expect(screen.getByText('Di bawah UPT Pelatihan')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ganti nama Tata Usaha' }));
  const [name] = screen.getAllByLabelText<HTMLInputElement>('Nama unit');
  expect(name?.value).toBe('Tata Usaha');
  fireEvent.change(name as HTMLInputElement, { target: { value: 'Subbagian Umum' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan nama' }));
  expect(await screen.findByText('Nama unit tersimpan.')).toBeTruthy();
  expect(calls.find(({ key }) => key === RENAME)?.body).toEqual({ code: 'TU', name: 'Subbagian Umum' });
  fireEvent.change(screen.getByLabelText('Nama unit'), { target: { value: 'Seksi Baru' } });
  fireEvent.change(screen.getByLabelText(/^Kode/), { target: { value: 'SB' } });
  fireEvent.click(screen.getByRole('button', { name: 'Tambah unit' }));
  expect(await screen.findByText('Unit ditambahkan.')).toBeTruthy();
  expect(calls.find(({ key }) => key === ADD)?.body).toEqual({
    code: 'SB',
    name: 'Seksi Baru',
    parentId: OFFICE,
  });
});

test('what is still in a unit is said when it cannot be closed', async () => {
  const detail = 'Unit ini masih dipakai 1 petugas. Pindahkan dulu.';
  mockApi({
    ...signedInAs('admin'),
    [LIST]: { items: [office, section] },
    [CLOSE]: new Failure(409, {
      code: 'unit_not_ready',
      title: 'Unit ini belum dapat ditutup atau dibuka.',
      detail,
    }),
  });
  await renderPage('/kantor/pengaturan/unit');
  fireEvent.click(await screen.findByRole('button', { name: 'Tutup Tata Usaha' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tutup unit' }));
  expect(await screen.findByText(detail)).toBeTruthy();
});

test('a closed unit is opened again', async () => {
  mockApi({
    ...signedInAs('admin'),
    [LIST]: { items: [office, { ...section, closedAt: '2026-11-20T03:00:00Z' }] },
    [REOPEN]: { ok: true },
  });
  await renderPage('/kantor/pengaturan/unit');
  expect(await screen.findByRole('heading', { name: 'Sudah ditutup' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Buka lagi Tata Usaha' }));
  expect(await screen.findByText('Tata Usaha dibuka lagi.')).toBeTruthy();
});

import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const term = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  meaning: `Arti ${name}.`,
  also: [],
  hidden: false,
  revision: 1,
  updatedAt: '2026-11-21T02:00:00.000Z',
  ...more,
});
const page = (...items: object[]) => ({ items, total: items.length, page: 1, pageSize: 25 });
const LIST = 'GET /api/manage/glossary?page=1&pageSize=25';
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  [LIST]: page(term('t1', 'Omzet', { also: ['omset'] }), term('t2', 'Voucher', { hidden: true })),
  ...over,
});

beforeAll(installDialogs);

test('adds a term with its other spellings', async () => {
  const { calls } = mockApi(
    answers({ 'POST /api/manage/glossary': term('t3', 'Dropship', { also: ['drop ship'] }) }),
  );
  await renderPage('/kantor/glosarium');
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah istilah' }));
  fireEvent.change(screen.getByLabelText('Istilah'), { target: { value: 'Dropship' } });
  fireEvent.change(screen.getByLabelText('Arti'), { target: { value: 'Menjual tanpa menyimpan barang.' } });
  expect(screen.getByText(/Sekarang 4 kata/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/Tulisan lain/), { target: { value: ' drop ship , ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('“Dropship” tersimpan.')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    name: 'Dropship',
    meaning: 'Menjual tanpa menyimpan barang.',
    also: ['drop ship'],
  });
});

test('changes one, and says which word is taken', async () => {
  const refused = new Failure(422, {
    type: 'about:blank',
    status: 422,
    code: 'invalid_input',
    title: 'Ada isian yang perlu diperbaiki.',
    errors: [{ path: 'also', message: '“hpp” sudah ada pada istilah lain.' }],
  });
  const { calls } = mockApi(answers({ 'PUT /api/manage/glossary/t1': refused }));
  await renderPage('/kantor/glosarium');
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah Omzet' }));
  expect(screen.getByLabelText<HTMLInputElement>(/Tulisan lain/).value).toBe('omset');
  fireEvent.change(screen.getByLabelText(/Tulisan lain/), { target: { value: 'omset, hpp' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('“hpp” sudah ada pada istilah lain.')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
    name: 'Omzet',
    meaning: 'Arti Omzet.',
    also: ['omset', 'hpp'],
    hidden: false,
    revision: 1,
  });
});

test('hides a term and shows another again', async () => {
  const { calls } = mockApi(
    answers({
      'PUT /api/manage/glossary/t1': term('t1', 'Omzet', { hidden: true, revision: 2 }),
      'PUT /api/manage/glossary/t2': term('t2', 'Voucher', { revision: 2 }),
    }),
  );
  await renderPage('/kantor/glosarium');
  const list = await screen.findByRole('table', { name: 'Daftar istilah' });
  expect(within(list).getByText('Disembunyikan')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Sembunyikan Omzet' }));
  expect(await screen.findByText('“Omzet” disembunyikan dari pelajaran.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Tampilkan Voucher' }));
  expect(await screen.findByText('“Voucher” tampil lagi di pelajaran.')).toBeTruthy();
  const bodies = calls.filter(({ key }) => key.startsWith('PUT')).map(({ body }) => body);
  expect(bodies).toMatchObject([{ hidden: true }, { hidden: false }]);
});

test('does not exist for people without the role', async () => {
  mockApi(answers(signedInAs('panitia')));
  await renderPage('/kantor/glosarium');
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

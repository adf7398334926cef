import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { bankPage, bankQuestion, COURSE } from './testing/bank.js';

const one = bankQuestion({ code: 'S-1', text: 'Soal satu' });
const two = bankQuestion({ code: 'S-2', text: 'Soal dua', usedIn: [], stats: null });
const many = (items: (typeof one)[]) => ({ ...bankPage(items, 30), pageSize: 25 });
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  'GET /api/manage/courses': { items: [{ id: COURSE, title: 'Fotografi Produk', versions: [] }] },
  'GET /api/bank/questions?page=1&pageSize=25': many([one]),
  'GET /api/bank/questions?page=2&pageSize=25': { ...many([two]), page: 2 },
  ...over,
});
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeAll(installDialogs);
beforeEach(() => localStorage.clear());

test('what is ticked survives paging, is deleted together, and comes back also after a reload', async () => {
  const removed = { removed: [one.id, two.id], inUse: [] };
  const { calls } = mockApi(
    answers({
      'POST /api/bank/questions/remove': removed,
      'POST /api/bank/questions/restore': { restored: removed.removed },
    }),
  );
  const first = await renderPage('/kantor/bank-soal');
  fireEvent.click(await screen.findByLabelText('Pilih soal S-1'));
  fireEvent.click(screen.getByRole('link', { name: 'Berikutnya' }));
  fireEvent.click(await screen.findByLabelText('Pilih soal S-2'));
  expect(screen.getByText('2 soal dipilih')).toBeTruthy();
  press('Hapus');
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Hapus' }));
  expect(await screen.findByText('2 soal dihapus')).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/remove'))?.body).toEqual({ ids: [one.id, two.id] });

  first.unmount();
  await renderPage('/kantor/bank-soal');
  fireEvent.click(await screen.findByRole('button', { name: 'Urungkan' }));
  await waitFor(() => expect(screen.queryByText('2 soal dihapus')).toBeNull());
  expect(calls.find(({ key }) => key.endsWith('/restore'))?.body).toEqual({ ids: [one.id, two.id] });
});

test('a question that is still asked stays, and says where', async () => {
  mockApi(
    answers({
      'POST /api/bank/questions/remove': {
        removed: [],
        inUse: [{ id: one.id, code: 'S-1', usedIn: one.usedIn }],
      },
    }),
  );
  await renderPage('/kantor/bank-soal');
  fireEvent.click(await screen.findByLabelText('Pilih soal S-1'));
  press('Hapus');
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Hapus' }));
  expect(await screen.findByText('1 soal tidak dihapus')).toBeTruthy();
  expect(screen.getByRole('dialog').textContent).toContain('S-1: Kuis: Kuis Bab 1');
});

test('filters stand in the address; a search waits for a pause', async () => {
  const { calls } = mockApi(
    answers({
      [`GET /api/bank/questions?course=${COURSE}&level=hard&page=1&pageSize=25`]: bankPage([one]),
      [`GET /api/bank/questions?course=${COURSE}&level=hard&q=cahaya&page=1&pageSize=25`]: bankPage([two]),
    }),
  );
  await renderPage(`/kantor/bank-soal?pelatihan=${COURSE}&tingkat=hard`);
  expect(await screen.findByText('Soal satu')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Unduh GIFT' }).getAttribute('href')).toBe(
    `/api/bank/export?course=${COURSE}&format=gift`,
  );
  for (const value of ['cah', 'cahaya'])
    fireEvent.change(screen.getByLabelText('Cari'), { target: { value } });
  expect(await screen.findByText('Soal dua')).toBeTruthy();
  expect(new URLSearchParams(location.search).get('cari')).toBe('cahaya');
  expect(calls.filter(({ key }) => key.includes('q=cah&'))).toHaveLength(0);
});

test('copies into a module of another course', async () => {
  const { calls } = mockApi(
    answers({
      [`GET /api/bank/questions?course=${COURSE}&pageSize=1`]: bankPage([one]),
      'POST /api/bank/questions/copy': {
        copied: [{ from: one.id, id: two.id, code: 'S-9' }],
        alreadyThere: [],
      },
    }),
  );
  await renderPage('/kantor/bank-soal');
  fireEvent.click(await screen.findByLabelText('Pilih soal S-1'));
  press('Salin ke…');
  fireEvent.change(screen.getByLabelText('Ke pelatihan'), { target: { value: COURSE } });
  await screen.findByRole('option', { name: 'Dasar cahaya' });
  fireEvent.change(screen.getByLabelText('Ke bab'), { target: { value: 'FP-1' } });
  press('Salin');
  expect(await screen.findByText('1 soal disalin.')).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/copy'))?.body).toEqual({
    ids: [one.id],
    courseId: COURSE,
    moduleCode: 'FP-1',
  });
});

test('does not exist for people without the role', async () => {
  mockApi({ ...answers(), ...signedInAs('dinas') });
  await renderPage('/kantor/bank-soal');
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

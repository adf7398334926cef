import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const request = {
  id: 'r1',
  accountId: 'a1',
  name: 'Siti Aminah',
  phoneEnds: '7890',
  state: 'waiting',
  requestedAt: '2026-11-22T02:00:00Z',
  answer: null,
  dueAt: null,
  conflicts: [],
  decidedByName: null,
  doneAt: null,
};
const incident = {
  id: 'i1',
  title: 'Laptop hilang',
  happened: 'Laptop hilang di kereta.',
  dataKinds: 'Nama',
  measures: '',
  foundAt: '2026-11-22T02:00:00Z',
  dueAt: '2026-11-25T02:00:00Z',
  state: 'open',
  people: 3,
  peopleTold: 0,
  peopleToldAt: null,
  authorityToldAt: null,
  lessons: null,
  closedAt: null,
  revision: 1,
};
const page = (items: unknown[]) => ({ items, total: items.length, page: 1, pageSize: 25 });
const answers = (role: 'panitia' | 'dinas' | 'admin', over: Answers = {}): Answers => ({
  ...signedInAs(role),
  'GET /api/manage/erasures?page=1': page([request]),
  'GET /api/manage/incidents/i1': incident,
  'GET /api/manage/incidents/i1/people?pageSize=50': page([]),
  'GET /api/manage/batches?pageSize=100': page([]),
  ...over,
});

beforeAll(installDialogs);

test('Dinas approves a request for erasure', async () => {
  const { calls } = mockApi(answers('dinas', { 'POST /api/manage/erasures/r1/decide': { ok: true } }));
  await renderPage('/kantor/privasi');
  await screen.findAllByText('Menunggu keputusan', undefined, { timeout: 5_000 });
  fireEvent.click(screen.getAllByText('Setujui')[0] as HTMLElement);
  fireEvent.click(await screen.findByRole('button', { name: 'Setujui penghapusan' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({ decision: 'approve' }),
  );
});

test('panitia look after consents only', async () => {
  mockApi(answers('panitia'));
  await renderPage('/kantor/privasi');
  expect(await screen.findByLabelText('Nama atau akhir nomor HP')).toBeTruthy();
  expect(screen.queryByText('Permintaan penghapusan')).toBeNull();
});

test('an incident tells those who were not told, after a question', async () => {
  const { calls } = mockApi(
    answers('admin', { 'POST /api/manage/incidents/i1/tell': { ...incident, peopleTold: 3 } }),
  );
  await renderPage('/kantor/privasi/insiden/i1');
  fireEvent.click(await screen.findByText('Beri tahu 3 orang', undefined, { timeout: 5_000 }));
  fireEvent.click(await screen.findByRole('button', { name: 'Beri tahu' }));
  await waitFor(() =>
    expect(calls.some(({ key }) => key === 'POST /api/manage/incidents/i1/tell')).toBe(true),
  );
});

test('incidents are no page for dinas', async () => {
  mockApi(answers('dinas'));
  await renderPage('/kantor/privasi/insiden/i1');
  expect(await screen.findByText(/Tidak ditemukan/)).toBeTruthy();
});

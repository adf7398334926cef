import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { nameOf, subjectCodeOf, textOf } from './detail-words.js';
import { toAuditFilter } from './filters.js';

const line = (id: number) => ({
  id,
  at: '2026-11-22T02:05:00Z',
  actor: { id: 'a1', name: 'Dewi' },
  action: 'batch.opened',
  words: 'Angkatan dibuka',
  subjectType: 'batch',
  subjectId: '01980000-0000-7000-8000-000000000001',
  subjectWords: 'Angkatan',
  details: {},
  before: { state: 'draft' },
  after: { state: 'open' },
});
const CHECK = {
  id: 'c1',
  askedBy: 'Dewi',
  startedAt: '2026-11-22T02:00:00Z',
  upto: 1284,
  checked: 1284,
  state: 'whole',
  badSequence: null,
  badEntry: null,
  reason: null,
  finishedAt: '2026-11-22T02:00:01Z',
};
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('dinas'),
  'GET /api/manage/audit': { items: [line(9), line(8)], next: 8 },
  'GET /api/manage/audit/choices': {
    actions: [{ value: 'batch.opened', label: 'Angkatan dibuka' }],
    subjects: [],
    actors: [{ value: 'a1', label: 'Dewi' }],
  },
  'GET /api/manage/audit/checks': { items: [], anchors: [] },
  ...over,
});

beforeAll(installDialogs);

test('shows who did what, what changed, and leads to it', async () => {
  mockApi(answers());
  await renderPage('/kantor/jejak-audit');
  expect((await screen.findAllByText('22 Nov 2026, 09.05 WIB')).length).toBe(2);
  expect(screen.getAllByText('draf')[0]?.tagName).toBe('DEL');
  const link = screen.getAllByRole('link', { name: 'Angkatan 000001' })[0];
  expect(link?.getAttribute('href')).toBe('/kantor/angkatan/01980000-0000-7000-8000-000000000001');
  expect(screen.getByRole('link', { name: 'Lebih lama' }).getAttribute('href')).toBe(
    '/kantor/jejak-audit?sebelum=8',
  );
});

test('a filter begins at the newest entry again', async () => {
  mockApi(answers());
  await renderPage('/kantor/jejak-audit?sebelum=8');
  await screen.findByRole('option', { name: 'Angkatan dibuka' });
  fireEvent.change(screen.getByLabelText('Tindakan'), { target: { value: 'batch.opened' } });
  await waitFor(() => expect(location.search).toBe('?tindakan=batch.opened'));
});

test('leaves as a file of everything behind the filter, wherever the list stands', async () => {
  const START = 'POST /api/manage/exports';
  const { calls } = mockApi(
    answers({ [START]: new Failure(503, { code: 'unavailable', title: 'Gangguan.' }) }),
  );
  await renderPage('/kantor/jejak-audit?sebelum=9&sampai=2026-11-22');
  fireEvent.click(await screen.findByRole('button', { name: 'Ekspor' }));
  fireEvent.click(screen.getByRole('radio', { name: 'CSV' }));
  fireEvent.click(screen.getByRole('button', { name: 'Buat berkas' }));
  await waitFor(() => expect(calls.some(({ key }) => key === START)).toBe(true));
  expect(calls.find(({ key }) => key === START)?.body).toMatchObject({
    table: 'audit',
    format: 'csv',
    query: { until: '2026-11-22' },
  });
  expect(await screen.findByText('Gangguan.')).toBeTruthy();
});

test('checks the chain and names the entry that was changed', async () => {
  const bad = { ...CHECK, state: 'broken', badSequence: 12, badEntry: 14, reason: 'Catatannya hilang.' };
  let items: unknown[] = [CHECK];
  mockApi(
    answers({
      'GET /api/manage/audit/checks': () => ({ items, anchors: [] }),
      'POST /api/manage/audit/checks': () => ((items = [bad]), bad),
    }),
  );
  await renderPage('/kantor/jejak-audit');
  expect(await screen.findByText('Rantai utuh')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Periksa rantai' }));
  expect(await screen.findByText('Rantai rusak')).toBeTruthy();
  expect(screen.getByText(/Catatan nomor 14/)).toBeTruthy();
});

test('is no page for panitia', async () => {
  mockApi(answers(signedInAs('panitia')));
  await renderPage('/kantor/jejak-audit');
  expect(await screen.findByText(/Tidak ditemukan/)).toBeTruthy();
});

test('nonsense in an address is no filter', () => {
  const filter = toAuditFilter(new URLSearchParams('dari=kemarin&sampai=2026-11-22&sebelum=x&pelaku=a1'));
  expect(filter).toEqual({ until: '2026-11-22', actor: 'a1' });
});

test('what was noted is said in words, and a hash by its beginning', () => {
  expect(nameOf('bytes')).toBe('ukuran');
  expect(nameOf('toString')).toBe('to string');
  expect(textOf('bytes', 69_000)).toBe('69 KB');
  expect(textOf('sha256', 'ab'.repeat(32))).toBe('abababababab…');
  expect(textOf('active', false)).toBe('tidak');
  expect(textOf('kind', 'export')).toBe('ekspor');
  expect(textOf('event', 'session_moved')).toBe('Sesi pindah waktu');
  expect(textOf('endsAt', '2026-11-22T02:05:00Z')).toBe('22 Nov 2026, 09.05 WIB');
  expect(textOf('batchId', '01980000-0000-7000-8000-000000000001')).toBe('…000001');
});

test('a list is told, not printed as the program keeps it', () => {
  const days = [
    ['2026-12-25', 'national', 'Hari Raya Natal'],
    ['2026-12-26', 'joint_leave', 'Cuti bersama Natal'],
  ];
  expect(textOf('days', days)).toBe(
    '25 Desember 2026, libur nasional, Hari Raya Natal; 26 Desember 2026, cuti bersama, Cuti bersama Natal',
  );
  expect(textOf('days', 3)).toBe('3');
  expect(textOf('grants', [{ role: 'pelatih', until: '2027-01-01' }])).toBe(
    'peran pelatih, sampai 1 Januari 2027',
  );
  expect(textOf('trainerIds', [])).toBe('–');
  // Not a code: somebody's own words.
  expect(textOf('place', 'open')).toBe('open');
});

test('what an entry is about is named by its day, its words or the end of its number', () => {
  expect(subjectCodeOf('2026-05-01')).toBe('1 Mei 2026');
  expect(subjectCodeOf('foto_kelas')).toBe('foto kegiatan kelas');
  expect(subjectCodeOf('library.hold_days')).toBe('buku pesanan disimpan');
  expect(subjectCodeOf('all')).toBe('');
  expect(subjectCodeOf('STTP')).toBe('STTP');
  expect(subjectCodeOf('01980000-0000-7000-8000-000000000001')).toBe('000001');
});

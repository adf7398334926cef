import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { loadModal } from '../../ui/Dialog.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';
import type { Line, Settings } from './api/selection.js';
import { fromDraft, toDraft } from './settings-draft.js';
import { partWords } from './words.js';

const SETTINGS: Settings = {
  rules: [{ kind: 'age', min: 18, max: 45 }, { kind: 'nominated' }],
  priorityRegions: ['35.29'],
  quotas: [{ group: 'women', seats: 10 }],
  weights: {
    priority_region: 30,
    nominated: 20,
    first_training: 20,
    micro: 10,
    cooperative: 10,
    has_nib: 10,
  },
  documents: ['ktp'],
  offerHours: 48,
  announcedAt: '2026-12-01T02:00:00.000Z',
};
const SELECTION = {
  batchId: 'b1',
  batchLabel: 'Angkatan I Tahun 2026',
  courseTitle: 'Desain Kemasan',
  capacity: 30,
  taken: 0,
  settings: SETTINGS,
  publishedRunId: null,
  latestRunId: 'r1',
};
const APPLICANT = {
  id: 'p1',
  name: 'Siti Aminah',
  businessName: 'Keripik Siti',
  regencyName: 'Kota Malang',
  state: 'sent',
  sentAt: '2026-11-20T02:00:00Z',
  cooperative: null,
  motivation: '',
  nominatedBy: null,
  nomination: null,
  regencyCode: '35.73',
  registered: false,
  claims: ['women', 'has_nib'],
  factsMark: 'm1',
  changes: ['Wilayah berubah sesudah pendaftaran dikirim.'],
  documents: [
    { id: 'd1', kind: 'ktp', contentType: 'image/jpeg', bytes: 10, state: 'waiting', reason: null },
  ],
  reasons: ['KTP belum diperiksa.'],
  reservePlace: null,
  offerExpiresAt: null,
};
const LINE: Line = {
  applicationId: 'p1',
  name: '=HYPERLINK("x")',
  regencyName: 'Sumenep',
  outcome: 'accepted',
  score: 40,
  parts: [
    { part: 'priority_region', points: 30 },
    { part: 'micro', points: 10 },
  ],
  quota: 'women',
  reservePlace: null,
  reasons: [],
};
/** The first page of a file waits for its code. */
const LATE = { timeout: 5000 };
const LIST = 'GET /api/manage/batches/b1/applications?page=1&pageSize=25';
const page = (...items: { state: string }[]) => ({
  ...pageOf(items),
  states: [...new Set(items.map(({ state }) => state))].map((state) => ({
    state,
    count: items.filter((one) => one.state === state).length,
  })),
});
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('panitia'),
  'GET /api/manage/batches/b1/selection': SELECTION,
  [LIST]: page(APPLICANT),
  'GET /api/manage/batches/b1/applications?application=p1&pageSize=1': page(APPLICANT),
  'GET /api/manage/ranking-runs/r1': {
    id: 'r1',
    batchId: 'b1',
    createdAt: '2026-11-22T02:00:00Z',
    inputSha256: 'a'.repeat(64),
    resultSha256: 'b'.repeat(64),
    published: false,
    lines: [LINE],
  },
  ...over,
});

beforeAll(async () => {
  installDialogs();
  await loadModal();
});

test('a document is returned with a reason', async () => {
  const { calls } = mockApi(answers({ 'PUT /api/manage/application-documents/d1': APPLICANT.documents[0] }));
  await renderPage('/kantor/angkatan/b1/seleksi');
  fireEvent.click(await screen.findByRole('button', { name: 'Periksa Siti Aminah' }, LATE));
  fireEvent.change(await screen.findByLabelText(/Alasan bila KTP/), { target: { value: 'Foto buram.' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Kembalikan KTP' })));
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
    verdict: 'returned',
    reason: 'Foto buram.',
  });
});

test('a nomination has its letter, and what changed is marked as looked at', async () => {
  const { calls } = mockApi(
    answers({
      'PUT /api/manage/applications/p1/nomination': { ok: true },
      'POST /api/manage/applications/p1/seen': { ok: true },
    }),
  );
  await renderPage('/kantor/angkatan/b1/seleksi');
  fireEvent.click(await screen.findByRole('button', { name: 'Periksa Siti Aminah' }));
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Sudah diperiksa' })));
  fireEvent.click(screen.getByRole('radio', { name: 'Kota Malang' }));
  fireEvent.change(screen.getByLabelText('Nomor surat'), { target: { value: '518/7/2026' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Simpan usulan' })));
  expect(screen.getByText('Menurut isian: Perempuan, Punya NIB. Cocokkan dengan dokumennya.')).toBeTruthy();
  expect(calls.find(({ key }) => key === 'POST /api/manage/applications/p1/seen')?.body).toEqual({
    factsMark: 'm1',
  });
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
    nomination: { kind: 'regency', regencyCode: '35.73', letter: '518/7/2026' },
  });
});

test('a result is looked at, then published; a stale one says so', async () => {
  mockApi(
    answers({
      'POST /api/manage/ranking-runs/r1/publish': new Failure(409, {
        code: 'ranking_stale',
        title: 'Data pendaftar sudah berubah. Jalankan pemeringkatan lagi.',
      }),
    }),
  );
  await renderPage('/kantor/angkatan/b1/seleksi');
  fireEvent.click(await screen.findByRole('tab', { name: 'Hasil' }));
  expect(await screen.findByText('1 diterima, 0 cadangan, 0 ditolak.')).toBeTruthy();
  expect(screen.getByText(/^Lewat kuota: Perempuan 1 dari 10\. /)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Umumkan hasil' }));
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Umumkan' })));
  expect(await screen.findByText('Data pendaftar sudah berubah. Jalankan pemeringkatan lagi.')).toBeTruthy();
});

test('a quota that is too large is named at its field, where the focus goes', async () => {
  mockApi(
    answers({
      'GET /api/regions?parent=35': { items: [] },
      'GET /api/business-fields': { items: [] },
      'PUT /api/manage/batches/b1/selection': new Failure(422, {
        code: 'invalid_input',
        title: 'Ada isian yang perlu diperbaiki.',
        errors: [{ path: 'quotas', message: 'Kuota berjumlah 40, kursi hanya 30.' }],
      }),
    }),
  );
  await renderPage('/kantor/angkatan/b1/seleksi');
  fireEvent.click(await screen.findByRole('tab', { name: 'Aturan' }));
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Simpan aturan' })));
  expect(await screen.findByText('Kuota berjumlah 40, kursi hanya 30.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/^Kuota: Perempuan/));
});

test('settings survive the form, and points are explained', () => {
  expect(fromDraft(toDraft(SETTINGS))).toEqual(SETTINGS);
  expect(partWords(LINE)).toBe('Wilayah prioritas 30, Usaha mikro 10');
});

test('of many applicants one sees only those in one state, with their number', async () => {
  const seated = { ...APPLICANT, id: 'p2', name: 'Kartini Hartono', state: 'enrolled' };
  const all = page(APPLICANT, seated);
  mockApi(
    answers({
      [LIST]: all,
      [LIST.replace('?', '?state=enrolled&')]: { ...all, items: [seated], total: 1 },
    }),
  );
  await renderPage('/kantor/angkatan/b1/seleksi');
  expect(await screen.findByRole('button', { name: 'Lihat Kartini Hartono' })).toBeTruthy();
  expect(screen.getByText('2 pendaftar')).toBeTruthy();
  const filter = screen.getByLabelText('Keadaan');
  expect(screen.getByRole('option', { name: 'Sudah daftar ulang (1)' })).toBeTruthy();
  await act(async () => fireEvent.change(filter, { target: { value: 'enrolled' } }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Periksa Siti Aminah' })).toBeNull());
  expect(screen.getByRole('button', { name: 'Lihat Kartini Hartono' })).toBeTruthy();
});

test('who was checked out of the filtered list stays open until one is done', async () => {
  const checked = { ...APPLICANT, state: 'checked', changes: [], reasons: [] };
  const steps = [page(APPLICANT), { ...page(checked), items: [], total: 0 }];
  const one = [page(APPLICANT), page(checked)];
  mockApi(
    answers({
      [LIST.replace('?', '?state=sent&')]: () => steps.shift(),
      'GET /api/manage/batches/b1/applications?application=p1&pageSize=1': () => one.shift(),
      'PUT /api/manage/application-documents/d1': { ...APPLICANT.documents[0], state: 'accepted' },
    }),
  );
  await renderPage('/kantor/angkatan/b1/seleksi?keadaan=sent');
  fireEvent.click(await screen.findByRole('button', { name: 'Periksa Siti Aminah' }));
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Terima KTP' })));
  expect(await screen.findByText('Tidak ada yang cocok')).toBeTruthy();
  expect(screen.getByRole('dialog', { name: 'Siti Aminah' })).toBeTruthy();
});

test('the list is sorted by its heads and leaves as a file with its filter', async () => {
  const sorted = LIST.replace('page=1', 'sort=name&direction=desc&page=1');
  const { calls } = mockApi(
    answers({
      [sorted]: page(APPLICANT),
      [LIST.replace('page=1', 'sort=name&page=1')]: page(APPLICANT),
      'GET /api/me/saved-views?table=applications': { items: [] },
      'POST /api/manage/exports': { id: 'j1' },
    }),
  );
  await renderPage('/kantor/angkatan/b1/seleksi');
  const head = () => screen.getByRole('columnheader', { name: /Nama/ });
  await screen.findByText('1 pendaftar');
  await act(async () => fireEvent.click(within(head()).getByRole('button')));
  expect(head().getAttribute('aria-sort')).toBe('ascending');
  await act(async () => fireEvent.click(within(head()).getByRole('button')));
  expect(head().getAttribute('aria-sort')).toBe('descending');
  fireEvent.click(await screen.findByRole('button', { name: 'Ekspor' }));
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Buat berkas' })));
  expect(calls.find(({ key }) => key === 'POST /api/manage/exports')?.body).toMatchObject({
    table: 'applications',
    format: 'xlsx',
    query: { batch: 'b1', sort: 'name', direction: 'desc' },
  });
});

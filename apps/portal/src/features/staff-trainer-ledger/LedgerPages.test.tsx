import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';
import { toLedgerFilter } from './filters.js';

const TRAINER = '01980000-0000-7000-8000-0000000000a1';
const SESSION = '01980000-0000-7000-8000-0000000000b1';
const row = {
  trainerId: TRAINER,
  trainerName: 'Rahmat Hidayat',
  month: '2026-11',
  sessions: 2,
  classes: 1,
  jp: 7.5,
  withoutJp: 0,
  honorarium: 375_000,
  jpWithoutRate: 0,
};
const sums = { sessions: 2, jp: 7.5, withoutJp: 0, honorarium: 375_000, jpWithoutRate: 0 };
const ledger = (over: object = {}) => ({
  year: 2026,
  thisYear: 2026,
  years: [2026, 2025],
  ...pageOf([row]),
  totals: sums,
  trainers: [{ id: TRAINER, name: 'Rahmat Hidayat' }],
  unassigned: 1,
  ...over,
});
const session = {
  sessionId: SESSION,
  batchId: BATCH.id,
  batchLabel: BATCH.label,
  courseTitle: BATCH.courseTitle,
  title: 'Hari 1',
  startsAt: '2026-11-12T02:00:00Z',
  trainerId: TRAINER,
  trainerName: 'Rahmat Hidayat',
  present: 28,
  recorded: 30,
  sessionJp: 4,
  countedJp: null,
  jp: 4,
  rate: 50_000,
  honorarium: 200_000,
};
const LEDGER = 'GET /api/manage/trainer-ledger?page=1&pageSize=50';
const SESSIONS = 'GET /api/manage/trainer-ledger/sessions';
/** The first page of a file waits for its code. */
const LATE = { timeout: 5000 };
const PAGE = 'page=1&pageSize=50';
const narrowed = `year=2026&month=11&trainer=${TRAINER}`;
const answers = (over: Answers = {}): Answers => ({ ...signedInAs('panitia'), [LEDGER]: ledger(), ...over });

beforeAll(installDialogs);

test('reads the filter from the address; nonsense is no filter', () => {
  const read = (search: string) => toLedgerFilter(new URLSearchParams(search));
  expect(read(`tahun=2026&bulan=11&pelatih=${TRAINER}`)).toEqual({ year: 2026, month: 11, trainer: TRAINER });
  expect(read('tahun=abc&bulan=13&pelatih=x')).toEqual({});
});

test('sums up, and every figure opens its sessions', async () => {
  mockApi(answers());
  await renderPage('/kantor/pelatih/beban');
  const link = await screen.findByRole('link', { name: 'Rp375.000 , Rahmat Hidayat November 2026' }, LATE);
  expect(link.getAttribute('href')).toBe(`/kantor/pelatih/beban?pelatih=${TRAINER}&bulan=11`);
  expect(screen.getByText('1 sesi terlaksana tidak menyebut pelatih')).toBeTruthy();
  expect(screen.queryByText('Rincian sesi')).toBeNull();
});

test('sorts by its heads; sums stay those of all pages, and the sessions have pages of their own', async () => {
  const many = { ...ledger(), total: 120, pageSize: 50 };
  mockApi(
    answers({
      [LEDGER.replace(PAGE, `year=2026&month=11&sort=jp&${PAGE}`)]: many,
      [LEDGER.replace(PAGE, `year=2026&month=11&sort=jp&direction=desc&${PAGE}`)]: many,
      [`${SESSIONS}?year=2026&month=11&page=2&pageSize=50`]: {
        ...pageOf([session], 120),
        page: 2,
        pageSize: 50,
      },
      [`${SESSIONS}?year=2026&month=11&${PAGE}`]: pageOf([session]),
    }),
  );
  await renderPage('/kantor/pelatih/beban?tahun=2026&bulan=11&urut=jp&hal2=2');
  expect(await screen.findByText('120 baris · halaman 1 dari 3')).toBeTruthy();
  const pages = await screen.findByRole('navigation', { name: 'Halaman rincian sesi' });
  expect(within(pages).getByRole('link', { name: 'Berikutnya' }).getAttribute('href')).toBe(
    '/kantor/pelatih/beban?tahun=2026&bulan=11&urut=jp&hal2=3',
  );
  const head = () => screen.getByRole('columnheader', { name: /^JP\W*$/ });
  expect(head().getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(within(head()).getByRole('button'));
  await waitFor(() => expect(head().getAttribute('aria-sort')).toBe('descending'));
});

test('never shows a missing rate as nothing', async () => {
  mockApi(
    answers({
      [LEDGER]: ledger({
        items: [{ ...row, honorarium: 0, jpWithoutRate: 7.5 }],
        totals: { ...sums, honorarium: 0, jpWithoutRate: 7.5 },
      }),
    }),
  );
  await renderPage('/kantor/pelatih/beban');
  expect((await screen.findAllByText('Belum ada tarif')).length).toBeGreaterThan(0);
  expect(screen.queryByText('Rp0')).toBeNull();
});

test('sets what counts for one trainer of a session', async () => {
  const put = `/api/manage/class-sessions/${SESSION}/trainers/${TRAINER}/jp`;
  const { calls } = mockApi(
    answers({
      [LEDGER.replace(PAGE, `${narrowed}&${PAGE}`)]: ledger(),
      [`${SESSIONS}?${narrowed}&${PAGE}`]: pageOf([session]),
      [`PUT ${put}`]: { ok: true },
    }),
  );
  await renderPage(`/kantor/pelatih/beban?tahun=2026&bulan=11&pelatih=${TRAINER}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah JP Rahmat Hidayat di Hari 1' }));
  fireEvent.change(await screen.findByLabelText('JP yang dihitung'), { target: { value: '1,5' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('JP tersimpan.')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({ jp: 1.5 });
});

test('a trainer sees their own sessions and changes nothing', async () => {
  mockApi({
    ...signedInAs('pelatih'),
    [LEDGER]: ledger({ unassigned: null }),
    [`${SESSIONS}?${PAGE}`]: pageOf([session]),
  });
  await renderPage('/kantor/pelatih/beban');
  expect(await screen.findByRole('link', { name: 'Hari 1' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Ubah JP/ })).toBeNull();
  expect(screen.queryByLabelText('Pelatih')).toBeNull();
});

test('admin enters a rate with its decision', async () => {
  const rate = {
    id: 'r1',
    trainerId: null,
    trainerName: null,
    validFrom: '2026-01-01',
    amount: 50_000,
    basis: 'SK 1/2026',
  };
  const { calls } = mockApi({
    ...signedInAs('admin'),
    'GET /api/manage/honorarium-rates': { items: [], trainers: [] },
    'PUT /api/manage/honorarium-rates': rate,
  });
  await renderPage('/kantor/pelatih/tarif');
  expect(await screen.findByText('Belum ada tarif')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Berlaku sejak'), { target: { value: '2026-01-01' } });
  fireEvent.change(screen.getByLabelText('Rupiah per JP'), { target: { value: 'Rp50.000' } });
  fireEvent.change(screen.getByLabelText('Dasar tarif'), { target: { value: 'SK 1/2026' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan tarif' }));
  expect(await screen.findByText('Tarif tersimpan.')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
    trainerId: null,
    validFrom: '2026-01-01',
    amount: 50_000,
    basis: 'SK 1/2026',
  });
});

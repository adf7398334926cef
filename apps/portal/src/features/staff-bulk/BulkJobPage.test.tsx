import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const ID = '01980000-0000-7000-8000-000000000077';
const job = (over = {}) => ({
  id: ID,
  kind: 'certificates.revoke',
  ownerName: 'Rahmat Hidayat',
  mine: true,
  state: 'running',
  counts: { waiting: 700, done: 580, failed: 3, skipped: 1 },
  failure: null,
  createdAt: '2026-11-22T02:00:00Z',
  finishedAt: null,
  cancelledAt: null,
  undoUntil: null,
  undoneBy: null,
  undoesId: null,
  file: null,
  rowsWritten: 0,
  table: null,
  ...over,
});
const ONE = `GET /api/manage/bulk-jobs/${ID}`;
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('dinas'),
  'GET /api/me/saved-views?table=bulk-items': { items: [] },
  [`${ONE}/items?page=1&pageSize=25`]: pageOf([
    {
      subjectId: 's1',
      label: '0042/STTP',
      state: 'failed',
      reason: 'Hanya sertifikat yang sudah terbit dapat dicabut.',
    },
  ]),
  [ONE]: job(),
  ...over,
});

beforeAll(installDialogs);

test('what nobody has begun waits for its turn', async () => {
  mockApi(answers({ [ONE]: job({ counts: { waiting: 1284, done: 0, failed: 0, skipped: 0 } }) }));
  await renderPage(`/kantor/pekerjaan-massal/${ID}`);
  expect(await screen.findByText('Menunggu giliran.')).toBeTruthy();
  expect(screen.getByText('Menunggu giliran')).toBeTruthy();
  expect(screen.queryByText('Berjalan')).toBeNull();
});

test('follows the job by itself until it is over, and tries again what failed', async () => {
  const over = {
    state: 'finished',
    counts: { waiting: 0, done: 1280, failed: 3, skipped: 1 },
    finishedAt: '2026-11-22T02:01:00Z',
  };
  const steps = [job(), job(over), job(over), job()];
  const { calls } = mockApi(
    answers({
      [ONE]: () => (steps.length > 1 ? steps.shift() : steps[0]),
      [`POST /api/manage/bulk-jobs/${ID}/retry`]: job(),
    }),
  );
  await renderPage(`/kantor/pekerjaan-massal/${ID}`);
  expect(await screen.findByText('584 dari 1.284')).toBeTruthy();
  expect(screen.getByText(/Boleh ditinggal atau dimuat ulang/)).toBeTruthy();
  const retry = await screen.findByRole('button', { name: 'Coba lagi yang gagal (3)' }, { timeout: 4_000 });
  expect(screen.getByText('1.284 dari 1.284')).toBeTruthy();
  expect(screen.getByText('Selesai: 1.280 berhasil, 1 dilewati, 3 gagal')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Lihat yang dilewati' }).getAttribute('href')).toBe(
    `/kantor/pekerjaan-massal/${ID}?keadaan=skipped`,
  );
  expect(screen.getByRole('link', { name: /gagal dan dilewati/ }).getAttribute('href')).toBe(
    `/api/manage/bulk-jobs/${ID}/errors`,
  );
  fireEvent.click(retry);
  await waitFor(() => expect(calls.filter(({ key }) => key.endsWith('/retry'))).toHaveLength(1));
});

test('what became of the rows stands in the list once the job is over', async () => {
  const row = { subjectId: 's1', label: '0042/STTP', reason: null };
  const over = job({ state: 'finished', counts: { waiting: 0, done: 1, failed: 0, skipped: 0 } });
  let finished = false;
  mockApi(
    answers({
      [ONE]: () => (finished ? over : job({ counts: { waiting: 1, done: 0, failed: 0, skipped: 0 } })),
      [`${ONE}/items?page=1&pageSize=25`]: () => pageOf([{ ...row, state: finished ? 'done' : 'waiting' }]),
    }),
  );
  await renderPage(`/kantor/pekerjaan-massal/${ID}`);
  await screen.findByText('0042/STTP', {}, { timeout: 4_000 });
  const list = screen.getByRole('table', { name: 'Baris pekerjaan ini' });
  expect(within(list).getByText('Menunggu')).toBeTruthy();
  finished = true;
  expect(await within(list).findByText('Selesai', {}, { timeout: 4_000 })).toBeTruthy();
});

test('offers the file and taking back only while there is something to do', async () => {
  const { calls } = mockApi(
    answers({
      [ONE]: job({
        kind: 'classes.publish',
        state: 'finished',
        counts: { waiting: 0, done: 50, failed: 0, skipped: 0 },
        finishedAt: '2026-11-22T02:01:00Z',
        undoUntil: '2026-11-22T02:11:00Z',
        file: { name: 'sertifikat.zip', bytes: null, until: null },
      }),
      [`POST /api/manage/bulk-jobs/${ID}/undo`]: job({
        id: ID.replace('77', '78'),
        kind: 'classes.publish:undo',
      }),
    }),
  );
  await renderPage(`/kantor/pekerjaan-massal/${ID}`);
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Terbitkan sertifikat angkatan' }),
  ).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Unduh ZIP' }).getAttribute('href')).toBe(
    `/api/manage/bulk-jobs/${ID}/file`,
  );
  expect(screen.queryByRole('button', { name: /Coba lagi/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /Batalkan/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /Urungkan \(sampai .*09\.11/ }));
  await waitFor(() => expect(calls.some(({ key }) => key.endsWith('/undo'))).toBe(true));
});

test('says why a file could not be made', async () => {
  mockApi(
    answers({
      [ONE]: job({
        kind: 'export',
        table: 'certificates',
        state: 'finished',
        finishedAt: '2026-11-22T02:01:00Z',
        counts: { waiting: 0, done: 0, failed: 0, skipped: 0 },
        failure: 'Daftar ini lebih dari 1.048.575 baris. Pilih CSV, atau saring dulu.',
      }),
    }),
  );
  await renderPage(`/kantor/pekerjaan-massal/${ID}`);
  expect(await screen.findByText(/Pilih CSV, atau saring dulu/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeTruthy();
});

import { act, fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const list = (query: string) => `GET /api/manage/batches?${query}`;
const FIRST = list('page=1&pageSize=25');
const COURSE = {
  id: BATCH.courseId,
  slug: 'foto',
  code: 'FP',
  title: 'Fotografi',
  state: 'published',
  publishedVersion: 1,
  versions: [],
  batches: 1,
  learners: 22,
};
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('panitia'),
  'GET /api/manage/courses': { items: [COURSE] },
  'GET /api/manage/trainers': { items: [{ id: 't1', name: 'Dewi Lestari' }] },
  [FIRST]: pageOf([BATCH], 60),
  ...over,
});

beforeAll(installDialogs);

test('the filter of the address is the filter of the request', async () => {
  mockApi(
    answers({
      [list(`state=running&course=${BATCH.courseId}&sort=course&page=2&pageSize=25`)]: {
        ...pageOf([BATCH], 60),
        page: 2,
      },
    }),
  );
  await renderPage(`/kantor/angkatan?keadaan=running&pelatihan=${BATCH.courseId}&urut=course&hal=2`);
  expect(await screen.findByText('60 angkatan · halaman 2 dari 3')).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>('Keadaan').value).toBe('running');
  expect(screen.getByRole('link', { name: 'Berikutnya' }).getAttribute('href')).toBe(
    `/kantor/angkatan?keadaan=running&pelatihan=${BATCH.courseId}&urut=course&hal=3`,
  );
});

test('choosing a filter changes the address and starts at the first page', async () => {
  mockApi(
    answers({
      [list('page=3&pageSize=25')]: { ...pageOf([BATCH], 60), page: 3 },
      [list('state=closed&page=1&pageSize=25')]: pageOf([]),
    }),
  );
  await renderPage('/kantor/angkatan?hal=3');
  fireEvent.change(await screen.findByLabelText('Keadaan'), { target: { value: 'closed' } });
  expect(await screen.findByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
  expect(window.location.search).toBe('?keadaan=closed');
  expect(screen.getByRole('link', { name: 'Hapus saringan' }).getAttribute('href')).toBe('/kantor/angkatan');
});

test('values that nobody knows count as no filter', async () => {
  mockApi(answers());
  await renderPage('/kantor/angkatan?keadaan=apa&pelatihan=x&hal=-4');
  expect(await screen.findByText('60 angkatan · halaman 1 dari 3')).toBeTruthy();
});

test('a header sorts through the address', async () => {
  mockApi(answers({ [list('sort=starts_on&page=1&pageSize=25')]: pageOf([BATCH], 60) }));
  await renderPage('/kantor/angkatan');
  fireEvent.click(await screen.findByRole('button', { name: /Tanggal/ }));
  await act(async () => undefined);
  expect(window.location.search).toBe('?urut=starts_on');
  expect((await screen.findByRole('columnheader', { name: /Tanggal/ })).getAttribute('aria-sort')).toBe(
    'descending',
  );
});

test('the form sends WIB as UTC and shows refusals at their fields', async () => {
  const { calls } = mockApi(
    answers({
      'POST /api/manage/batches': new Failure(422, {
        code: 'invalid_input',
        title: 'Ada isian yang perlu diperbaiki.',
        errors: [{ path: 'capacity', message: 'Isi jumlah kursi.' }],
      }),
    }),
  );
  await renderPage('/kantor/angkatan/baru');
  await screen.findByRole('option', { name: 'Fotografi' });
  fireEvent.change(screen.getByLabelText('Pelatihan'), { target: { value: BATCH.courseId } });
  fireEvent.change(screen.getByLabelText(/Tanggal mulai/), { target: { value: '2027-01-12' } });
  fireEvent.change(screen.getByLabelText(/Pendaftaran ditutup/), { target: { value: '2027-01-10T20:00' } });
  fireEvent.click(screen.getByLabelText('Dewi Lestari'));
  fireEvent.change(screen.getByLabelText(/Peserta paling sedikit/), { target: { value: '15' } });
  fireEvent.click(screen.getByLabelText('Seleksi'));
  fireEvent.click(screen.getByRole('button', { name: 'Tambah fasilitas' }));
  fireEvent.change(screen.getByLabelText('Fasilitas 1'), { target: { value: 'Transport' } });
  fireEvent.change(screen.getByLabelText(/Rupiah/), { target: { value: '75.000' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan angkatan' }));
  expect(await screen.findByText('Isi jumlah kursi.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(/Jumlah kursi/));
  expect(calls.find(({ key }) => key === 'POST /api/manage/batches')?.body).toEqual({
    courseId: BATCH.courseId,
    mode: 'in_person',
    capacity: null,
    startsOn: '2027-01-12',
    endsOn: null,
    registrationOpensAt: null,
    registrationClosesAt: '2027-01-10T13:00:00.000Z',
    assignmentDueAt: null,
    place: null,
    trainerIds: ['t1'],
    admission: 'selection',
    minSeats: 15,
    allowances: [{ name: 'Transport', amount: 75_000 }],
    note: null,
  });
});

test('cancelling says whom it hits before it happens', async () => {
  const detail = { ...BATCH, sessions: [], trainers: [], moves: ['start', 'cancel'], waiting: 3 };
  const { calls } = mockApi(
    answers({
      [`GET /api/manage/batches/${BATCH.id}`]: detail,
      [`GET /api/manage/batches/${BATCH.id}/participants?page=1&pageSize=25`]: pageOf([]),
      [`POST /api/manage/batches/${BATCH.id}/move`]: { ...detail, state: 'cancelled', moves: [] },
    }),
  );
  await renderPage(`/kantor/angkatan/${BATCH.id}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Batalkan' }));
  expect(screen.getByText('22 peserta dan 3 orang di daftar tunggu terkena.')).toBeTruthy();
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
  fireEvent.change(screen.getByLabelText('Alasan pembatalan'), { target: { value: 'Pelatih sakit.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan angkatan' }));
  expect(await screen.findByText('Angkatan I Tahun 2027 dibatalkan.')).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/move'))?.body).toEqual({
    move: 'cancel',
    reason: 'Pelatih sakit.',
  });
});

const pageWith = (over: object, more: Answers = {}) =>
  mockApi(
    answers({
      [`GET /api/manage/batches/${BATCH.id}`]: { ...BATCH, sessions: [], trainers: [], moves: [], ...over },
      [`GET /api/manage/batches/${BATCH.id}/participants?page=1&pageSize=25`]: pageOf([]),
      ...more,
    }),
  );

test('too few people: a warning, and a reason is asked before the class is confirmed all the same', async () => {
  const batch = { ...BATCH, minSeats: 25, lowUptake: true, sessions: [], trainers: [], moves: ['confirm'] };
  const { calls } = pageWith(batch, {
    [`POST /api/manage/batches/${BATCH.id}/move`]: { ...batch, state: 'confirmed' },
  });
  await renderPage(`/kantor/angkatan/${BATCH.id}`);
  expect(await screen.findByText('Masih kurang 3 peserta')).toBeTruthy();
  expect(screen.getByRole('listitem', { current: 'step' }).textContent).toContain('Pendaftaran dibuka');
  fireEvent.click(screen.getByRole('button', { name: 'Pastikan jalan' }));
  fireEvent.change(screen.getByLabelText('Alasan tetap dijalankan'), {
    target: { value: 'Peserta menyusul.' },
  });
  fireEvent.click(screen.getAllByRole('button', { name: 'Pastikan jalan' }).at(-1)!);
  expect(await screen.findByText('Angkatan I Tahun 2027 dipastikan jalan.')).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/move'))?.body).toEqual({
    move: 'confirm',
    reason: 'Peserta menyusul.',
  });
});

test('enough people: confirming asks nothing more', async () => {
  pageWith({ minSeats: 10, moves: ['confirm'] });
  await renderPage(`/kantor/angkatan/${BATCH.id}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Pastikan jalan' }));
  expect(screen.getByText('22 dari paling sedikit 10 peserta sudah terdaftar.')).toBeTruthy();
  expect(screen.queryByLabelText('Alasan tetap dijalankan')).toBeNull();
});

test('where people are chosen, no waiting list is promised', async () => {
  pageWith({ admission: 'selection', state: 'draft', moves: ['open', 'start'], waiting: 0 });
  await renderPage(`/kantor/angkatan/${BATCH.id}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Buka pendaftaran' }));
  expect(screen.getByText(/Kursi diberikan lewat seleksi\.$/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Tidak jadi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Mulai' }));
  expect(screen.getByText('Pendaftaran baru ditutup.')).toBeTruthy();
  expect(screen.queryByText('Tidak ada yang menunggu kursi.')).toBeNull();
});

test('a copy names what could not come along', async () => {
  const copied = { ...BATCH, id: '01980000-0000-7000-8000-000000000002', label: 'Angkatan II Tahun 2027' };
  const { calls } = pageWith(
    {},
    {
      [`POST /api/manage/batches/${BATCH.id}/copy`]: {
        batch: { ...copied, state: 'draft', sessions: [], trainers: [], moves: ['open'] },
        left: ['Cahaya: Kelas A sudah terpakai pada waktu itu.'],
      },
    },
  );
  await renderPage(`/kantor/angkatan/${BATCH.id}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Salin' }));
  fireEvent.click(screen.getByRole('button', { name: 'Salin angkatan' }));
  expect(screen.getByText('Isi tanggal mulainya.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Hari pertama angkatan baru'), { target: { value: '2027-03-01' } });
  fireEvent.click(screen.getByRole('button', { name: 'Salin angkatan' }));
  expect(await screen.findByText('Cahaya: Kelas A sudah terpakai pada waktu itu.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Buka angkatan baru' }).getAttribute('href')).toBe(
    `/kantor/angkatan/${copied.id}`,
  );
  expect(calls.find(({ key }) => key.endsWith('/copy'))?.body).toEqual({ startsOn: '2027-03-01' });
});

test('somebody without the role finds nothing', async () => {
  mockApi({ ...signedInAs('peserta') });
  await renderPage('/kantor/angkatan');
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

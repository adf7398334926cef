import { act, fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';
import { participantsCsv } from './participants-csv.js';

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
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan angkatan' }));
  expect(await screen.findByText('Angkatan I Tahun 2027 dibatalkan.')).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/move'))?.body).toEqual({ move: 'cancel' });
});

test('somebody without the role finds nothing', async () => {
  mockApi({ ...signedInAs('peserta') });
  await renderPage('/kantor/angkatan');
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

test('the CSV file has every person and runs no formula', () => {
  const csv = participantsCsv([
    {
      enrolmentId: 'e1',
      name: '=CMD()',
      businessName: null,
      regencyName: 'Kota Malang',
      state: 'active',
      waitingPosition: null,
      requestedAt: '2026-11-21T02:00:00Z',
      lessonsPercent: 80,
      attendancePercent: null,
      postTestScore: 72.5,
      finalAssignmentScore: null,
      finalScore: null,
      gradeLabel: null,
    },
  ]);
  expect(csv.split('\r\n')[1]).toBe(
    `"'=CMD()";"";"Kota Malang";"Belajar";"";"21 Nov 2026, 09.00 WIB";"80";"";"72,5";"";"";""`,
  );
});

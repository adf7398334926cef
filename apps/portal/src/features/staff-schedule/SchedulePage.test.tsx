import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const room = (id: string, name: string) => ({
  id,
  name,
  floor: 3,
  capacity: 30,
  equipment: [],
  setupMinutes: 15,
  bookable: true,
  checkedAt: null,
  outages: [],
});
const session = {
  id: 's1',
  kind: 'session',
  title: 'Praktik cahaya',
  place: 'Kelas A',
  setupMinutes: 15,
  jp: 4,
  startsAt: '2026-11-23T02:00:00Z',
  endsAt: '2026-11-23T05:00:00Z',
  room: { id: 'r1', name: 'Kelas A' },
  trainers: [{ id: 't1', name: 'Rina' }],
  batch: { id: 'b1', label: 'Angkatan I Tahun 2026', courseTitle: 'Fotografi', changeable: true },
  warning: 'Kelas A muat 30 orang, kelas ini 40 kursi.',
};
const meeting = {
  ...session,
  id: 'o1',
  kind: 'booking',
  title: 'Rapat panitia',
  batch: null,
  trainers: [],
  jp: null,
  warning: null,
};
const WEEK = 'GET /api/manage/schedule?from=2026-11-23&to=2026-11-29';
const PAGE = '/kantor/jadwal?hari=2026-11-24';
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('panitia'),
  'GET /api/manage/rooms': { items: [room('r1', 'Kelas A'), room('r2', 'Kelas B')] },
  [WEEK]: { items: [session, meeting] },
  ...over,
});
const taken = new Failure(409, {
  type: 'about:blank',
  status: 409,
  code: 'room_taken',
  title: 'Ruang ini sudah dipakai pada jam itu.',
  detail: 'Kelas A: Rapat panitia, Senin, 23 November 2026, 09.00–12.00 WIB.',
});
const moves = (calls: readonly { key: string; body?: unknown }[]) =>
  calls.filter(({ key }) => key.startsWith('PUT')).map(({ body }) => body);

beforeAll(installDialogs);

test('shows the week by room, with what is too small', async () => {
  mockApi(answers());
  await renderPage(PAGE);
  const table = await screen.findByRole('table', { name: 'Jadwal 23–29 November 2026' });
  const row = within(table).getByRole('row', { name: /^Kelas A/ });
  expect(within(row).getByRole('link', { name: 'Praktik cahaya' }).getAttribute('href')).toBe(
    '/kantor/angkatan/b1',
  );
  expect(within(row).getByText('Rapat panitia', { selector: 'p' })).toBeTruthy();
  expect(within(row).getByText(/muat 30 orang/)).toBeTruthy();
  expect(within(table).getByRole('row', { name: /^Kelas B/ })).toBeTruthy();
});

test('moves a session by keyboard, and takes it back', async () => {
  const { calls } = mockApi(answers({ 'PUT /api/manage/class-sessions/s1': session }));
  await renderPage(PAGE);
  fireEvent.click((await screen.findAllByRole('button', { name: 'Pindah ke… Praktik cahaya' }))[0]!);
  fireEvent.change(await screen.findByLabelText('Tanggal'), { target: { value: '2026-11-25' } });
  fireEvent.change(screen.getByLabelText('Ruang'), { target: { value: 'r2' } });
  fireEvent.click(screen.getByRole('button', { name: 'Pindahkan' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Urungkan' }));
  expect(await screen.findByText('Sesi kembali ke tempat semula.')).toBeTruthy();
  const same = { title: 'Praktik cahaya', jp: 4, trainerIds: ['t1'] };
  expect(moves(calls)).toEqual([
    { ...same, startsAt: '2026-11-25T02:00:00.000Z', endsAt: '2026-11-25T05:00:00.000Z', roomId: 'r2' },
    { ...same, startsAt: session.startsAt, endsAt: session.endsAt, roomId: 'r1' },
  ]);
});

test('a place that is taken says by whom, and proposes what is free', async () => {
  const slot = { startsAt: '2026-11-23T06:00:00Z', endsAt: '2026-11-23T09:00:00Z' };
  const query =
    'startsAt=2026-11-23T02%3A00%3A00.000Z&endsAt=2026-11-23T05%3A00%3A00.000Z&exceptId=s1&roomId=r1&trainerIds=t1';
  const { calls } = mockApi(
    answers({
      'PUT /api/manage/class-sessions/s1': taken,
      [`GET /api/manage/schedule/free-slots?${query}`]: {
        items: [{ room: { id: 'r1', name: 'Kelas A' }, ...slot }],
      },
    }),
  );
  await renderPage(PAGE);
  fireEvent.click((await screen.findAllByRole('button', { name: 'Pindah ke… Praktik cahaya' }))[0]!);
  fireEvent.click(await screen.findByRole('button', { name: 'Pindahkan' }));
  expect(await screen.findByText(/Rapat panitia, Senin/)).toBeTruthy();
  fireEvent.click(
    await screen.findByRole('button', { name: /Senin, 23 November, 13.00–16.00 WIB · Kelas A/ }),
  );
  expect(await screen.findByText(/Rapat panitia, Senin/)).toBeTruthy();
  expect(moves(calls)[1]).toMatchObject({ ...slot, roomId: 'r1' });
});

test('books a room, and gives one back', async () => {
  const { calls } = mockApi(
    answers({
      'POST /api/manage/room-occupations': { id: 'o2' },
      'DELETE /api/manage/room-occupations/o1': { ok: true },
    }),
  );
  await renderPage(PAGE);
  fireEvent.click(await screen.findByRole('button', { name: 'Pesan ruang' }));
  fireEvent.change(await screen.findByLabelText('Keperluan'), { target: { value: 'Rekaman' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('Ruang tersimpan di jadwal.')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    kind: 'booking',
    roomId: 'r1',
    title: 'Rekaman',
    startsAt: '2026-11-24T02:00:00.000Z',
    endsAt: '2026-11-24T05:00:00.000Z',
  });
  fireEvent.click(screen.getAllByRole('button', { name: 'Hapus Rapat panitia' })[0]!);
  fireEvent.click(await screen.findByRole('button', { name: 'Hapus' }));
  expect(await screen.findByText('Ruang kosong lagi.')).toBeTruthy();
});

test('the month names the class of each session, as all are called alike', async () => {
  mockApi(answers({ 'GET /api/manage/schedule?from=2026-10-26&to=2026-12-06': { items: [session] } }));
  await renderPage('/kantor/jadwal?hari=2026-11-24&tampil=bulan');
  const month = await screen.findByRole('table', { name: /November 2026/ });
  expect(within(month).getByText('Fotografi, Angkatan I Tahun 2026')).toBeTruthy();
  const views = screen.getByRole('group', { name: 'Tampilan' });
  expect(within(views).getByRole('link', { current: true }).textContent).toBe('Bulan');
});

test('trainers read it and change nothing', async () => {
  mockApi(answers(signedInAs('pelatih')));
  await renderPage(PAGE);
  expect(await screen.findByRole('table', { name: /Jadwal/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Pindah ke/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Pesan ruang' })).toBeNull();
});

import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const SESSION = {
  id: 's1',
  title: 'Praktik cahaya',
  startsAt: '2027-01-12T02:00:00Z',
  endsAt: '2027-01-12T05:00:00Z',
  place: 'Kelas A',
  roomId: 'r1',
  setupMinutes: 15,
  trainers: [{ id: 't1', name: 'Rina' }],
  jp: 4,
  sequence: 0,
  cancelledAt: null,
  cancelledReason: null,
  warning: null,
};
const ROOM = {
  id: 'r1',
  name: 'Kelas A',
  floor: 3,
  capacity: 30,
  equipment: [],
  setupMinutes: 15,
  bookable: true,
  checkedAt: null,
  outages: [],
};
const pageWith = (over: object, more: Answers = {}) =>
  mockApi({
    ...signedInAs('panitia'),
    'GET /api/manage/rooms': { items: [ROOM] },
    [`GET /api/manage/batches/${BATCH.id}`]: {
      ...BATCH,
      sessions: [SESSION],
      trainers: [{ id: 't1', name: 'Rina' }],
      moves: [],
      ...over,
    },
    [`GET /api/manage/batches/${BATCH.id}/participants?page=1&pageSize=25`]: pageOf([]),
    ...more,
  });
const PAGE = `/kantor/angkatan/${BATCH.id}`;

beforeAll(installDialogs);

test('a session books a room and its trainers, and a small room is a warning', async () => {
  const warning = 'Kelas A muat 30 orang, kelas ini 40 kursi.';
  const add = `POST /api/manage/batches/${BATCH.id}/sessions`;
  const { calls } = pageWith({}, { [add]: { ...SESSION, warning } });
  await renderPage(PAGE);
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah sesi' }));
  fireEvent.change(await screen.findByLabelText('Judul sesi'), { target: { value: 'Praktik' } });
  fireEvent.change(screen.getByLabelText('Tanggal'), { target: { value: '2027-01-13' } });
  await screen.findByRole('option', { name: 'Kelas A (30 orang)' });
  fireEvent.change(screen.getByLabelText('Ruang Latkop'), { target: { value: 'r1' } });
  fireEvent.change(screen.getByLabelText('JP (boleh kosong)'), { target: { value: '2,5' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sesi' }));
  expect(await screen.findByText(`Sesi tersimpan. ${warning}`)).toBeTruthy();
  expect(calls.find(({ key }) => key === add)?.body).toEqual({
    title: 'Praktik',
    startsAt: '2027-01-13T02:00:00.000Z',
    endsAt: '2027-01-13T05:00:00.000Z',
    roomId: 'r1',
    trainerIds: ['t1'],
    jp: 2.5,
  });
});

test('a trainer who is elsewhere is named, and a proposal can be taken', async () => {
  const busy = new Failure(409, {
    type: 'about:blank',
    status: 409,
    code: 'trainer_busy',
    title: 'Pelatih ini sudah mengajar pada jam itu.',
    detail: 'Rina: Desain (Kemasan, Angkatan I), Selasa, 12 Januari 2027, 09.00–12.00 WIB.',
  });
  const query = `startsAt=${encodeURIComponent('2027-01-12T02:00:00.000Z')}&endsAt=${encodeURIComponent('2027-01-12T05:00:00.000Z')}&exceptId=s1&roomId=r1&trainerIds=t1`;
  const slot = { startsAt: '2027-01-12T06:00:00Z', endsAt: '2027-01-12T09:00:00Z' };
  const { calls } = pageWith(
    {},
    {
      'PUT /api/manage/class-sessions/s1': busy,
      [`GET /api/manage/schedule/free-slots?${query}`]: {
        items: [{ ...slot, room: { id: 'r1', name: 'Kelas A' } }],
      },
    },
  );
  await renderPage(PAGE);
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah Praktik cahaya' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Simpan sesi' }));
  expect(await screen.findByText(/^Rina: Desain/)).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: /12 Januari, 13.00–16.00 WIB · Kelas A/ }));
  expect(await screen.findByText(/^Rina: Desain/)).toBeTruthy();
  const bodies = calls.filter(({ key }) => key.startsWith('PUT')).map(({ body }) => body);
  expect(bodies).toMatchObject([{ startsAt: '2027-01-12T02:00:00.000Z' }, { ...slot, roomId: 'r1' }]);
});

test('a refused session shows why, also where the button stands below the sentence', async () => {
  const seen = jest.spyOn(Element.prototype, 'scrollIntoView');
  const add = `POST /api/manage/batches/${BATCH.id}/sessions`;
  const refusals = [
    { status: 409, code: 'session_closed', title: 'Angkatan ini sudah selesai.' },
    {
      status: 422,
      code: 'invalid_input',
      title: 'Ada isian yang perlu diperbaiki.',
      errors: [{ path: 'title', message: 'Isi judul sesi.' }],
    },
  ];
  pageWith({}, { [add]: () => new Failure(refusals[0]!.status, refusals.shift()!) });
  await renderPage(PAGE);
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah sesi' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Simpan sesi' }));
  const sentence = await screen.findByText('Angkatan ini sudah selesai.');
  expect(seen.mock.contexts.some((element) => (element as Element).contains(sentence))).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sesi' }));
  expect(await screen.findByText('Isi judul sesi.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Judul sesi'));
});

test('a session that people know of is called off with a reason', async () => {
  const cancel = 'POST /api/manage/class-sessions/s1/cancel';
  const { calls } = pageWith({ taken: 3 }, { [cancel]: SESSION });
  await renderPage(PAGE);
  fireEvent.click(await screen.findByRole('button', { name: 'Batalkan Praktik cahaya' }));
  fireEvent.change(await screen.findByLabelText('Alasan'), { target: { value: 'Pelatih sakit' } });
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan sesi' }));
  expect(await screen.findByText('Sesi dibatalkan. Peserta diberi tahu.')).toBeTruthy();
  expect(calls.find(({ key }) => key === cancel)?.body).toEqual({ reason: 'Pelatih sakit' });
});

test('a cancelled session says why and takes no more changes', async () => {
  pageWith({ sessions: [{ ...SESSION, cancelledAt: '2027-01-02T00:00:00Z', cancelledReason: 'Banjir' }] });
  await renderPage(PAGE);
  expect(await screen.findByText('Dibatalkan')).toBeTruthy();
  expect(screen.getByText(/Banjir/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ubah Praktik cahaya' })).toBeNull();
});

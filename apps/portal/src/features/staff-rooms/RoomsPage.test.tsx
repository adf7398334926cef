import { fireEvent, screen } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const room = {
  id: 'r1',
  name: 'Aula Mini',
  floor: 3,
  capacity: 60,
  equipment: ['Proyektor', 'Layar'],
  setupMinutes: 30,
  bookable: true,
  checkedAt: null,
  outages: [
    { id: 'o1', title: 'AC rusak', startsAt: '2026-11-23T02:00:00Z', endsAt: '2026-11-24T05:00:00Z' },
  ],
};
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('panitia'),
  'GET /api/manage/rooms': { items: [room] },
  ...over,
});

beforeAll(installDialogs);

test('shows rooms floor by floor, with what is to be checked', async () => {
  mockApi(answers());
  await renderPage('/kantor/ruang');
  expect(await screen.findByRole('heading', { name: 'Lantai 3' })).toBeTruthy();
  expect(screen.getByText('60 orang · persiapan 30 menit · Proyektor · Layar')).toBeTruthy();
  expect(screen.getByText('Perlu diperiksa')).toBeTruthy();
  expect(
    screen.getByText(/AC rusak, Senin, 23 November, 09.00 WIB sampai Selasa, 24 November, 12.00 WIB/),
  ).toBeTruthy();
});

test('puts figures right, and a room back in service', async () => {
  const { calls } = mockApi(
    answers({ 'PUT /api/manage/rooms/r1': room, 'DELETE /api/manage/room-occupations/o1': { ok: true } }),
  );
  await renderPage('/kantor/ruang');
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah Aula Mini' }));
  fireEvent.change(await screen.findByLabelText('Daya tampung (orang)'), { target: { value: '55' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
  expect(await screen.findByText('Data ruang tersimpan.')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
    name: 'Aula Mini',
    capacity: 55,
    equipment: ['Proyektor', 'Layar'],
    setupMinutes: 30,
    bookable: true,
  });
  fireEvent.click(screen.getByRole('button', { name: 'Pakai lagi Aula Mini' }));
  expect(await screen.findByText('Aula Mini dapat dipakai lagi.')).toBeTruthy();
});

test('trainers read it and change nothing', async () => {
  mockApi(answers(signedInAs('pelatih')));
  await renderPage('/kantor/ruang');
  expect(await screen.findByRole('heading', { name: 'Aula Mini' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ubah Aula Mini' })).toBeNull();
});

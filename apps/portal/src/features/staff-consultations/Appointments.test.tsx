import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf } from '../staff-kit/testing/staff.js';
import { LATE, staff, visit } from './testing/consultations.js';

beforeAll(installDialogs);

test('a consultant sees the day, and marks an appointment as done', async () => {
  let state = 'booked';
  mockApi({
    'GET /api/me': staff('pelatih'),
    'GET /api/manage/consultations?days=1': () => ({ from: '2026-11-24', items: [visit(state)] }),
    'POST /api/manage/consultations/c1/finish': () => {
      state = 'done';
      return visit(state);
    },
  });
  await renderPage('/kantor/konsultasi');
  expect(await screen.findByRole('heading', { name: /09.00 WIB · Siti Aminah/ }, LATE)).toBeTruthy();
  // Whose day it is, only organisers choose.
  expect(screen.queryByLabelText('Konsultan')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Selesai Siti Aminah' }));
  expect(await screen.findByText('Selesai')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Selesai Siti Aminah' })).toBeNull();
});

test('a day without appointments leads to the next seven', async () => {
  mockApi({
    'GET /api/me': staff('pelatih'),
    'GET /api/manage/consultations?days=1': { from: '2026-11-22', items: [] },
    'GET /api/manage/consultations?days=7': { from: '2026-11-22', items: [visit('booked')] },
  });
  await renderPage('/kantor/konsultasi');
  await act(async () =>
    fireEvent.click(await screen.findByRole('button', { name: 'Lihat tujuh hari' }, LATE)),
  );
  expect((await screen.findAllByText(/Siti Aminah/, {}, LATE)).length).toBeGreaterThan(0);
});

test('the list of appointments is narrowed by its address, done by its row, and leaves as a file', async () => {
  let state = 'booked';
  const filter = 'q=siti&state=booked&from=2026-11-01&sort=person&page=1&pageSize=25';
  const { calls } = mockApi({
    'GET /api/me': staff('pelatih'),
    [`GET /api/manage/consultation-visits?${filter}`]: () => pageOf([visit(state)]),
    'GET /api/me/saved-views?table=visits': { items: [] },
    'POST /api/manage/consultations/c1/finish': () => {
      state = 'no_show';
      return visit(state);
    },
    'POST /api/manage/exports': { id: 'j1' },
  });
  await renderPage('/kantor/konsultasi/daftar?cari=siti&keadaan=booked&dari=2026-11-01&urut=nama');
  expect(await screen.findByText('1 janji', {}, LATE)).toBeTruthy();
  expect(screen.getByRole('columnheader', { name: /^Nama/ }).getAttribute('aria-sort')).toBe('ascending');
  expect(screen.queryByLabelText('Konsultan')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Urus janji Siti Aminah' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Tidak hadir' }));
  expect(await screen.findByRole('cell', { name: /Tidak hadir$/ })).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Ekspor' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Buat berkas' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key === 'POST /api/manage/exports')?.body).toMatchObject({
      table: 'visits',
      query: { q: 'siti', state: 'booked', from: '2026-11-01', sort: 'person' },
    }),
  );
});

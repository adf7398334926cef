import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs } from '../staff-kit/testing/staff.js';
import { LATE, SERVICE, staff } from './testing/consultations.js';

beforeAll(installDialogs);

test('the queue calls the next number and ends it', async () => {
  const ticket = {
    id: 't1',
    label: 'B-001',
    state: 'waiting',
    takenAt: '2026-11-24T02:00:00Z',
    calledAt: null,
  };
  let tickets = [ticket];
  const count = (state: string) => tickets.filter((one) => one.state === state).length;
  mockApi({
    'GET /api/me': staff('panitia'),
    'GET /api/manage/consultation-queue': () => ({
      day: '2026-11-24',
      services: [
        {
          serviceId: SERVICE,
          name: 'Foto produk',
          waiting: count('waiting'),
          expectedWaitMinutes: 45,
          tickets,
        },
      ],
    }),
    'POST /api/manage/consultation-queue/next': () => {
      tickets = [{ ...ticket, state: 'called' }];
      return { called: tickets[0] };
    },
    'POST /api/manage/consultation-queue/t1/finish': () => {
      tickets = [];
      return { ...ticket, state: 'served' };
    },
  });
  await renderPage('/kantor/konsultasi/antrean');
  fireEvent.click(await screen.findByRole('button', { name: 'Panggil berikutnya untuk Foto produk' }, LATE));
  fireEvent.click(await screen.findByRole('button', { name: 'Selesai B-001' }));
  await waitFor(() => expect(screen.queryAllByText('B-001')).toHaveLength(0));
  expect(screen.getByText('0 menunggu')).toBeTruthy();
});

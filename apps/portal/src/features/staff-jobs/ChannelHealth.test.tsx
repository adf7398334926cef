import { fireEvent, screen, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const channel = (name: string, over: object = {}) => ({
  channel: name,
  offered: true,
  breaker: 'closed',
  openUntil: null,
  openedAt: null,
  lastFailure: null,
  due: 0,
  oldestDueAt: null,
  unknown: 0,
  rate: 20,
  sentLastHour: 7,
  failedLastHour: 0,
  ...over,
});

beforeAll(installDialogs);

test('shows since when a provider is out, and asks it again', async () => {
  let items = [
    channel('whatsapp'),
    channel('email', {
      breaker: 'open',
      openedAt: '2026-11-22T01:00:00.000Z',
      openUntil: '2026-11-22T01:15:00.000Z',
      lastFailure: 'Server e-mail menunda (421).',
      due: 12,
      oldestDueAt: '2026-11-22T00:55:00.000Z',
    }),
    channel('sms', { offered: false }),
  ];
  mockApi({
    ...signedInAs('admin'),
    'GET /api/manage/jobs?page=1&pageSize=25': {
      ...pageOf([]),
      reachable: true,
      counts: [],
      worker: { seenAt: null, silent: true },
    },
    'GET /api/manage/channels': () => ({ items }),
    'POST /api/manage/channels/email/try': () => {
      items = [channel('email', { breaker: 'probing' })];
      return { ok: true };
    },
  });
  await renderPage('/kantor/antrean');
  expect(await screen.findByText('Proses pekerja tidak memberi tanda')).toBeTruthy();
  const table = within(await screen.findByRole('table', { name: 'Keadaan saluran pesan' }));
  expect(table.getByText('Lancar')).toBeTruthy();
  expect(table.getByText('Belum diatur di server')).toBeTruthy();
  expect(table.getByText(/^Sejak 22 Nov 2026/)).toBeTruthy();
  expect(table.getByText('12 pesan')).toBeTruthy();
  fireEvent.click(table.getByRole('button', { name: 'Coba lagi sekarang lewat E-mail' }));
  expect(await screen.findByText('Sedang dicoba lagi')).toBeTruthy();
  expect(screen.getByText('Pesan berikutnya mencoba saluran ini.')).toBeTruthy();
});

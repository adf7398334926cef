import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const SERVICE = '0193b7c4-0000-7000-8000-000000000001';
const CONSULTANT = '0193b7c4-0000-7000-8000-000000000002';
const peserta = {
  account: { id: 'a', roles: ['peserta'], name: 'Siti', profileComplete: true, unread: 0 },
  developmentOutbox: false,
};
const service = { id: SERVICE, name: 'Foto produk', description: 'Memotret dengan HP.', slotMinutes: 45 };
const slot = (startsAt: string) => ({
  consultantId: CONSULTANT,
  consultantName: 'Bu Ratna',
  startsAt,
  endsAt: startsAt,
  modes: ['on_site', 'online'],
});
const slots = {
  service,
  days: [
    { day: '2026-11-23', slots: [] },
    { day: '2026-11-24', slots: [slot('2026-11-24T02:00:00Z')] },
    { day: '2026-11-25', slots: [slot('2026-11-25T03:00:00Z')] },
  ],
};
const booked = {
  id: 'c1',
  caseId: 'k1',
  serviceId: SERVICE,
  serviceName: 'Foto produk',
  consultantId: CONSULTANT,
  consultantName: 'Bu Ratna',
  startsAt: '2026-11-24T02:00:00Z',
  endsAt: '2026-11-24T02:45:00Z',
  mode: 'on_site',
  place: 'Ruang konsultasi, lantai 1',
  problem: 'Gelap',
  state: 'booked',
  cancelReason: null,
};
const file = {
  id: 'k1',
  serviceId: SERVICE,
  serviceName: 'Foto produk',
  openedAt: '2026-11-20T02:00:00Z',
  closedAt: null,
  outcome: null,
  outcomeNote: '',
  actions: [{ id: 't1', text: 'Foto tiga produk', dueOn: '2026-11-30', doneAt: null }],
  notes: [],
};
const base = {
  'GET /api/me': peserta,
  'GET /api/consultations/services': { items: [service] },
  [`GET /api/consultations/services/${SERVICE}/slots`]: slots,
};
const bodyOf = (calls: readonly { key: string; body?: unknown }[], key: string) =>
  calls.find((call) => call.key === key)?.body;

test('books in three taps: service, time, done; a taken time keeps what was written', async () => {
  let taken = true;
  let mine: object[] = [];
  const { calls } = mockApi({
    ...base,
    'GET /api/me/consultations': () => ({ items: mine, cases: [] }),
    'POST /api/consultations': () => {
      if (taken) return new Failure(409, { code: 'slot_taken', title: 'Jam ini baru saja diambil.' });
      mine = [booked];
      return booked;
    },
  });
  await renderPage('/konsultasi');
  fireEvent.click(await screen.findByRole('link', { name: /Foto produk/ }, { timeout: 5000 }));
  // The first day with a free time is open already.
  fireEvent.click(await screen.findByRole('button', { name: '09.00 WIB' }, { timeout: 5000 }));
  const story = screen.getByLabelText('Apa yang ingin Anda tanyakan?');
  fireEvent.change(story, { target: { value: 'Foto saya gelap.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Buat janji' }));
  expect(await screen.findByText('Jam ini baru saja diambil.')).toBeTruthy();
  expect((story as HTMLTextAreaElement).value).toBe('Foto saya gelap.');
  taken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Buat janji' }));
  expect(await screen.findByRole('heading', { name: 'Janji saya' }, { timeout: 5000 })).toBeTruthy();
  expect(bodyOf(calls, 'POST /api/consultations')).toEqual({
    serviceId: SERVICE,
    consultantId: CONSULTANT,
    startsAt: '2026-11-24T02:00:00Z',
    mode: 'on_site',
    problem: 'Foto saya gelap.',
  });
});

test('moves an appointment without asking for the story again', async () => {
  const moved: string[] = [];
  mockApi({
    ...base,
    'GET /api/me/consultations': { items: [booked], cases: [] },
    'POST /api/me/consultations/c1/move': () => {
      moved.push('c1');
      return booked;
    },
  });
  await renderPage(`/konsultasi/${SERVICE}?pindah=c1`);
  fireEvent.click(await screen.findByRole('button', { name: /Rabu/ }, { timeout: 5000 }));
  fireEvent.click(screen.getByRole('button', { name: '10.00 WIB' }));
  expect(screen.queryByLabelText('Apa yang ingin Anda tanyakan?')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Pindahkan ke jam ini' }));
  expect(await screen.findByRole('heading', { name: 'Konsultasi' }, { timeout: 5000 })).toBeTruthy();
  expect(moved).toEqual(['c1']);
});

test('ticks off an action item', async () => {
  let doneAt: string | null = null;
  mockApi({
    ...base,
    'GET /api/me/consultations': () => ({
      items: [],
      cases: [{ ...file, actions: [{ ...file.actions[0], doneAt }] }],
    }),
    'POST /api/me/consultation-actions/t1': () => {
      doneAt = '2026-11-22T03:00:00Z';
      return { ...file.actions[0], doneAt };
    },
  });
  await renderPage('/konsultasi');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Foto tiga produk' }, { timeout: 5000 }));
  expect(await screen.findByText('Selesai 22 November 2026')).toBeTruthy();
});

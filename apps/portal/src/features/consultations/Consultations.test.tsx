import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const SERVICE = '0193b7c4-0000-7000-8000-000000000001';
const CONSULTANT = '0193b7c4-0000-7000-8000-000000000002';
const peserta = {
  account: { id: 'a', roles: ['peserta'], name: 'Siti', profileComplete: true, unread: 0 },
  developmentOutbox: false,
};
const service = {
  id: SERVICE,
  name: 'Foto produk',
  description: 'Memotret dengan HP.',
  kind: 'konsultasi',
  modes: ['on_site', 'online'],
  slotMinutes: 45,
  active: true,
};
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
  kind: 'konsultasi',
  state: 'booked',
  cancelReason: null,
  hasPhoto: false,
};
const file = {
  id: 'k1',
  serviceId: SERVICE,
  serviceName: 'Foto produk',
  kind: 'konsultasi',
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
// jsdom does not scroll; newer browsers answer with a promise.
beforeAll(() => {
  Element.prototype.scrollIntoView = (() => Promise.resolve()) as unknown as () => void;
});
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

test('the card of a new appointment shows the photo that came with it', async () => {
  let mine: object[] = [];
  mockApi({
    ...base,
    'GET /api/me/consultations': () => ({ items: mine, cases: [] }),
    'POST /api/consultations': () => {
      mine = [booked];
      return booked;
    },
    'POST /api/me/consultations/c1/photo': () => {
      mine = [{ ...booked, hasPhoto: true }];
      return mine[0];
    },
  });
  URL.createObjectURL = () => 'blob:keripik';
  URL.revokeObjectURL = () => undefined;
  await renderPage(`/konsultasi/${SERVICE}`);
  fireEvent.click(await screen.findByRole('button', { name: '09.00 WIB' }, { timeout: 5000 }));
  const photo = new File(['x'], 'keripik.jpg', { type: 'image/jpeg' });
  fireEvent.change(screen.getByLabelText('Foto masalah'), { target: { files: [photo] } });
  fireEvent.click(screen.getByRole('button', { name: 'Buat janji' }));
  expect(await screen.findByText('Foto masalah tersimpan', {}, { timeout: 5000 })).toBeTruthy();
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
  const step = await screen.findByRole('checkbox', { name: 'Foto tiga produk' }, { timeout: 5000 });
  fireEvent.click(step);
  // At once, however long the answer takes.
  expect((step as HTMLInputElement).checked).toBe(true);
  expect(await screen.findByText('Selesai 22 November 2026')).toBeTruthy();
  // And it stays in view, also when it was the last one.
  expect(step.closest('details')?.open).toBe(true);
});

test('guidance asks for the address, and an appointment without its photo still stands', async () => {
  const guided = { ...service, name: 'Bimbingan usaha', kind: 'bimbingan', modes: ['at_business'] };
  const visit = { ...slot('2026-11-24T02:00:00Z'), modes: ['at_business'] };
  let mine: object[] = [];
  const { calls } = mockApi({
    ...base,
    [`GET /api/consultations/services/${SERVICE}/slots`]: {
      service: guided,
      days: [{ day: '2026-11-24', slots: [visit] }],
    },
    'GET /api/me/consultations': () => ({ items: mine, cases: [] }),
    'POST /api/consultations': () => {
      mine = [{ ...booked, kind: 'bimbingan', mode: 'at_business', place: 'Jalan Trunojoyo 12' }];
      return mine[0];
    },
    'POST /api/me/consultations/c1/photo': () =>
      new Failure(503, { code: 'unavailable', title: 'Gangguan.' }),
  });
  await renderPage(`/konsultasi/${SERVICE}`);
  fireEvent.click(await screen.findByRole('button', { name: '09.00 WIB' }, { timeout: 5000 }));
  // There is only one way, so nobody is asked for it.
  expect(screen.queryByRole('radio')).toBeNull();
  fireEvent.change(screen.getByLabelText('Alamat tempat usaha'), { target: { value: 'Jalan Trunojoyo 12' } });
  fireEvent.change(screen.getByLabelText('Apa yang ingin Anda tanyakan?'), {
    target: { value: 'Tata toko.' },
  });
  const photo = new File(['x'], 'toko.jpg', { type: 'image/jpeg' });
  URL.createObjectURL = () => 'blob:toko';
  URL.revokeObjectURL = () => undefined;
  fireEvent.change(screen.getByLabelText('Foto masalah'), { target: { files: [photo] } });
  fireEvent.click(screen.getByRole('button', { name: 'Buat janji' }));
  expect(await screen.findByRole('heading', { name: 'Janji saya' }, { timeout: 5000 })).toBeTruthy();
  expect(screen.getByText(/Jalan Trunojoyo 12/)).toBeTruthy();
  expect(bodyOf(calls, 'POST /api/consultations')).toMatchObject({
    mode: 'at_business',
    address: 'Jalan Trunojoyo 12',
  });
  expect(calls.some(({ key }) => key === 'POST /api/me/consultations/c1/photo')).toBe(true);
});

test('a service that is off takes no new appointment, but one that stands can move', async () => {
  mockApi({
    ...base,
    [`GET /api/consultations/services/${SERVICE}/slots`]: {
      ...slots,
      service: { ...service, active: false },
    },
    'GET /api/me/consultations': { items: [booked], cases: [] },
  });
  await renderPage(`/konsultasi/${SERVICE}`);
  expect(await screen.findByText('Layanan ini sedang tutup', {}, { timeout: 5000 })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '09.00 WIB' })).toBeNull();
});

test('the summary shows visits, notes, steps and the outcome', async () => {
  const note = {
    id: 'n1',
    authorName: 'Bu Ratna',
    createdAt: '2026-11-24T03:00:00Z',
    text: 'Pakai cahaya pagi.',
  };
  mockApi({
    ...base,
    'GET /api/me/consultations': {
      items: [{ ...booked, state: 'done' }],
      cases: [{ ...file, notes: [note], outcome: 'foto_katalog', closedAt: '2026-11-25T03:00:00Z' }],
    },
  });
  await renderPage('/konsultasi/ringkasan/k1');
  expect(
    await screen.findByRole('heading', { name: 'Ringkasan Foto produk' }, { timeout: 5000 }),
  ).toBeTruthy();
  expect(screen.getByText('Pakai cahaya pagi.')).toBeTruthy();
  expect(screen.getByText('Katalog foto jadi')).toBeTruthy();
  expect(screen.getByText(/Foto tiga produk/)).toBeTruthy();
});

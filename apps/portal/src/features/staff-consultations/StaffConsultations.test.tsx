import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs } from '../staff-kit/testing/staff.js';

const SERVICE = '0193b7c4-0000-7000-8000-000000000001';
const RATNA = '0193b7c4-0000-7000-8000-000000000002';
const staff = (...roles: string[]) => ({
  account: { id: RATNA, roles, name: 'Bu Ratna', profileComplete: true, unread: 0 },
  developmentOutbox: false,
});
const visit = (state: string) => ({
  id: 'c1',
  caseId: 'k1',
  serviceId: SERVICE,
  serviceName: 'Foto produk',
  consultantId: RATNA,
  consultantName: 'Bu Ratna',
  startsAt: '2026-11-24T02:00:00Z',
  endsAt: '2026-11-24T02:45:00Z',
  mode: 'on_site',
  place: 'Ruang konsultasi, lantai 1',
  problem: 'Foto saya gelap.',
  state,
  cancelReason: null,
  personName: 'Siti Aminah',
  businessName: 'Bakso Sumenep',
});
const file = (more: object = {}) => ({
  id: 'k1',
  serviceId: SERVICE,
  serviceName: 'Foto produk',
  openedAt: '2026-11-20T02:00:00Z',
  closedAt: null,
  outcome: null,
  outcomeNote: '',
  personName: 'Siti Aminah',
  businessName: null,
  visits: [visit('done')],
  notes: [],
  actions: [],
  ...more,
});
const LATE = { timeout: 5000 };

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

test('a note keeps its two parts apart, and what was typed stays after a failure', async () => {
  const sent: unknown[] = [];
  let notes: object[] = [];
  mockApi({
    'GET /api/me': staff('panitia'),
    'GET /api/manage/consultation-cases/k1': () => file({ notes }),
    'POST /api/manage/consultation-cases/k1/notes': (body: unknown) => {
      sent.push(body);
      if (sent.length === 1) return new Failure(503, { code: 'unavailable', title: 'Gangguan sementara.' });
      notes = [
        {
          id: 'n1',
          authorName: 'Bu Ratna',
          createdAt: '2026-11-24T03:00:00Z',
          sharedText: 'A',
          privateText: 'B',
        },
      ];
      return file({ notes });
    },
  });
  await renderPage('/kantor/konsultasi/berkas/k1');
  fireEvent.change(await screen.findByLabelText('Untuk peserta', {}, LATE), { target: { value: 'A' } });
  fireEvent.change(screen.getByLabelText(/Hanya untuk petugas/), { target: { value: 'B' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan catatan' }));
  expect(await screen.findByText('Gangguan sementara.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Simpan catatan' }));
  const note = await screen.findByRole('article');
  expect(within(note).getByText('Hanya petugas')).toBeTruthy();
  expect(sent[1]).toEqual({ sharedText: 'A', privateText: 'B' });
});

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

test('a consultant sets hours, and reads which ones overlap', async () => {
  const consultant = {
    id: RATNA,
    name: 'Bu Ratna',
    active: true,
    place: 'Ruang 1',
    onlineLink: null,
    serviceIds: [SERVICE],
    hours: [{ weekday: 1, opens: '09:00', closes: '12:00' }],
    leaves: [],
  };
  const service = { id: SERVICE, name: 'Foto produk', description: '', slotMinutes: 45 };
  const sent: { hours?: unknown }[] = [];
  const message = 'Ada jam yang bertumpuk pada hari yang sama. Perbaiki jamnya.';
  mockApi({
    'GET /api/me': staff('pelatih'),
    'GET /api/manage/consultants': { items: [consultant] },
    'GET /api/consultations/services': { items: [service] },
    [`PUT /api/manage/consultants/${RATNA}`]: (body: { hours: unknown }) => {
      sent.push(body);
      return new Failure(422, { code: 'invalid_input', title: '', errors: [{ path: 'hours', message }] });
    },
  });
  await renderPage('/kantor/konsultasi/jadwal');
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah jam Bu Ratna' }, LATE));
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah jam' }, LATE));
  fireEvent.click(screen.getByRole('button', { name: 'Simpan jadwal' }));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(sent[0]?.hours).toEqual([
    { weekday: 1, opens: '09:00', closes: '12:00' },
    { weekday: 2, opens: '09:00', closes: '12:00' },
  ]);
});

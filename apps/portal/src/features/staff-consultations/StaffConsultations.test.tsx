import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf } from '../staff-kit/testing/staff.js';

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
  kind: 'konsultasi',
  state,
  cancelReason: null,
  hasPhoto: false,
  personName: 'Siti Aminah',
  businessName: 'Bakso Sumenep',
});
const file = (more: object = {}) => ({
  id: 'k1',
  serviceId: SERVICE,
  serviceName: 'Foto produk',
  kind: 'konsultasi',
  others: [],
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
    hours: [
      { weekday: 1, opens: '09:00', closes: '12:00' },
      { weekday: 1, opens: '13:00', closes: '15:00' },
    ],
    leaves: [],
  };
  const service = {
    id: SERVICE,
    name: 'Foto produk',
    description: '',
    kind: 'konsultasi',
    modes: ['on_site'],
    slotMinutes: 45,
    active: true,
  };
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
  const monday = within(screen.getByText('Senin', { selector: 'strong' }).closest('li')!);
  expect(monday.getAllByText(/WIB$/).map(({ textContent }) => textContent)).toEqual([
    '09.00–12.00 WIB',
    '13.00–15.00 WIB',
  ]);
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah jam' }, LATE));
  fireEvent.click(screen.getByRole('button', { name: 'Simpan jadwal' }));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(sent[0]?.hours).toEqual([
    { weekday: 1, opens: '09:00', closes: '12:00' },
    { weekday: 1, opens: '13:00', closes: '15:00' },
    { weekday: 2, opens: '09:00', closes: '12:00' },
  ]);
});

test('leave over appointments lists them, and each moves without leaving the form', async () => {
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
  const other = {
    consultantId: '0193b7c4-0000-7000-8000-000000000009',
    consultantName: 'Pak Joko',
    startsAt: '2026-11-24T03:00:00Z',
    endsAt: '2026-11-24T03:45:00Z',
    modes: ['on_site'],
  };
  const service = {
    id: SERVICE,
    name: 'Foto produk',
    description: '',
    kind: 'konsultasi',
    modes: ['on_site'],
    slotMinutes: 45,
    active: true,
  };
  let items = [visit('booked')];
  const moved: unknown[] = [];
  mockApi({
    'GET /api/me': staff('pelatih'),
    'GET /api/manage/consultants': { items: [consultant] },
    [`GET /api/manage/consultations?from=2026-11-24&days=2&consultant=${RATNA}`]: () => ({
      from: '2026-11-24',
      items,
    }),
    [`GET /api/consultations/services/${SERVICE}/slots?from=2026-11-24&without=${RATNA}`]: {
      service,
      days: [{ day: '2026-11-24', slots: [other] }],
    },
    'POST /api/manage/consultations/c1/move': (body: unknown) => {
      moved.push(body);
      items = [];
      return visit('booked');
    },
    [`POST /api/manage/consultants/${RATNA}/leaves`]: () =>
      new Failure(409, { code: 'consultant_booked', title: 'Ada 1 janji pada hari itu.' }),
  });
  await renderPage('/kantor/konsultasi/jadwal');
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah cuti Bu Ratna' }, LATE));
  fireEvent.change(await screen.findByLabelText('Hari pertama', {}, LATE), {
    target: { value: '2026-11-24' },
  });
  fireEvent.change(screen.getByLabelText('Hari terakhir'), { target: { value: '2026-11-25' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan cuti' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Pindahkan janji Siti Aminah' }, LATE));
  fireEvent.click(await screen.findByRole('button', { name: '10.00 WIB' }, LATE));
  expect(screen.getByText('Bersama Pak Joko · Datang ke Latkop')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Pindahkan' }));
  expect(await screen.findByText('Semua janji sudah pindah. Simpan cuti sekarang.')).toBeTruthy();
  expect(moved).toEqual([{ consultantId: other.consultantId, startsAt: other.startsAt, mode: 'on_site' }]);
});

test('a service becomes guidance with visits, and a name that is taken says so', async () => {
  const service = {
    id: SERVICE,
    name: 'Foto produk',
    description: '',
    kind: 'konsultasi',
    modes: ['on_site', 'online'],
    slotMinutes: 45,
    active: true,
    guardMinutes: 15,
    letter: 'B',
    consultantIds: [],
    booked: 2,
  };
  const sent: unknown[] = [];
  const message = 'Sudah ada layanan dengan nama ini. Pilih nama lain.';
  mockApi({
    'GET /api/me': staff('panitia'),
    'GET /api/manage/consultants': { items: [] },
    'GET /api/manage/consultation-services': { items: [service] },
    [`PUT /api/manage/consultation-services/${SERVICE}`]: (body: unknown) => {
      sent.push(body);
      return new Failure(422, { code: 'invalid_input', title: '', errors: [{ path: 'name', message }] });
    },
  });
  await renderPage('/kantor/konsultasi/layanan');
  expect(await screen.findByText('2 janji menunggu', {}, LATE)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ubah Foto produk' }));
  fireEvent.click(await screen.findByLabelText('Bimbingan', {}, LATE));
  fireEvent.click(screen.getByLabelText('Dibuka untuk janji baru'));
  fireEvent.change(screen.getByLabelText('Lama pertemuan (menit)'), { target: { value: '120' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan layanan' }));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(sent[0]).toMatchObject({
    kind: 'bimbingan',
    modes: ['at_business'],
    slotMinutes: 120,
    active: false,
  });
});

test('the paper for the learner has no note for staff on it', async () => {
  const notes = [
    {
      id: 'n1',
      authorName: 'Bu Ratna',
      createdAt: '2026-11-24T03:00:00Z',
      sharedText: 'Untuk Siti',
      privateText: 'RAHASIA',
    },
    {
      id: 'n2',
      authorName: 'Bu Ratna',
      createdAt: '2026-11-24T03:00:00Z',
      sharedText: '',
      privateText: 'RAHASIA',
    },
  ];
  mockApi({
    'GET /api/me': staff('panitia'),
    'GET /api/manage/consultation-cases/k1': file({ notes }),
  });
  const { container } = await renderPage('/kantor/konsultasi/berkas/k1/cetak');
  expect(await screen.findByText('Untuk Siti', {}, LATE)).toBeTruthy();
  expect(container.textContent).not.toContain('RAHASIA');
});

test('says that the learner reads what is written when the case closes', async () => {
  mockApi({ 'GET /api/me': staff('panitia'), 'GET /api/manage/consultation-cases/k1': file({}) });
  await renderPage('/kantor/konsultasi/berkas/k1');
  fireEvent.click(await screen.findByText('Tutup berkas dengan hasil', {}, LATE));
  expect(screen.getByText('Peserta membaca keterangan ini.')).toBeTruthy();
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

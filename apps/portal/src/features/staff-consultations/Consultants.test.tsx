import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs } from '../staff-kit/testing/staff.js';
import { LATE, RATNA, SERVICE, consultant, service, staff, visit } from './testing/consultations.js';

beforeAll(installDialogs);

test('a consultant sets hours, and reads which ones overlap', async () => {
  const split = {
    ...consultant,
    hours: [...consultant.hours, { weekday: 1, opens: '13:00', closes: '15:00' }],
  };
  const sent: { hours?: unknown }[] = [];
  const message = 'Ada jam yang bertumpuk pada hari yang sama. Perbaiki jamnya.';
  mockApi({
    'GET /api/me': staff('pelatih'),
    'GET /api/manage/consultants': { items: [split] },
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
  const other = {
    consultantId: '0193b7c4-0000-7000-8000-000000000009',
    consultantName: 'Pak Joko',
    startsAt: '2026-11-24T03:00:00Z',
    endsAt: '2026-11-24T03:45:00Z',
    modes: ['on_site'],
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

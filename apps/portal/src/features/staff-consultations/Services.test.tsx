import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs } from '../staff-kit/testing/staff.js';
import { LATE, SERVICE, service, staff } from './testing/consultations.js';

beforeAll(installDialogs);

test('a service becomes guidance with visits, and a name that is taken says so', async () => {
  const managed = {
    ...service,
    modes: ['on_site', 'online'],
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
    'GET /api/manage/consultation-services': { items: [managed] },
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

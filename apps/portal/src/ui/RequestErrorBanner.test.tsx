import { render, screen } from '@testing-library/react';
import { ApiError } from '../lib/api-errors.js';
import { RequestErrorBanner } from './RequestErrorBanner.js';

const out = new ApiError(401, 'not_signed_in', 'Anda belum masuk. Masuk dulu, lalu lanjutkan.', '');

test.each([
  ['/kantor/angkatan?halaman=2', '/masuk/petugas?lanjut=%2Fkantor%2Fangkatan%3Fhalaman%3D2'],
  ['/profil/nik', '/masuk?lanjut=%2Fprofil%2Fnik'],
])('whose session is over at %s signs in beside the form', (here, there) => {
  window.history.replaceState(null, '', here);
  render(<RequestErrorBanner error={out} />);
  const link = screen.getByRole('link', { name: 'Masuk di tab baru' });
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([there, '_blank']);
  expect(screen.getByText(/^Isian Anda tetap ada/)).toBeTruthy();
});

test('says anything else in its own words', () => {
  render(<RequestErrorBanner error={new ApiError(409, 'conflict', 'Sudah berubah.', 'Muat ulang.')} />);
  expect(screen.getByRole('alert').textContent).toBe('Sudah berubah.Muat ulang.');
  expect(screen.queryByRole('link')).toBeNull();
});

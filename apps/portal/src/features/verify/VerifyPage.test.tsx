import { fireEvent, screen } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { addressFor, normaliseCode, verificationPath } from './code.js';

describe('Cek sertifikat', () => {
  it.each([
    [' k7qm-4xwd-9tra ', 'K7QM-4XWD-9TRA'],
    ['https://sinau.test/v/K7QM-4XWD-9TRA', 'K7QM-4XWD-9TRA'],
    ['K7QM 4XWD', 'K7QM4XWD'],
    ['  ', ''],
  ])('reads %p as %p', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  it('goes to the page that the API renders', () => {
    expect(verificationPath('K7QM-4XWD-9TRA')).toBe('/v/K7QM-4XWD-9TRA');
  });

  it('lets the API sort out a number, which has slashes', () => {
    expect(addressFor(' 012/STTP/LATKOP/V/2019 ')).toBe('/v?code=012%2FSTTP%2FLATKOP%2FV%2F2019');
    expect(addressFor('https://sinau.test/v/K7QM-4XWD-9TRA')).toBe('/v/K7QM-4XWD-9TRA');
    expect(addressFor(' ')).toBeNull();
  });

  it('says what is missing instead of sending an empty code', async () => {
    mockApi({});
    await renderPage('/cek');
    fireEvent.click(screen.getByRole('button', { name: 'Cek sertifikat' }));
    expect(screen.getByLabelText('Kode verifikasi').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Kode belum diisi/)).toBeTruthy();
  });
});

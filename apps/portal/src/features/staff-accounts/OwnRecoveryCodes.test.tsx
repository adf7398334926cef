import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const CODES = ['aaaa-bbbb-cccc-dddd', 'eeee-ffff-gggg-hhhh'];
const MAKE = 'POST /api/me/recovery-codes';
const message = 'Kata sandi atau kodenya salah. Kode pemulihan Anda tidak berubah.';

beforeAll(installDialogs);

test('new codes need a proof, stand alone on the page for paper, and are gone when it is closed', async () => {
  const steps = [
    new Failure(422, { code: 'invalid_input', errors: [{ path: 'proof', message }] }),
    { codes: CODES },
  ];
  const { calls } = mockApi({
    ...signedInAs('pelatih'),
    'GET /api/me/recovery-codes': { left: 3 },
    [MAKE]: () => steps.shift(),
  });
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
  await renderPage('/kantor/akun');
  expect(await screen.findByText('Tersisa 3 kode.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Buat kode pemulihan baru' }));
  const proof = screen.getByLabelText<HTMLInputElement>('Kata sandi, atau kode autentikator');
  expect(proof.type).toBe('password');
  fireEvent.change(proof, { target: { value: 'salah' } });
  fireEvent.submit(proof.closest('form') as HTMLFormElement);
  expect(await screen.findByText(message)).toBeTruthy();
  expect(document.activeElement).toBe(proof);
  fireEvent.change(proof, { target: { value: 'lima ekor kucing' } });
  fireEvent.submit(proof.closest('form') as HTMLFormElement);
  expect(await screen.findByText('Hanya ditampilkan sekali')).toBeTruthy();
  for (const code of CODES) expect(screen.getByText(code)).toBeTruthy();
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Kode pemulihan Sinau' })),
  );
  expect(screen.queryByRole('button', { name: 'Ganti kata sandi' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Cetak' }));
  expect(print).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'Sudah saya simpan, tutup' }));
  await waitFor(() => expect(screen.queryByText(CODES[0] ?? '')).toBeNull());
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Akun Anda' })),
  );
  expect(calls.filter(({ key }) => key === MAKE).map(({ body }) => body)).toEqual([
    { proof: 'salah' },
    { proof: 'lima ekor kucing' },
  ]);
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain(CODES[0]);
});

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const account = (id: string, name: string, active = true) => ({
  id,
  name,
  email: `${id}@sinau.test`,
  roles: ['pelatih'],
  active,
  lastSeenAt: null,
});
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('admin'),
  'GET /api/manage/accounts': { items: [account('a1', 'Dewi'), account('me', 'Rahmat')] },
  'POST /api/manage/accounts': {
    id: 'a2',
    password: 'rahasia-sekali',
    totpUri: 'otpauth://totp/Sinau:budi?secret=ABCDEF234567&issuer=Sinau',
  },
  'POST /api/manage/accounts/a1/deactivate': { ok: true },
  ...over,
});

beforeAll(installDialogs);

test('shows the secrets of a new account once', async () => {
  const { calls } = mockApi(answers());
  await renderPage('/kantor/akun');
  fireEvent.click(await screen.findByRole('button', { name: 'Akun baru' }));
  fireEvent.change(screen.getByLabelText('Nama'), { target: { value: 'Budi' } });
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'budi@sinau.test' } });
  fireEvent.click(screen.getByLabelText(/Panitia/));
  fireEvent.click(screen.getByRole('button', { name: 'Buat akun' }));
  expect(await screen.findByText('Hanya ditampilkan sekali')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Kata sandi').value).toBe('rahasia-sekali');
  expect(screen.getByLabelText<HTMLInputElement>('Rahasia autentikator').value).toBe('ABCDEF234567');
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    name: 'Budi',
    email: 'budi@sinau.test',
    roles: ['panitia'],
  });
  fireEvent.click(screen.getByRole('button', { name: 'Sudah saya salin, tutup' }));
  await waitFor(() => expect(screen.queryByLabelText('Kata sandi')).toBeNull());
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain('rahasia-sekali');
});

test('asks before somebody is shut out, and never offers oneself', async () => {
  const { calls } = mockApi(answers());
  await renderPage('/kantor/akun');
  expect(await screen.findAllByRole('button', { name: /Nonaktifkan/ })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Nonaktifkan Dewi' }));
  expect(screen.getByText(/keluar dari semua perangkat/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Nonaktifkan' }));
  expect(await screen.findByText('Akun dinonaktifkan.')).toBeTruthy();
  expect(calls.filter(({ key }) => key.endsWith('/deactivate'))).toHaveLength(1);
});

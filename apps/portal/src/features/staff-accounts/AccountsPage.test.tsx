import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const account = (id: string, name: string, active = true) => ({
  id,
  name,
  email: `${id}@sinau.test`,
  roles: ['pelatih'],
  active,
  lastSeenAt: null,
  resetUntil: null,
});
const LIST = 'GET /api/manage/accounts?page=1&pageSize=25';
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('admin'),
  [LIST]: pageOf([account('a1', 'Dewi'), account('me', 'Rahmat')]),
  'GET /api/manage/invitations': { items: [] },
  'GET /api/me/recovery-codes': { left: 3 },
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

test('filters and order are in the address, and leave with the file', async () => {
  const { calls } = mockApi(
    answers({
      [LIST.replace('page=1', 'q=dewi&role=pelatih&state=active&sort=seen&page=1')]: pageOf([
        account('a1', 'Dewi'),
      ]),
      'GET /api/me/saved-views?table=accounts': { items: [] },
      'POST /api/manage/exports': { id: 'j1' },
    }),
  );
  await renderPage('/kantor/akun?cari=dewi&peran=pelatih&keadaan=active&urut=masuk');
  expect(await screen.findByText('1 akun')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Ekspor' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Buat berkas' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key === 'POST /api/manage/exports')?.body).toMatchObject({
      table: 'accounts',
      query: { q: 'dewi', role: 'pelatih', state: 'active', sort: 'seen' },
    }),
  );
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

test('a reset shows its code and link once', async () => {
  const code = 'abcd-efgh-jkmn-pqrs';
  const { calls } = mockApi(
    answers({
      'POST /api/manage/accounts/a1/password-reset': {
        email: 'dewi@sinau.test',
        code,
        expiresAt: '2026-11-23T02:00:00Z',
      },
    }),
  );
  await renderPage('/kantor/akun');
  expect(await screen.findAllByRole('button', { name: /^Reset kata sandi/ })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Reset kata sandi Dewi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Reset kata sandi' }));
  expect((await screen.findByLabelText<HTMLInputElement>('Kode reset')).value).toBe(code);
  expect(screen.getByText(/Berlaku sampai .*09\.00/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Tautan kata sandi baru').value).toBe(
    `http://localhost/masuk/petugas#reset&email=dewi%40sinau.test&kode=${code}`,
  );
  expect(calls.filter(({ key }) => key.endsWith('/password-reset'))).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Sudah saya salin, tutup' }));
  await waitFor(() => expect(screen.queryByLabelText('Kode reset')).toBeNull());
});

test('somebody who waits for a new password is marked', async () => {
  mockApi(
    answers({
      [LIST]: pageOf([{ ...account('a1', 'Dewi'), resetUntil: '2026-11-23T02:00:00Z' }]),
    }),
  );
  await renderPage('/kantor/akun');
  expect(await screen.findByRole('cell', { name: /Menunggu kata sandi baru/ })).toBeTruthy();
});

test('everybody in the office changes their own password; a wrong old one is said at its field', async () => {
  const errors = [{ path: 'current', message: 'Kata sandi lama salah. Kata sandi Anda tidak berubah.' }];
  const steps = [new Failure(422, { code: 'invalid_input', errors }), { ok: true }];
  const { calls } = mockApi({
    ...signedInAs('pelatih'),
    'GET /api/me/recovery-codes': { left: 3 },
    'PUT /api/me/password': () => steps.shift(),
  });
  await renderPage('/kantor/akun');
  fireEvent.click(await screen.findByRole('button', { name: 'Ganti kata sandi' }));
  const old = screen.getByLabelText('Kata sandi lama');
  const wanted = screen.getByLabelText<HTMLInputElement>('Kata sandi baru');
  fireEvent.change(old, { target: { value: 'salah' } });
  fireEvent.change(wanted, { target: { value: 'lima ekor kucing' } });
  expect(wanted.type).toBe('password');
  fireEvent.click(screen.getByLabelText('Tampilkan kata sandi baru'));
  expect(wanted.type).toBe('text');
  fireEvent.submit(old.closest('form') as HTMLFormElement);
  expect(await screen.findByText('Kata sandi lama salah. Kata sandi Anda tidak berubah.')).toBeTruthy();
  expect(document.activeElement).toBe(old);
  fireEvent.change(old, { target: { value: 'benar' } });
  fireEvent.submit(old.closest('form') as HTMLFormElement);
  expect(await screen.findByText('Kata sandi diganti. Perangkat lain sudah dikeluarkan.')).toBeTruthy();
  expect(calls.filter(({ key }) => key.startsWith('PUT')).map(({ body }) => body)).toEqual([
    { current: 'salah', password: 'lima ekor kucing' },
    { current: 'benar', password: 'lima ekor kucing' },
  ]);
  expect(calls.some(({ key }) => key.startsWith('GET /api/manage/accounts'))).toBe(false);
});

const INVITATION = {
  id: 'i1',
  name: 'Budi',
  email: 'budi@sinau.test',
  roles: ['panitia'],
  invitedBy: 'Rahmat',
  invitedAt: '2026-11-22T02:00:00Z',
  sent: 1,
  expiresAt: '2026-11-25T02:00:00Z',
  expired: false,
};
const UNIT = '01980000-0000-7000-8000-0000000000a1';

test('invites somebody with a role for one unit, and shows no secret', async () => {
  const { calls } = mockApi(
    answers({
      'GET /api/manage/units': { items: [{ id: UNIT, code: 'TU', name: 'Tata Usaha', parentId: null }] },
      'GET /api/regions': { items: [{ code: '35.73', name: 'Kota Malang' }] },
      'POST /api/manage/invitations': {
        id: 'i1',
        by: 'email',
        link: null,
        expiresAt: '2026-11-25T02:00:00Z',
      },
    }),
  );
  await renderPage('/kantor/akun');
  fireEvent.click(await screen.findByRole('button', { name: 'Undang petugas' }));
  fireEvent.change(screen.getByLabelText('Nama'), { target: { value: 'Budi' } });
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'budi@sinau.test' } });
  await screen.findByRole('option', { name: 'Tata Usaha' });
  fireEvent.change(screen.getByLabelText('Unit'), { target: { value: UNIT } });
  fireEvent.click(screen.getByRole('button', { name: 'Kirim undangan' }));
  expect(await screen.findByText('Tautan dikirim ke budi@sinau.test.')).toBeTruthy();
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
    name: 'Budi',
    email: 'budi@sinau.test',
    grants: [{ role: 'panitia', unitId: UNIT }],
  });
});

test('an invitation is sent again by hand where nothing carries it, and taken back', async () => {
  const { calls } = mockApi(
    answers({
      'GET /api/manage/invitations': { items: [INVITATION] },
      'POST /api/manage/invitations/i1/resend': {
        id: 'i1',
        by: 'hand',
        link: 'http://localhost/undangan/abc',
        expiresAt: '2026-11-25T02:00:00Z',
      },
      'POST /api/manage/invitations/i1/withdraw': { ok: true },
    }),
  );
  await renderPage('/kantor/akun');
  fireEvent.click(await screen.findByRole('button', { name: 'Kirim ulang Budi' }));
  expect((await screen.findByLabelText<HTMLInputElement>('Tautan')).value).toBe(
    'http://localhost/undangan/abc',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Tarik undangan Budi' }));
  expect(await screen.findByText('Undangan ditarik.')).toBeTruthy();
  expect(calls.filter(({ key }) => key.startsWith('POST'))).toHaveLength(2);
});

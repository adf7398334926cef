import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const SENT = { phone: '+6281234567890', resendAfterSeconds: 30, expiresInSeconds: 300 };
const me = (over: object = {}) => ({
  account: { id: 'a1', name: 'Siti', roles: ['peserta'], profileComplete: true, unread: 0, ...over },
  developmentOutbox: false,
});
const HOME: Answers = {
  'GET /api/me/enrolments': { items: [] },
  'GET /api/courses': { items: [], families: [] },
};

async function askForCode(address: string, answers: Answers) {
  const { calls } = mockApi({ 'POST /api/sign-in/code': SENT, ...HOME, ...answers });
  await renderPage(address);
  fireEvent.change(screen.getByLabelText('Nomor HP'), { target: { value: '0812 3456-7890' } });
  fireEvent.click(screen.getByRole('button', { name: 'Kirim kode' }));
  await screen.findByRole('heading', { name: 'Masukkan kode' });
  return calls;
}

const type = (code: string) =>
  fireEvent.change(screen.getByLabelText('Kode enam angka'), { target: { value: code } });

beforeEach(() => localStorage.clear());

test('a wrong code says so at the field, the right one leads to the wanted page', async () => {
  const answers = [
    new Failure(422, { code: 'code_wrong', title: 'Kode salah. Periksa lagi enam angka di pesan Anda.' }),
    me(),
  ];
  const calls = await askForCode('/masuk?lanjut=%2Fberanda%3Fdari%3Dwa', {
    'POST /api/sign-in/phone': () => answers.shift(),
  });
  expect(screen.getByText(/0812 3456 7890/)).toBeTruthy();
  type('12 34 56');
  expect(await screen.findByText(/Kode salah/)).toBeTruthy();
  expect(screen.getByLabelText('Kode enam angka').getAttribute('aria-invalid')).toBe('true');
  type('123457');
  await waitFor(() => expect(location.pathname + location.search).toBe('/beranda?dari=wa'));
  const sent = calls.filter(({ key }) => key === 'POST /api/sign-in/phone');
  expect(sent.map(({ body }) => body)).toEqual([
    { phone: '0812 3456-7890', code: '123456' },
    { phone: '0812 3456-7890', code: '123457' },
  ]);
});

test('an address of another site in ?lanjut= is ignored', async () => {
  await askForCode('/masuk?lanjut=//evil.example', { 'POST /api/sign-in/phone': me() });
  type('123456');
  await waitFor(() => expect(location.pathname).toBe('/beranda'));
  expect(location.host).toBe('localhost');
});

test('new people say who they are first and then go on', async () => {
  await askForCode('/masuk?lanjut=/kelas', {
    'POST /api/sign-in/phone': me({ name: null, profileComplete: false }),
    'GET /api/me/profile': { person: null, phone: '+6281234567890', nik: null, businesses: [] },
    'GET /api/regions?parent=35': { items: [{ code: '35.73', name: 'Kota Malang' }] },
  });
  type('123456');
  await waitFor(() => expect(location.pathname + location.search).toBe('/profil/lengkapi?lanjut=%2Fkelas'));
});

test('a number can be changed, and a refused one is explained at the field', async () => {
  await askForCode('/masuk', {});
  fireEvent.click(screen.getByRole('button', { name: 'Ganti nomor' }));
  expect((screen.getByLabelText('Nomor HP') as HTMLInputElement).value).toBe('0812 3456-7890');
  fireEvent.change(screen.getByLabelText('Nomor HP'), { target: { value: '0812' } });
  mockApi({
    'POST /api/sign-in/code': new Failure(422, {
      code: 'invalid_input',
      title: 'Ada isian yang perlu diperbaiki.',
      errors: [{ path: 'phone', message: 'Nomor HP belum benar. Contoh: 0812 3456 7890.' }],
    }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Kirim kode' }));
  expect(await screen.findByText(/Nomor HP belum benar/)).toBeTruthy();
});

test('a page that is loaded again still waits for the code', async () => {
  const calls = await askForCode('/masuk', {});
  cleanup();
  await renderPage('/masuk');
  expect(await screen.findByRole('heading', { name: 'Masukkan kode' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ganti nomor' }));
  fireEvent.click(screen.getByRole('button', { name: 'Kirim kode' }));
  expect(await screen.findByLabelText('Kode enam angka')).toBeTruthy();
  expect(calls.filter(({ key }) => key === 'POST /api/sign-in/code')).toHaveLength(1);
});

test('a code that ran out is not waited for', async () => {
  await askForCode('/masuk', { 'POST /api/sign-in/code': { ...SENT, expiresInSeconds: -1 } });
  cleanup();
  await renderPage('/masuk');
  expect(screen.getByLabelText('Nomor HP')).toBeTruthy();
});

test('where no gateway sends messages, the page shows where the code went', async () => {
  await askForCode('/masuk', {
    'GET /api/me': { account: null, developmentOutbox: true },
    'GET /api/dev/outbox': {
      items: [
        { id: '1', to: '+62', text: 'lama', createdAt: '2026-01-01T00:00:00Z' },
        { id: '2', to: '+62', text: '654321 adalah kode Anda', createdAt: '2026-01-02T00:00:00Z' },
      ],
    },
  });
  expect(await screen.findByText(/654321 adalah kode Anda/)).toBeTruthy();
});

test('staff sign in with three things and land in their work', async () => {
  mockApi({
    'POST /api/sign-in/staff': new Failure(422, {
      code: 'credentials_wrong',
      title: 'E-mail, kata sandi, atau kode autentikator salah.',
    }),
  });
  await renderPage('/masuk/petugas');
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'panitia@sinau.test' } });
  fireEvent.change(screen.getByLabelText('Kata sandi'), { target: { value: 'x' } });
  fireEvent.change(screen.getByLabelText('Kode autentikator'), { target: { value: '123456' } });
  fireEvent.click(screen.getByRole('button', { name: 'Masuk' }));
  expect((await screen.findByRole('alert')).textContent).toContain('kode autentikator salah');
});

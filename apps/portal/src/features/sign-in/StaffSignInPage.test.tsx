import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { readResetLink, resetLink } from './reset-link.js';

const ME = {
  account: { id: 'a1', name: 'Dewi', roles: ['pelatih'], profileComplete: true, unread: 0 },
  developmentOutbox: false,
};
const NOBODY: Answers = { 'GET /api/me': { account: null, developmentOutbox: false } };
const LINK = { email: 'dewi@sinau.test', code: 'abcd-efgh-jkmn-pqrs' };

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => localStorage.clear());

test('a link of an administrator fills the form in and leaves no code in the address', async () => {
  const answers = [
    new Failure(422, { code: 'reset_wrong', title: 'Kode reset salah atau kedaluwarsa.' }),
    ME,
  ];
  const { calls } = mockApi({ ...NOBODY, 'POST /api/sign-in/new-password': () => answers.shift() });
  await renderPage(resetLink(LINK, ''));
  expect(await screen.findByRole('heading', { level: 1, name: 'Buat kata sandi baru' })).toBeTruthy();
  await waitFor(() => expect(location.hash).toBe(''));
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe(LINK.email);
  expect(screen.getByLabelText<HTMLInputElement>('Kode reset').value).toBe(LINK.code);
  write('Kode autentikator', '123456');
  write('Kata sandi baru', 'lima ekor kucing');
  const form = screen.getByLabelText('Kode reset').closest('form') as HTMLFormElement;
  fireEvent.submit(form);
  expect(await screen.findByText('Kode reset salah atau kedaluwarsa.')).toBeTruthy();
  fireEvent.submit(form);
  await waitFor(() => expect(location.pathname).toBe('/kantor'));
  const sent = calls.filter(({ key }) => key === 'POST /api/sign-in/new-password');
  expect(sent.map(({ body }) => body)).toEqual(
    Array(2).fill({ ...LINK, totp: '123456', password: 'lima ekor kucing' }),
  );
});

test('who has a code on paper gets an empty form, and back again', async () => {
  mockApi(NOBODY);
  await renderPage('/masuk/petugas');
  fireEvent.click(await screen.findByRole('button', { name: 'Saya punya kode reset' }));
  expect(screen.getByLabelText<HTMLInputElement>('Kode reset').value).toBe('');
  fireEvent.click(screen.getByRole('button', { name: 'Kembali ke halaman masuk' }));
  expect(screen.getByLabelText('Kata sandi')).toBeTruthy();
});

test('links say what they carry, other addresses nothing', () => {
  const odd = { email: 'a+b@sinau.test', code: 'x&y=z#1' };
  expect(readResetLink(new URL(resetLink(odd, 'https://sinau.test')).hash)).toEqual(odd);
  expect(readResetLink('#reset')).toEqual({ email: '', code: '' });
  expect(readResetLink('')).toBeUndefined();
  expect(readResetLink('#resetter')).toBeUndefined();
});

test('who lost the phone signs in with a code on paper', async () => {
  const { calls } = mockApi({ ...NOBODY, 'POST /api/sign-in/staff': ME });
  await renderPage('/masuk/petugas');
  fireEvent.click(await screen.findByRole('button', { name: 'HP hilang? Pakai kode pemulihan' }));
  write('E-mail', LINK.email);
  write('Kata sandi', 'lima ekor kucing');
  write('Kode pemulihan', LINK.code);
  fireEvent.submit(screen.getByLabelText('Kode pemulihan').closest('form') as HTMLFormElement);
  await waitFor(() => expect(location.pathname).toBe('/kantor'));
  const sent = calls.find(({ key }) => key === 'POST /api/sign-in/staff')?.body;
  expect(sent).toEqual({ email: LINK.email, password: 'lima ekor kucing', totp: LINK.code });
});

import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { ADDRESS, answers, APPROVE, done, may, preview, READ, SUBMIT, tap } from './testing/certification.js';

const NOT_OVER = { why: 'not_over', until: '2027-01-14T05:00:00Z' };
const CONSENT = 'Saya tahu angkatan ini belum selesai.';

beforeAll(installDialogs);

test('a class that is not over is handed in only with a word that this is known', async () => {
  const open = preview({ certification: 'none', early: NOT_OVER, deeds: may('submit') });
  const { calls } = mockApi({ ...answers({ [READ]: open, [SUBMIT]: preview() }), ...signedInAs('panitia') });
  await renderPage(ADDRESS);
  expect(await screen.findByText('Angkatan ini belum selesai')).toBeTruthy();
  expect(screen.getByText('Sesi atau hari terakhirnya berakhir 14 Jan 2027, 12.00 WIB.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ajukan ke Dinas' }));
  tap('Ajukan 2 peserta');
  expect(await screen.findByText('Centang bila tetap diteruskan.')).toBeTruthy();
  expect(screen.getByLabelText(CONSENT).getAttribute('aria-invalid')).toBe('true');
  expect(calls.some(({ key }) => key === SUBMIT)).toBe(false);
  fireEvent.click(screen.getByLabelText(CONSENT));
  expect(screen.queryByText('Centang bila tetap diteruskan.')).toBeNull();
  tap('Ajukan 2 peserta');
  expect(await screen.findByText(/diajukan ke Dinas\.$/)).toBeTruthy();
  expect(calls.find(({ key }) => key === SUBMIT)?.body).toEqual({ early: true });
});

test('so is it approved; what the API says stands at the field, and a closed question forgets the word', async () => {
  const verified = { certification: 'verified', steps: [done('verify')], deeds: may('approve') };
  const refused = new Failure(422, {
    code: 'invalid_input',
    title: 'Ada isian yang perlu diperbaiki.',
    errors: [{ path: 'early', message: 'Angkatan ini baru selesai 20 Januari 2027.' }],
  });
  mockApi(answers({ [READ]: preview({ ...verified, early: NOT_OVER }), [APPROVE]: refused }));
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Setujui' }));
  fireEvent.click(screen.getByLabelText(CONSENT));
  tap('Setujui');
  expect(await screen.findByText('Angkatan ini baru selesai 20 Januari 2027.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Tidak jadi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Setujui' }));
  expect(screen.getByLabelText<HTMLInputElement>(CONSENT).checked).toBe(false);
});

test('a class that has not begun cannot be handed in', async () => {
  const early = { why: 'not_begun', until: '2027-01-11T17:00:00Z' };
  mockApi({
    ...answers({ [READ]: preview({ certification: 'none', early, deeds: may('submit') }) }),
    ...signedInAs('panitia'),
  });
  await renderPage(ADDRESS);
  expect(await screen.findByText('Angkatan ini belum dimulai')).toBeTruthy();
  expect(screen.getByText('Hari pertamanya 12 Januari 2027.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Ajukan ke Dinas' }).disabled).toBe(true);
});

test('a class that is over asks nothing, and one with numbers warns of nothing', async () => {
  const approved = preview({ certification: 'approved', early: NOT_OVER, deeds: may('sign') });
  mockApi(answers({ [READ]: approved }));
  await renderPage(ADDRESS);
  await screen.findByRole('button', { name: 'Tandatangani' });
  expect(screen.queryByText('Angkatan ini belum selesai')).toBeNull();
  expect(screen.queryByLabelText(CONSENT)).toBeNull();
});

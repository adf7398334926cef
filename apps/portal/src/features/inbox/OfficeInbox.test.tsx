import { screen, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { signedInAs } from '../staff-kit/testing/staff.js';

const page = (at: number, items: readonly object[] = [], total = items.length) => ({
  [`GET /api/me/inbox?page=${at}&pageSize=20`]: { items, total, page: at, pageSize: 20, unread: 0 },
});
const MESSAGE = {
  id: 'm1',
  title: 'Tugas dilimpahkan',
  body: 'Anda memeriksa angkatan ini.',
  link: '/kantor/sertifikasi',
  createdAt: '2026-11-21T03:00:00Z',
  readAt: '2026-11-21T04:00:00Z',
};

test('staff read their messages in the frame of the office', async () => {
  mockApi({ ...signedInAs('panitia'), ...page(1, [MESSAGE], 30) });
  await renderPage('/kantor/kotak-masuk');
  expect(await screen.findByRole('heading', { name: 'Tugas dilimpahkan' })).toBeTruthy();
  const nav = screen.getByRole('navigation', { name: 'Ruang kerja' });
  expect(within(nav).getByRole('link', { name: 'Kotak masuk' }).getAttribute('aria-current')).toBe('page');
  expect(screen.queryByRole('navigation', { name: 'Utama' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Berikutnya' }).getAttribute('href')).toBe(
    '/kantor/kotak-masuk?halaman=2',
  );
  expect(screen.getByRole('link', { name: /^Atur WhatsApp/ }).getAttribute('href')).toBe(
    '/kantor/pengaturan-pesan',
  );
});

test('an empty one speaks of the office, not of courses', async () => {
  mockApi({ ...signedInAs('dinas'), ...page(1) });
  await renderPage('/kantor/kotak-masuk');
  expect(await screen.findByText('Kabar tentang angkatan dan tugas Anda masuk ke sini.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Lihat pelatihan' })).toBeNull();
});

test('who only learns has no such page, and the same inbox in their own frame', async () => {
  mockApi({ ...signedInAs('peserta'), ...page(1, [MESSAGE]) });
  await renderPage('/kantor/kotak-masuk');
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

test.each([
  ['dinas', '/kantor/kotak-masuk'],
  ['peserta', '/kotak-masuk'],
] as const)('the bar of public pages leads %s to %s', async (role, href) => {
  mockApi({ ...signedInAs(role), ...page(1, [MESSAGE]) });
  await renderPage('/kotak-masuk');
  await screen.findByRole('heading', { name: 'Tugas dilimpahkan' });
  const nav = screen.getByRole('navigation', { name: 'Utama' });
  expect(within(nav).getByRole('link', { name: 'Kotak masuk' }).getAttribute('href')).toBe(href);
});

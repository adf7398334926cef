import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const message = (id: string, over: object = {}) => ({
  id,
  title: `Pesan ${id}`,
  body: 'Isi',
  link: '/kelas/e1',
  createdAt: '2026-11-21T03:00:00Z',
  readAt: null,
  ...over,
});

test('marks all as read, and never links to another site', async () => {
  let read = false;
  mockApi({
    'GET /api/me/inbox?page=1&pageSize=20': () => ({
      items: [
        message('1', { readAt: read ? '2026-11-21T04:00:00Z' : null }),
        message('2', { readAt: '2026-11-21T04:00:00Z', link: 'https://evil.example' }),
      ],
      total: 2,
      page: 1,
      pageSize: 20,
      unread: read ? 0 : 1,
    }),
    'POST /api/me/inbox/read': () => {
      read = true;
      return { ok: true };
    },
  });
  await renderPage('/kotak-masuk');
  expect(await screen.findByText('1 pesan belum dibaca.')).toBeTruthy();
  expect(screen.getAllByText('Baru')).toHaveLength(1);
  expect(screen.getAllByRole('link', { name: /^Buka/ }).map((link) => link.getAttribute('href'))).toEqual([
    '/kelas/e1',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Tandai semua sudah dibaca' }));
  await waitFor(() => expect(screen.queryByText('Baru')).toBeNull());
});

test('an empty inbox says what will come', async () => {
  mockApi({
    'GET /api/me/inbox?page=1&pageSize=20': { items: [], total: 0, page: 1, pageSize: 20, unread: 0 },
  });
  await renderPage('/kotak-masuk');
  expect(await screen.findByRole('heading', { name: 'Belum ada pesan' })).toBeTruthy();
});

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { libraryHref, toWorkFilter } from './filter.js';

const ID = '0193b7c4-0000-7000-8000-000000000001';
const nobody = { account: null, developmentOutbox: false };
const peserta = {
  account: { id: ID, roles: ['peserta'], name: 'Siti', profileComplete: true, unread: 0 },
  developmentOutbox: false,
};
const summary = (more: object = {}) => ({
  id: ID,
  slug: 'modul-foto',
  kind: 'physical_book',
  title: 'Modul Foto',
  creator: 'Tim Latkop',
  year: 2026,
  subjects: ['foto'],
  cover: null,
  bytes: null,
  durationSeconds: null,
  pages: null,
  copies: { total: 3, available: 2 },
  ...more,
});
const work = (more: object = {}) => ({
  ...summary(),
  publisher: 'Latkop',
  language: 'id',
  description: 'Satu.\n\nDua.',
  licence: '',
  isbn: null,
  shelf: 'A2',
  episode: null,
  file: null,
  computerVoice: false,
  chapters: [],
  transcript: [],
  publishedAt: '2026-11-21T03:00:00Z',
  ...more,
});

test('the address is the filter, and nonsense is none', () => {
  expect(
    toWorkFilter(new URLSearchParams('cari=%20foto%20&jenis=ebook_pdf&topik=sihir&urut=judul&hal=3')),
  ).toEqual({
    q: 'foto',
    kind: 'ebook_pdf',
    sort: 'title',
    page: 3,
  });
  expect(libraryHref({ q: ' ', kind: 'ebook_epub', sort: 'newest', page: 1 })).toBe(
    '/pustaka?jenis=ebook_epub&urut=terbaru',
  );
  expect(libraryHref({ sort: 'ready' })).toBe('/pustaka');
});

test('lists what there is with what it costs, and choosing a kind asks again', async () => {
  const page = (items: object[]) => ({ items, total: items.length, page: 1, pageSize: 24 });
  const { calls } = mockApi({
    'GET /api/me': nobody,
    'GET /api/library/works': page([
      summary(),
      summary({ id: 'b', slug: 'label', kind: 'ebook_epub', title: 'Label', copies: null, bytes: 320_000 }),
    ]),
    'GET /api/library/works?kind=podcast_episode': page([]),
  });
  await renderPage('/pustaka');
  expect(
    (await screen.findByRole('link', { name: 'Modul Foto' }, { timeout: 5000 })).getAttribute('href'),
  ).toBe('/pustaka/modul-foto');
  expect(screen.getByText('Tersedia 2 dari 3 · 2026')).toBeTruthy();
  expect(screen.getByText(/320 KB/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Jenis'), { target: { value: 'podcast_episode' } });
  expect(await screen.findByText('Belum ada yang cocok')).toBeTruthy();
  expect(location.search).toBe('?jenis=podcast_episode');
  expect(calls.length).toBeGreaterThan(1);
});

test('a visitor is asked to sign in, and comes back to the book', async () => {
  mockApi({ 'GET /api/me': nobody, 'GET /api/library/works/modul-foto': work() });
  await renderPage('/pustaka/modul-foto');
  const link = await screen.findByRole('link', { name: 'Masuk untuk memesan' });
  expect(link.getAttribute('href')).toBe('/masuk?lanjut=%2Fpustaka%2Fmodul-foto');
  expect(screen.getByText(/rak A2/)).toBeTruthy();
});

test('a peserta reserves and gives back', async () => {
  let reserved = false;
  const mine = () => ({
    loans: [],
    reservations: reserved
      ? [
          {
            id: 'r1',
            slug: 'modul-foto',
            title: 'Modul Foto',
            state: 'waiting',
            position: 2,
            holdUntil: null,
          },
        ]
      : [],
  });
  mockApi({
    'GET /api/me': peserta,
    'GET /api/library/works/modul-foto': work({ copies: { total: 1, available: 0 } }),
    'GET /api/me/library': mine,
    'POST /api/library/works/modul-foto/reservations': () => {
      reserved = true;
      return mine().reservations[0];
    },
    'DELETE /api/me/library/reservations/r1': () => {
      reserved = false;
      return { ok: true };
    },
  });
  await renderPage('/pustaka/modul-foto');
  fireEvent.click(await screen.findByRole('button', { name: 'Masuk antrean' }));
  expect(await screen.findByText(/antrean ke-2/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan pesanan' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Masuk antrean' })).toBeTruthy());
});

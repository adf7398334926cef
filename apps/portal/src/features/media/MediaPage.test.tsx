import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const ID = '0193b7c4-0000-7000-8000-000000000001';
const account = (roles: string[]) => ({
  account: { id: ID, roles, name: 'Bu Ratna', phone: null, email: 'r@example.test', profileComplete: true },
  developmentOutbox: false,
});
const film = {
  id: ID,
  kind: 'video',
  state: 'ready',
  title: 'Ayam geprek',
  bytes: 40_000_000,
  durationSeconds: 180,
  renditions: [
    {
      name: '240p',
      contentType: 'video/mp4',
      bytes: 2_100_000,
      width: 426,
      height: 240,
      url: `/api/media/${ID}/240p`,
    },
  ],
  captionsUrl: null,
  transcript: '',
  reason: null,
};
const listed = (more: object = {}) => ({ ...film, createdAt: '2026-11-21T03:00:00Z', usedBy: 2, ...more });
const page = (items: object[]) => ({ items, total: items.length, page: 1, pageSize: 25 });
const LIST = 'GET /api/manage/media?page=1&pageSize=25';

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

describe('the library', () => {
  it('lists what there is, what it costs a learner, who uses it and what went wrong', async () => {
    mockApi({
      'GET /api/me': account(['pelatih']),
      [LIST]: page([
        listed(),
        listed({
          id: 'b',
          title: 'Rusak',
          state: 'failed',
          renditions: [],
          reason: 'Video ini rusak.',
          usedBy: 0,
        }),
      ]),
    });
    await renderPage('/kantor/media');
    await screen.findByText('2,1 MB untuk peserta, 3 menit');
    screen.getByText('Di 2 tempat');
    screen.getByText('Video ini rusak.');
    expect(screen.getByText('Belum dipakai')).toBeTruthy();
  });

  it('does not exist for others', async () => {
    mockApi({ 'GET /api/me': account(['panitia']) });
    await renderPage('/kantor/media');
    expect(await screen.findByText(/Tidak ditemukan/)).toBeTruthy();
  });

  it('saves words, and names faulty lines of captions', async () => {
    let answer: unknown = new Failure(422, {
      code: 'captions_invalid',
      title: 'Teks video belum dapat dibaca. Tidak ada yang berubah.',
      errors: [{ path: 'captions', message: 'Baris 3: teksnya belum ada.' }],
    });
    const { calls } = mockApi({
      'GET /api/me': account(['pelatih']),
      [LIST]: page([listed()]),
      [`GET /api/manage/media/${ID}`]: film,
      [`PUT /api/manage/media/${ID}`]: () => answer,
    });
    await renderPage('/kantor/media');
    fireEvent.click(await screen.findByRole('button', { name: 'Buka Ayam geprek' }));
    const captions = await screen.findByLabelText(/Teks di layar/);
    fireEvent.change(captions, { target: { value: 'WEBVTT\n\n00:00.000 --> 00:01.000\n' } });
    fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
    await screen.findByText('Baris 3: teksnya belum ada.');
    answer = film;
    fireEvent.change(captions, { target: { value: '  ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Simpan' }));
    await waitFor(() => expect(screen.queryByLabelText(/Teks di layar/)).toBeNull());
    expect(calls.filter(({ key }) => key.startsWith('PUT')).at(-1)?.body).toEqual({
      title: 'Ayam geprek',
      transcript: '',
      captions: null,
    });
  });

  it('processes a failed one again', async () => {
    const broken = { ...film, state: 'failed', renditions: [], reason: 'Gangguan server.' };
    const { calls } = mockApi({
      'GET /api/me': account(['admin']),
      [LIST]: page([listed(broken)]),
      [`GET /api/manage/media/${ID}`]: broken,
      [`POST /api/manage/media/${ID}/retry`]: { ok: true },
    });
    await renderPage('/kantor/media');
    fireEvent.click(await screen.findByRole('button', { name: 'Buka Ayam geprek' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Proses ulang' }));
    await waitFor(() => expect(calls.some(({ key }) => key.endsWith('/retry'))).toBe(true));
  });
});

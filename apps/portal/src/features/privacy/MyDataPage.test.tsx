import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const consent = (over = {}) => ({
  purpose: 'publikasi_produk',
  label: 'Menampilkan produk dan fotonya',
  text: 'Produk yang Anda terbitkan boleh dilihat umum.',
  version: '2026-11',
  required: false,
  onWithdrawal: 'Semua halaman produk Anda langsung ditutup.',
  state: 'given',
  history: [{ id: 'h1', state: 'given', version: '2026-11', how: 'self', at: '2026-11-20T03:00:00Z' }],
  ...over,
});
const PLAN = {
  refusal: null,
  removed: ['Nama, nomor HP, e-mail, dan NIK'],
  kept: [{ title: 'Sertifikat', why: 'Register sertifikat wajib diarsipkan.' }],
  conflicts: [],
  coolingDays: 7,
  request: null,
};
const answers = (over: Answers = {}): Answers => ({
  'GET /api/me/consents': { items: [consent()] },
  'GET /api/me/personal-data-views?page=1&pageSize=10': {
    items: [
      {
        id: 'v1',
        who: 'Panitia, seluruh kantor',
        viewerName: null,
        screen: 'Dokumen pendaftaran',
        people: null,
        at: '2026-11-22T02:05:00Z',
      },
    ],
    total: 1,
    page: 1,
    pageSize: 10,
  },
  'GET /api/me/personal-data-exports': { items: [] },
  'GET /api/me/erasure': PLAN,
  ...over,
});

test('shows who looked, and withdraws a consent with one tap', async () => {
  const { calls } = mockApi(
    answers({ 'POST /api/me/consents': { items: [consent({ state: 'withdrawn' })] } }),
  );
  await renderPage('/profil/data-saya');
  expect(
    (await screen.findAllByText('Panitia, seluruh kantor', undefined, { timeout: 5_000 })).length,
  ).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole('button', { name: /Tarik persetujuan/ }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key === 'POST /api/me/consents')?.body).toEqual({
      purpose: 'publikasi_produk',
      state: 'withdrawn',
    }),
  );
});

test('a copy that is ready leads to its file; one that is made says so', async () => {
  const copy = {
    id: 'x1',
    state: 'ready',
    requestedAt: '2026-11-22T02:00:00Z',
    bytes: 20_000,
    expiresAt: '2026-11-29T02:00:00Z',
  };
  mockApi(answers({ 'GET /api/me/personal-data-exports': { items: [copy] } }));
  await renderPage('/profil/data-saya');
  const link = await screen.findByRole('link', { name: 'Unduh salinan' }, { timeout: 5_000 });
  expect(link.getAttribute('href')).toBe('/api/me/personal-data-exports/x1/file');
});

test('an erasure is asked for twice: consequences first, then the code', async () => {
  const { calls } = mockApi(
    answers({
      'POST /api/me/erasure/code': { resendAfterSeconds: 30, expiresInSeconds: 300 },
      'POST /api/me/erasure': {
        ...PLAN,
        request: {
          id: 'e1',
          state: 'waiting',
          requestedAt: '2026-11-22T02:00:00Z',
          answer: null,
          dueAt: null,
        },
      },
    }),
  );
  await renderPage('/profil/data-saya/hapus');
  const send = await screen.findByRole('button', { name: 'Kirim kode ke HP saya' });
  expect((send as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(send);
  fireEvent.change(await screen.findByLabelText('Kode enam angka'), { target: { value: '123456' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ya, minta data saya dihapus' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key === 'POST /api/me/erasure')?.body).toEqual({
      code: '123456',
      understood: true,
    }),
  );
});

test('what is open is named instead of a form', async () => {
  mockApi(answers({ 'GET /api/me/erasure': { ...PLAN, conflicts: ['Buku Ekspor belum dikembalikan.'] } }));
  await renderPage('/profil/data-saya/hapus');
  expect(await screen.findByText('Buku Ekspor belum dikembalikan.')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

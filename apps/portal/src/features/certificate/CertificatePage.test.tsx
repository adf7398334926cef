import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const certificate = (over: object = {}) => ({
  id: 'c1',
  number: '0011/STTP/LATKOP/XI/2026',
  code: 'GDWU5HPZFNWC',
  state: 'issued',
  holderName: 'Siti Aminah',
  businessName: 'Keripik Siti',
  courseTitle: 'Fotografi Produk',
  batchLabel: 'Angkatan I',
  jp: 20,
  gradeLabel: null,
  issuedOn: '2026-11-22',
  verifyUrl: 'https://sinau.example/v/GDWU5HPZFNWC',
  pdfUrl: '/api/certificates/c1/pdf',
  pdfBytes: 69_000,
  sha256: 'ab',
  ...over,
});
const share = jest.fn();

function allowSharing(able: boolean) {
  Object.assign(navigator, { canShare: able ? () => true : undefined, share });
}

beforeEach(() => {
  localStorage.clear();
  share.mockReset();
  allowSharing(false);
});

test('shows what it says, its size before the download, and celebrates once', async () => {
  mockApi({ 'GET /api/certificates/c1': certificate() });
  const page = await renderPage('/sertifikat/c1');
  expect(await screen.findByText('Nomor 0011/STTP/LATKOP/XI/2026')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Unduh PDF (69 KB)' }).getAttribute('href')).toBe(
    '/api/certificates/c1/pdf',
  );
  expect(screen.getByText(/Selamat!/)).toBeTruthy();
  page.unmount();
  await renderPage('/sertifikat/c1');
  await screen.findByText('Siti Aminah');
  expect(screen.queryByText(/Selamat!/)).toBeNull();
});

test('offers the badge and the credential, with their own addresses', async () => {
  mockApi({ 'GET /api/certificates/c1': certificate() });
  await renderPage('/sertifikat/c1');
  fireEvent.click(await screen.findByText('Lencana digital'));
  const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(address('Lencana PNG')).toBe('/api/certificates/c1/badge.png');
  expect(address('Lencana SVG')).toBe('/api/certificates/c1/badge.svg');
  expect(address('Kredensial (JSON)')).toBe('/api/certificates/c1/credential');
});

test('goes to Apple Wallet only where passes are made, and is brought up to date there', async () => {
  const walletUrl = '/api/certificates/c1/wallet';
  mockApi({ 'GET /api/certificates/c1': certificate({ walletUrl: null }) });
  const page = await renderPage('/sertifikat/c1');
  await screen.findByText('Siti Aminah');
  expect(screen.queryByText(/Apple Wallet/)).toBeNull();
  page.unmount();
  mockApi({ 'GET /api/certificates/c1': certificate({ walletUrl }) });
  const next = await renderPage('/sertifikat/c1');
  const link = await screen.findByRole('link', { name: 'Simpan ke Apple Wallet' });
  expect(link.getAttribute('href')).toBe(walletUrl);
  expect(link.hasAttribute('download')).toBe(false);
  next.unmount();
  mockApi({ 'GET /api/certificates/c1': certificate({ walletUrl, state: 'revoked' }) });
  await renderPage('/sertifikat/c1');
  expect(await screen.findByRole('link', { name: 'Perbarui di Apple Wallet' })).toBeTruthy();
});

test('without a sheet for files, WhatsApp gets the text with the address to verify', async () => {
  mockApi({ 'GET /api/certificates/c1': certificate() });
  await renderPage('/sertifikat/c1');
  const link = await screen.findByRole('link', { name: 'Bagikan ke WhatsApp' });
  const text = new URL(link.getAttribute('href') ?? '').searchParams.get('text');
  expect(text).toContain('https://sinau.example/v/GDWU5HPZFNWC');
});

test('with it, the PDF itself is shared; a tap that grew too old asks for another', async () => {
  allowSharing(true);
  mockApi({ 'GET /api/certificates/c1': certificate() });
  await renderPage('/sertifikat/c1');
  const button = await screen.findByRole('button', { name: 'Bagikan ke WhatsApp' });
  globalThis.fetch = (async () => ({
    ok: true,
    blob: async () => new Blob(['%PDF']),
  })) as unknown as typeof fetch;
  share
    .mockRejectedValueOnce(new DOMException('too late', 'NotAllowedError'))
    .mockResolvedValueOnce(undefined);
  await act(async () => fireEvent.click(button));
  const again = await screen.findByRole('button', { name: 'Berkas siap, bagikan sekarang' });
  await act(async () => fireEvent.click(again));
  await waitFor(() => expect(share).toHaveBeenCalledTimes(2));
  const [shared] = share.mock.lastCall as [{ files: File[] }];
  expect(shared.files[0]?.name).toBe('Sertifikat 0011-STTP-LATKOP-XI-2026.pdf');
});

test('a revoked certificate cannot be shared, only checked', async () => {
  mockApi({ 'GET /api/certificates/c1': certificate({ state: 'revoked' }) });
  await renderPage('/sertifikat/c1');
  expect(await screen.findByText('Sertifikat ini dicabut')).toBeTruthy();
  expect(screen.queryByText('Bagikan ke WhatsApp')).toBeNull();
  expect(screen.queryByText(/Unduh PDF/)).toBeNull();
  expect(screen.queryByText('Lencana digital')).toBeNull();
  expect(screen.getByRole('link', { name: 'Cek keaslian' })).toBeTruthy();
});

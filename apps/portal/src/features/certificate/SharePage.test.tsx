import { act, fireEvent, screen } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const certificate = (over: object = {}) => ({
  id: 'c1',
  kind: 'STTP',
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
  expiresOn: null,
  replacedById: null,
  verifyUrl: 'https://sinau.example/v/GDWU5HPZFNWC',
  pdfUrl: '/api/certificates/c1/pdf',
  pdfBytes: 69_000,
  sha256: 'ab',
  ...over,
});
const request = (over: object = {}) => ({
  id: 'r1',
  certificateId: 'c1',
  kind: 'correction',
  requestedAt: '2026-11-22T03:00:00Z',
  mine: true,
  wantedName: 'Siti Aminah, S.E.',
  form: null,
  note: 'Gelar belum tercetak.',
  state: 'open',
  decidedAt: null,
  answer: null,
  replacementId: null,
  ...over,
});

describe('Bagikan', () => {
  it('fills in LinkedIn, shows the picture and leads to the poster', async () => {
    mockApi({
      'GET /api/certificates/c1': certificate({ expiresOn: '2028-11-22' }),
      'GET /api/certificates/c1/share': { url: null, createdAt: null },
    });
    await renderPage('/sertifikat/c1/bagikan');
    const link = await screen.findByRole('link', { name: 'Tambahkan ke LinkedIn' });
    const { origin, searchParams } = new URL(link.getAttribute('href') ?? '');
    expect(origin).toBe('https://www.linkedin.com');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      name: 'Fotografi Produk',
      issueYear: '2026',
      issueMonth: '11',
      expirationYear: '2028',
      certUrl: 'https://sinau.example/v/GDWU5HPZFNWC',
      certId: 'GDWU5HPZFNWC',
    });
    expect(screen.getByRole('img', { name: /Kartu sertifikat/ }).getAttribute('src')).toBe(
      '/api/certificates/c1/card',
    );
    expect(screen.getByRole('link', { name: 'Buka poster' }).getAttribute('href')).toBe(
      '/sertifikat/c1/poster',
    );
  });

  it('makes the link with the full name, and ends it', async () => {
    const url = 'https://sinau.example/v/GDWU5HPZFNWC/abc';
    let open = false;
    const { calls } = mockApi({
      'GET /api/certificates/c1': certificate(),
      'GET /api/certificates/c1/share': () => ({ url: open ? url : null, createdAt: null }),
      'POST /api/certificates/c1/share': () => {
        open = true;
        return { url, createdAt: null };
      },
      'DELETE /api/certificates/c1/share': () => {
        open = false;
        return { ok: true };
      },
    });
    await renderPage('/sertifikat/c1/bagikan');
    const make = await screen.findByRole('button', { name: 'Buat tautan' });
    await act(async () => fireEvent.click(make));
    expect((await screen.findByRole('link', { name: url })).getAttribute('href')).toBe(url);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Tutup tautan' })));
    expect(await screen.findByRole('button', { name: 'Buat tautan' })).toBeTruthy();
    expect(calls.map(({ key }) => key)).toContain('DELETE /api/certificates/c1/share');
  });

  it('offers nothing for one that counts no longer', async () => {
    mockApi({ 'GET /api/certificates/c1': certificate({ state: 'revoked', pdfUrl: null }) });
    await renderPage('/sertifikat/c1/bagikan');
    expect(await screen.findByText('Sertifikat ini tidak dapat dibagikan')).toBeTruthy();
    expect(screen.queryByRole('img', { name: /Kartu/ })).toBeNull();
  });
});

describe('Poster', () => {
  it('names the business and holds the QR', async () => {
    mockApi({ 'GET /api/certificates/c1': certificate() });
    await renderPage('/sertifikat/c1/poster');
    expect(await screen.findByRole('heading', { name: 'Keripik Siti' })).toBeTruthy();
    expect(screen.getByRole('img', { name: /Kode QR/ }).getAttribute('src')).toBe('/api/certificates/c1/qr');
  });
});

describe('Perbaikan dan salinan', () => {
  it('shows what waits, and no second form for it', async () => {
    mockApi({
      'GET /api/certificates/c1': certificate(),
      'GET /api/certificates/c1/requests': { items: [request()] },
    });
    await renderPage('/sertifikat/c1/permintaan');
    expect(await screen.findByText('Perbaiki nama menjadi Siti Aminah, S.E.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Kirim permintaan perbaikan' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Kirim permintaan salinan' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Tarik permintaan' })).toBeTruthy();
    expect(screen.getByText(/, dari Anda$/)).toBeTruthy();
  });

  it('says that an officer asked, and that the words are theirs', async () => {
    mockApi({
      'GET /api/certificates/c1': certificate(),
      'GET /api/certificates/c1/requests': { items: [request({ mine: false, note: 'Sesuai KTP.' })] },
    });
    await renderPage('/sertifikat/c1/permintaan');
    expect(await screen.findByText(/diajukan petugas Latkop untuk Anda$/)).toBeTruthy();
    expect(screen.getByText('Alasan petugas: Sesuai KTP.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tarik permintaan' })).toBeNull();
  });

  it('sends the right name with its evidence', async () => {
    const { calls } = mockApi({
      'GET /api/certificates/c1': certificate(),
      'GET /api/certificates/c1/requests': { items: [] },
      'POST /api/certificates/c1/correction': request(),
    });
    await renderPage('/sertifikat/c1/permintaan');
    fireEvent.change(await screen.findByLabelText('Nama yang benar'), {
      target: { value: 'Siti Aminah, S.E.' },
    });
    fireEvent.change(screen.getByLabelText('Alasan dan bukti'), {
      target: { value: 'Gelar belum tercetak.' },
    });
    await act(async () =>
      fireEvent.click(screen.getByRole('button', { name: 'Kirim permintaan perbaikan' })),
    );
    expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({
      name: 'Siti Aminah, S.E.',
      note: 'Gelar belum tercetak.',
    });
  });
});

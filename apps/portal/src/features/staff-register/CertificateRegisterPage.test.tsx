import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const id = (at: number) => `01980000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`;
const certificate = (at: number) => ({
  id: id(at),
  number: `00${at}/STTP`,
  kind: 'STTP',
  state: 'issued',
  stuck: false,
  holderName: `Orang ${at}`,
  businessName: null,
  courseTitle: 'Fotografi Produk',
  batchId: id(90),
  batchLabel: 'Angkatan I',
  issuedOn: '2026-11-06',
  approvedAt: '2026-11-06T02:00:00Z',
  verifyUrl: `http://localhost/v/${at}`,
  pdfUrl: null,
  pdfBytes: null,
});
const page = (ats: number[], over = {}) => ({
  items: ats.map(certificate),
  total: 1284,
  more: false,
  next: null,
  previous: null,
  ...over,
});
const LIST = 'GET /api/manage/certificates?pageSize=50';
const VIEWS = 'GET /api/me/saved-views?table=certificates';
const PREVIEW = 'POST /api/manage/bulk-preview';
const START = 'POST /api/manage/bulk-jobs';
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('dinas'),
  'GET /api/manage/courses': { items: [] },
  [VIEWS]: { items: [] },
  [LIST]: page([1, 2, 3], { next: 'lanjut' }),
  'GET /api/manage/certificates?after=lanjut&pageSize=50': page([4, 5], { previous: 'balik' }),
  ...over,
});

beforeAll(installDialogs);
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

const box = (at: number) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `Pilih sertifikat 00${at}/STTP` });

describe('choosing', () => {
  test('survives paging and a reload, and becomes everything behind the filter', async () => {
    mockApi(answers());
    const { unmount } = await renderPage('/kantor/sertifikat');
    await screen.findByText('1.284 sertifikat');
    fireEvent.click(box(1));
    fireEvent.click(box(3));
    expect(screen.getByText('2 sertifikat dipilih')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Berikutnya' }));
    await screen.findByText('004/STTP');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }));
    expect(screen.getByText('4 sertifikat dipilih')).toBeTruthy();
    unmount();
    await renderPage('/kantor/sertifikat');
    expect(await screen.findByText('4 sertifikat dipilih')).toBeTruthy();
    expect([box(1).checked, box(2).checked, box(3).checked]).toEqual([true, false, true]);
    fireEvent.click(screen.getByRole('button', { name: 'Pilih semua 1.284 hasil' }));
    expect(screen.getByText('1.284 sertifikat dipilih')).toBeTruthy();
    fireEvent.click(box(2));
    expect(screen.getByText('1.283 sertifikat dipilih')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Kosongkan pilihan' }));
    expect(box(1).checked).toBe(false);
  });

  test('is counted, confirmed with its number, and leads to the job', async () => {
    const { calls } = mockApi(
      answers({
        [PREVIEW]: {
          selected: 1283,
          included: 1280,
          excluded: [{ reason: 'Sudah dicabut', count: 3 }],
          undoSeconds: 0,
        },
        [START]: { id: id(77) },
      }),
    );
    await renderPage('/kantor/sertifikat');
    await screen.findByText('1.284 sertifikat');
    fireEvent.click(box(2));
    fireEvent.click(screen.getByRole('button', { name: 'Pilih semua 1.284 hasil' }));
    fireEvent.click(box(2));
    fireEvent.click(screen.getByRole('button', { name: 'Cabut' }));
    expect(await screen.findByText('3 dilewati: sudah dicabut.')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Orangnya salah'));
    fireEvent.change(screen.getByLabelText('Penjelasan'), { target: { value: 'Tertukar semua.' } });
    const confirm = screen.getByRole('button', { name: 'Cabut 1.280 sertifikat' });
    fireEvent.click(confirm);
    fireEvent.click(confirm);
    await waitFor(() => expect(window.location.pathname).toBe(`/kantor/pekerjaan-massal/${id(77)}`));
    const sent = calls.filter(({ key }) => key === START);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toEqual({
      kind: 'certificates.revoke',
      selection: { filter: {}, except: [id(2)] },
      parameters: { revocationClass: 'wrong_person', reason: 'Tertukar semua.' },
      expected: 1280,
      key: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(sessionStorage).toHaveLength(0);
  });
});

describe('keys', () => {
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

  test('go through rows, choose, search and open; and can be switched off for good', async () => {
    mockApi(answers());
    await renderPage('/kantor/sertifikat');
    await screen.findByText('1.284 sertifikat');
    press('j');
    press('j');
    expect(document.activeElement?.textContent).toContain('002/STTP');
    press('x');
    expect(box(2).checked).toBe(true);
    press('k');
    expect(document.activeElement?.textContent).toContain('001/STTP');
    let opened = '';
    const link = screen.getByRole('link', { name: /^001\/ ?STTP$/ });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      opened = link.getAttribute('href') ?? '';
    });
    press('Enter');
    expect(opened).toBe(`/kantor/sertifikat/${id(1)}`);
    press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    press('x');
    expect(box(1).checked).toBe(false);
    (document.activeElement as HTMLElement).blur();
    await screen.findByRole('button', { name: 'Pintasan' });
    press('?');
    fireEvent.click(await screen.findByLabelText('Pakai pintasan di daftar'));
    fireEvent.click(screen.getByRole('button', { name: 'Tutup' }));
    press('j');
    expect(document.activeElement).toBe(document.body);
    expect(localStorage.getItem('sinau.table.keys')).toBe('off');
  });
});

describe('a list as one likes it', () => {
  test('leaves columns out and remembers it', async () => {
    mockApi(answers());
    const { unmount } = await renderPage('/kantor/sertifikat');
    fireEvent.click(await screen.findByRole('button', { name: 'Kolom' }));
    expect(screen.queryByLabelText('Nomor')).toBeNull();
    fireEvent.click(screen.getByLabelText('Pelatihan', { selector: 'input' }));
    expect(screen.queryByRole('columnheader', { name: 'Pelatihan' })).toBeNull();
    unmount();
    await renderPage('/kantor/sertifikat');
    expect(await screen.findByRole('columnheader', { name: 'Jenis' })).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: 'Pelatihan' })).toBeNull();
  });

  test('keeps filters under a name, without the place', async () => {
    const { calls } = mockApi(
      answers({
        'GET /api/manage/certificates?state=revoked&after=lanjut&pageSize=50': page([4]),
        'PUT /api/me/saved-views': { items: [] },
      }),
    );
    await renderPage('/kantor/sertifikat?keadaan=revoked&sesudah=lanjut');
    fireEvent.click(await screen.findByRole('button', { name: 'Tampilan' }));
    fireEvent.change(screen.getByLabelText(/Simpan saringan/), { target: { value: 'Dicabut' } });
    fireEvent.click(screen.getByLabelText('Buka daftar ini selalu begini'));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Simpan tampilan' })));
    expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
      table: 'certificates',
      name: 'Dicabut',
      query: 'keadaan=revoked',
      isDefault: true,
    });
  });

  test('opens as its default where the address asks for nothing', async () => {
    mockApi(
      answers({
        [VIEWS]: { items: [{ id: id(1), name: 'Dicabut', query: 'keadaan=revoked', isDefault: true }] },
        'GET /api/manage/certificates?state=revoked&pageSize=50': page([9], { total: 1 }),
      }),
    );
    await renderPage('/kantor/sertifikat');
    expect(await screen.findByText('009/STTP')).toBeTruthy();
    expect(window.location.search).toBe('?keadaan=revoked');
  });

  test('leaves as a file with its filters', async () => {
    const { calls } = mockApi(
      answers({
        'GET /api/manage/certificates?q=siti&year=2026&pageSize=50': page([1]),
        'POST /api/manage/exports': { id: id(55) },
      }),
    );
    await renderPage('/kantor/sertifikat?cari=siti&tahun=2026');
    fireEvent.click(await screen.findByRole('button', { name: 'Ekspor' }));
    fireEvent.click(screen.getByLabelText('CSV'));
    fireEvent.click(screen.getByRole('button', { name: 'Buat berkas' }));
    await waitFor(() => expect(window.location.pathname).toBe(`/kantor/pekerjaan-massal/${id(55)}`));
    expect(calls.find(({ key }) => key === 'POST /api/manage/exports')?.body).toMatchObject({
      table: 'certificates',
      format: 'csv',
      query: { q: 'siti', year: '2026' },
    });
  });
});

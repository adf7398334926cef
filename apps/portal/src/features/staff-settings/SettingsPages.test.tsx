import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const identity = {
  version: 2,
  name: 'UPT Pelatihan Koperasi dan UKM',
  parent: 'Dinas Koperasi dan UKM',
  address: 'Jl. Raya 1, Lawang',
  city: 'Malang',
  phone: null,
  whatsapp: null,
  email: null,
  openingHours: null,
  logoDinas: null,
  logoCentre: null,
  changedAt: '2026-11-20T03:00:00Z',
  changedBy: 'Admin Sinau',
};
const earlier = { ...identity, version: 1, name: 'Balai Latihan', changedBy: null };
const BRANDING = 'GET /api/manage/branding';
const CHANGE = 'PUT /api/manage/branding';
const RESTORE = 'POST /api/manage/branding/versions/1/restore';
const branding = { [BRANDING]: { current: identity, versions: [identity, earlier] } };

const ID = '01980000-0000-7000-8000-0000000000a1';
const LIST = 'GET /api/manage/signatories';
const ADD = 'POST /api/manage/signatories';
const signatory = {
  id: ID,
  office: 'kepala_upt',
  standing: 'tetap',
  name: 'Drs. Bambang Sutejo, M.M.',
  title: 'Kepala UPT',
  printedTitle: 'Kepala UPT',
  rank: null,
  nip: '19680412 199303 2 005',
  validFrom: '2026-01-01',
  validTo: null,
  state: 'standing',
};
const signatories = (over: object = {}) => ({
  [LIST]: { items: [signatory], today: '2026-11-22', missingFrom: null, noticeDays: 30, ...over },
});
const wrong = (path: string, message: string) =>
  new Failure(422, { code: 'invalid_input', title: 'Ada isian.', errors: [{ path, message }] });

beforeAll(installDialogs);

test('the letterhead is seen while it is typed, and an earlier one can be brought back', async () => {
  const { calls } = mockApi({ ...signedInAs('admin'), ...branding, [CHANGE]: identity, [RESTORE]: identity });
  await renderPage('/kantor/pengaturan/identitas');
  const name = await screen.findByLabelText('Nama lembaga');
  fireEvent.change(name, { target: { value: 'UPT Baru' } });
  const [head] = screen.getAllByRole('group', { name: 'Contoh kop surat' });
  expect(head?.textContent).toContain('UPT Baru');
  fireEvent.change(screen.getByLabelText(/^Nomor telepon/), { target: { value: '0341 426888' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan identitas' }));
  expect(await screen.findByText(/Identitas tersimpan/)).toBeTruthy();
  expect(calls.find(({ key }) => key === CHANGE)?.body).toMatchObject({
    name: 'UPT Baru',
    phone: '0341 426888',
    basedOn: 2,
  });
  fireEvent.click(screen.getByText('Versi 1: bawaan Sinau'));
  fireEvent.click(screen.getByRole('button', { name: 'Kembali ke versi 1' }));
  fireEvent.click(screen.getByRole('button', { name: 'Kembalikan' }));
  expect(await screen.findByText('Identitas dikembalikan.')).toBeTruthy();
  expect(calls.find(({ key }) => key === RESTORE)?.body).toEqual({ basedOn: 2 });
});

test('dinas sees the identity and changes nothing; a learner sees no such page', async () => {
  mockApi({ ...signedInAs('dinas'), ...branding });
  await renderPage('/kantor/pengaturan/identitas');
  expect((await screen.findAllByText('Jl. Raya 1, Lawang')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Simpan identitas' })).toBeNull();
});

test('a signatory is entered with a look at the block, and whose term is in the way is said at its place', async () => {
  const { calls } = mockApi({
    ...signedInAs('admin'),
    ...branding,
    ...signatories({ missingFrom: '2026-12-10' }),
    [ADD]: wrong('validFrom', 'Drs. Bambang Sutejo, M.M. menjabat sejak 1 Januari 2026. Akhiri dulu.'),
  });
  await renderPage('/kantor/pengaturan/penanda-tangan');
  expect(await screen.findByText(/Mulai .*10 Desember 2026 belum ada/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Tambah penanda tangan' }));
  fireEvent.change(screen.getByLabelText('Nama dan gelar'), { target: { value: 'Dra. Sri Wahyuni' } });
  fireEvent.change(screen.getByLabelText('Kedudukan'), { target: { value: 'plh' } });
  const block = screen.getByRole('group', { name: 'Contoh blok tanda tangan' });
  expect(block.textContent).toContain('Plh. Kepala UPT Pelatihan Koperasi dan UKM,');
  expect(block.textContent).toContain('Dra. Sri Wahyuni');
  fireEvent.click(screen.getByRole('button', { name: 'Simpan penanda tangan' }));
  expect(await screen.findByText(/Akhiri dulu/)).toBeTruthy();
  expect(calls.find(({ key }) => key === ADD)?.body).toMatchObject({
    standing: 'plh',
    nip: null,
    validFrom: '2026-11-22',
    validTo: null,
  });
});

test('a term is ended, and an entry that was a mistake taken back', async () => {
  const [end, cancel] = [`${ADD.replace('signatories', `signatories/${ID}`)}/end`, `${ADD}/${ID}/cancel`];
  const { calls } = mockApi({
    ...signedInAs('admin'),
    ...signatories(),
    [end]: signatory,
    [cancel]: { ok: true },
  });
  await renderPage('/kantor/pengaturan/penanda-tangan');
  fireEvent.click(await screen.findByRole('button', { name: 'Atur tanggal akhir' }));
  fireEvent.change(screen.getByLabelText('Hari terakhir'), { target: { value: '2026-12-31' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan tanggal' }));
  expect(await screen.findByText('Tanggal akhir tersimpan.')).toBeTruthy();
  expect(calls.find(({ key }) => key === end)?.body).toEqual({ validTo: '2026-12-31' });
  fireEvent.click(screen.getByRole('button', { name: 'Salah isi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan isian' }));
  expect(await screen.findByText('Isian dibatalkan.')).toBeTruthy();
});

test('a limit is saved by itself, and says its bounds when it is refused', async () => {
  const key = 'PUT /api/manage/office-settings/library.hold_days';
  const setting = {
    key: 'library.hold_days',
    group: 'Pustaka',
    label: 'Buku pesanan disimpan',
    hint: 'Lewat itu, buku beralih.',
    unit: 'hari',
    type: 'number',
    min: 1,
    max: 14,
    standard: 3,
    value: 5,
    version: 1,
    history: [{ version: 1, value: 5, changedAt: '2026-11-20T03:00:00Z', changedBy: 'Admin' }],
  };
  const { calls } = mockApi({
    ...signedInAs('admin'),
    'GET /api/manage/office-settings': { items: [setting], uploads: [{ label: 'Video', megabytes: 1024 }] },
    [key]: wrong('value', 'Buku pesanan disimpan paling banyak 14 hari.'),
  });
  await renderPage('/kantor/pengaturan/batas');
  fireEvent.change(await screen.findByLabelText('Buku pesanan disimpan (hari)'), { target: { value: '40' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan Buku pesanan disimpan' }));
  expect(await screen.findByText('Buku pesanan disimpan paling banyak 14 hari.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kembali ke bawaan: Buku pesanan disimpan' }));
  await waitFor(() =>
    expect(calls.filter((call) => call.key === key).map(({ body }) => body)).toEqual([
      { value: 40, basedOn: 1 },
      { value: 3, basedOn: 1 },
    ]),
  );
});

test('a list of holidays is looked at before it is saved', async () => {
  const IMPORT = 'POST /api/manage/holidays/import';
  const item = { day: '2026-12-25', name: 'Natal', kind: 'national', change: 'new' };
  const { calls } = mockApi({
    ...signedInAs('admin'),
    'GET /api/manage/holidays': {
      year: 2026,
      items: [],
      months: [{ month: 12, workingDays: 22 }],
      offered: null,
      undoable: null,
    },
    [IMPORT]: { items: [item], faults: [], saved: false },
  });
  await renderPage('/kantor/pengaturan/libur');
  expect(await screen.findByText('Desember: 22')).toBeTruthy();
  const file = new File(['2026-12-25,Natal,libur nasional'], 'libur.csv', { type: 'text/csv' });
  file.text = async () => '2026-12-25,Natal,libur nasional';
  fireEvent.change(screen.getByLabelText('Impor dari CSV'), { target: { files: [file] } });
  fireEvent.click(await screen.findByRole('button', { name: 'Simpan 1 hari libur' }));
  await waitFor(() =>
    expect(calls.filter(({ key }) => key === IMPORT).map(({ body }) => body)).toMatchObject([
      { save: false },
      { save: true },
    ]),
  );
});

test('the settings show each role what is theirs', async () => {
  mockApi(signedInAs('panitia'));
  await renderPage('/kantor/pengaturan');
  expect(await screen.findByRole('link', { name: 'Hari libur' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Batas dan waktu' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Penanda tangan' })).toBeNull();
});

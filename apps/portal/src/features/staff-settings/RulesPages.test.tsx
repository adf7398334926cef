import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const RULES = 'GET /api/manage/retention-rules';
const SET = 'POST /api/manage/retention-rules';
const kept = (days: number, validFrom: string, current: boolean) => ({
  code: 'dokumen_ditolak',
  label: 'Dokumen pendaftaran yang ditolak',
  days,
  basis: 'UU 27/2022 pasal 43',
  validFrom,
  current,
  min: 30,
  max: 365,
  why: 'Cukup untuk menjawab keberatan.',
});
const SIZES = 'GET /api/manage/size-rules';
const ADD = 'POST /api/manage/size-rules';
const amounts = { micro: 2_000_000_000, small: 15_000_000_000, medium: 50_000_000_000 };
const law = {
  validFrom: '2021-02-02',
  basis: 'PP 7/2021 Pasal 35',
  sales: amounts,
  capital: amounts,
  state: 'current',
  enteredAt: '2026-11-22T02:00:00Z',
  enteredBy: null,
};
const coming = { ...law, validFrom: '2027-01-01', basis: 'PP 1/2026', state: 'coming', enteredBy: 'Rahmat' };
const band = (comingSize: string | null) => ({
  kind: 'sales',
  code: 'sd_15m',
  label: 'Rp2 miliar sampai Rp15 miliar',
  size: 'small',
  comingSize,
});

beforeAll(installDialogs);

test('a shorter time warns that what goes does not come back, and says its bounds', async () => {
  const errors = [{ path: 'days', message: 'Paling sedikit 30 hari.' }];
  const { calls } = mockApi({
    ...signedInAs('admin'),
    [RULES]: { items: [kept(120, '2027-01-01', false), kept(90, '2026-11-01', true)] },
    [SET]: new Failure(422, { code: 'invalid_input', errors }),
  });
  await renderPage('/kantor/pengaturan/masa-simpan');
  expect(await screen.findByText(/120 hari mulai 1 Januari 2027/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Ubah masa simpan/ }));
  const days = screen.getByLabelText(/^Lama disimpan/);
  expect(screen.queryByText(/tidak dapat dikembalikan/)).toBeNull();
  fireEvent.change(days, { target: { value: '7' } });
  expect(screen.getByText(/tidak dapat dikembalikan/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Simpan masa simpan' }));
  expect(screen.getByText('Tanggal belum diisi.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^Berlaku sejak/), { target: { value: '2027-02-01' } });
  fireEvent.change(screen.getByLabelText(/^Dasar/), { target: { value: 'Keputusan Kepala' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan masa simpan' }));
  expect(await screen.findByText('Paling sedikit 30 hari.')).toBeTruthy();
  expect(calls.filter(({ key }) => key === SET).map(({ body }) => body)).toEqual([
    { code: 'dokumen_ditolak', validFrom: '2027-02-01', days: 7, basis: 'Keputusan Kepala' },
  ]);
});

test('dinas reads how long what is kept', async () => {
  mockApi({ ...signedInAs('dinas'), [RULES]: { items: [kept(90, '2026-11-01', true)] } });
  await renderPage('/kantor/pengaturan/masa-simpan');
  expect(await screen.findByText('90 hari')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Ubah/ })).toBeNull();
});

test('other thresholds are entered with the law that sets them', async () => {
  const { calls } = mockApi({
    ...signedInAs('admin'),
    [SIZES]: { items: [law], bands: [band('small')] },
    [ADD]: { ok: true },
  });
  await renderPage('/kantor/pengaturan/skala-usaha');
  fireEvent.change(await screen.findByLabelText(/^Dasar hukum/), { target: { value: 'PP 1/2026' } });
  fireEvent.change(screen.getByLabelText(/^Berlaku sejak/), { target: { value: '2027-01-01' } });
  const micro = screen.getByLabelText<HTMLInputElement>(/^Penjualan setahun usaha mikro/);
  expect(micro.value).toBe('2.000.000.000');
  fireEvent.change(micro, { target: { value: 'Rp 3.000.000.000' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan ambang' }));
  expect(await screen.findByText('Ambang tersimpan.')).toBeTruthy();
  expect(calls.find(({ key }) => key === ADD)?.body).toEqual({
    validFrom: '2027-01-01',
    basis: 'PP 1/2026',
    sales: { ...amounts, micro: 3_000_000_000 },
    capital: amounts,
  });
});

test('thresholds that come are taken back, and answers that lie across them are named', async () => {
  const remove = 'DELETE /api/manage/size-rules/2027-01-01';
  const { calls } = mockApi({
    ...signedInAs('admin'),
    [SIZES]: { items: [coming, law], bands: [band(null)] },
    [remove]: { ok: true },
  });
  await renderPage('/kantor/pengaturan/skala-usaha');
  expect(await screen.findByText('Ada rentang yang melintasi ambang baru')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan PP 1/2026' }));
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan ambang' }));
  await waitFor(() => expect(calls.some(({ key }) => key === remove)).toBe(true));
});

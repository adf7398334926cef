import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const counts = {
  due: 24,
  answered: 12,
  comparable: 10,
  up: 3,
  same: 6,
  down: 1,
  firstOnline: 4,
  firstExport: 0,
  verifiedShop: 2,
};
const overview = {
  rule: { basis: 'PP 7/2021 Pasal 35 ayat (3) dan (5)', validFrom: '2021-02-02' },
  total: counts,
  groups: [{ key: '2026-3', label: '2026-3', note: null, counts }],
};
const shop = {
  id: '0193b7c4-0000-7000-8000-000000000009',
  businessId: 'b',
  businessName: 'Keripik Siti',
  platform: 'shopee',
  url: 'https://shopee.co.id/keripik',
  hasScreenshot: true,
  firstOrderOn: null,
  state: 'sent',
  revision: 2,
  sentAt: '2026-11-01T02:00:00Z',
  decidedAt: null,
  reason: null,
  personName: 'Siti',
  regencyName: 'Kota Malang',
  decidedBy: null,
};
beforeAll(installDialogs);

test('shows no share without its denominator, and every figure opens its rows', async () => {
  mockApi({ ...signedInAs('dinas'), 'GET /api/manage/outcomes?milestone=6&by=period': overview });
  await renderPage('/kantor/perkembangan?menurut=period&bulan=6');
  const total = await screen.findByRole('table', { name: 'Hasil semua usaha' }, { timeout: 5000 });
  expect(within(total).getByText('12 dari 24 (50%)')).toBeTruthy();
  expect(within(total).getByText('3 dari 10 (30%)')).toBeTruthy();
  const up = within(total).getByRole('link', { name: 'Naik kelas' });
  expect(up.getAttribute('href')).toBe('/kantor/perkembangan/usaha?bulan=6&angka=up');
  const groups = screen.getByRole('table', { name: 'Hasil menurut triwulan' });
  expect(within(groups).getByText('Triwulan III 2026')).toBeTruthy();
  expect(within(groups).getByRole('link', { name: '3 dari 10 (30%)' }).getAttribute('href')).toBe(
    '/kantor/perkembangan/usaha?bulan=6&dari=2026-07-01&sampai=2026-09-30&angka=up',
  );
});

test('says when nobody has been asked yet', async () => {
  const none = Object.fromEntries(Object.keys(counts).map((name) => [name, 0]));
  mockApi({
    ...signedInAs('panitia'),
    'GET /api/manage/outcomes?by=class': { ...overview, total: none, groups: [] },
  });
  await renderPage('/kantor/perkembangan');
  expect(await screen.findByText('Belum ada yang ditanya', {}, { timeout: 5000 })).toBeTruthy();
});

test('verifies what was looked at, and gives back with a reason', async () => {
  const { calls } = mockApi({
    ...signedInAs('panitia'),
    'GET /api/manage/shops?state=sent&page=1': pageOf([shop]),
    'GET /api/me/saved-views?table=outcome-shops': { items: [] },
    [`POST /api/manage/shops/${shop.id}/verify`]: { ...shop, state: 'verified' },
    [`POST /api/manage/shops/${shop.id}/return`]: new Failure(422, {
      code: 'invalid_input',
      title: 'Ada isian yang perlu diperbaiki.',
      errors: [{ path: 'reason', message: 'Alasan paling sedikit 5 huruf.' }],
    }),
  });
  await renderPage('/kantor/perkembangan/toko');
  fireEvent.click(await screen.findByRole('button', { name: 'Kembalikan Shopee, Siti' }, { timeout: 5000 }));
  const back = await screen.findByRole('dialog', { name: 'Kembalikan toko ini?' });
  fireEvent.click(within(back).getByRole('button', { name: 'Kembalikan' }));
  expect(await within(back).findByText('Alasan paling sedikit 5 huruf.')).toBeTruthy();
  fireEvent.click(within(back).getByRole('button', { name: 'Tidak jadi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Verifikasi Shopee, Siti' }));
  const dialog = await screen.findByRole('dialog', { name: 'Toko ini benar milik peserta?' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Ya, verifikasi' }));
  await screen.findByText('Toko terverifikasi.');
  expect(calls.find(({ key }) => key.endsWith('/verify'))?.body).toEqual({ revision: 2 });
});

test('lets dinas look, not decide', async () => {
  mockApi({
    ...signedInAs('dinas'),
    'GET /api/manage/shops?state=sent&page=1': pageOf([shop]),
    'GET /api/me/saved-views?table=outcome-shops': { items: [] },
  });
  await renderPage('/kantor/perkembangan/toko');
  expect(await screen.findByText('Menunggu', {}, { timeout: 5000 })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Verifikasi/ })).toBeNull();
});

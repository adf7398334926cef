import { fireEvent, screen } from '@testing-library/react';
import { mockApi, NO_SIGNAL } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const ENROLMENT = '0193b7c4-0000-7000-8000-000000000001';
const me = {
  'GET /api/me': {
    account: { id: 'a', roles: ['peserta'], name: 'Siti', profileComplete: true, unread: 0 },
    developmentOutbox: false,
  },
};
const earlier = {
  id: '0193b7c4-0000-7000-8000-000000000002',
  milestone: 0,
  salesBand: 'sd_60jt',
  workers: 2,
  channels: ['toko'],
  firstOnlineOn: null,
  firstExportOn: null,
  firstExportCountry: null,
  capitalBand: null,
  size: 'micro',
  how: 'self',
  answeredAt: '2026-05-01T02:00:00Z',
};
const outcomes = (milestones: readonly object[]) => ({
  salesBands: [
    { code: 'sd_60jt', label: 'Sampai Rp60 juta setahun', monthly: 'sampai Rp5 juta sebulan' },
    { code: 'sd_300jt', label: 'Rp60 juta sampai Rp300 juta setahun', monthly: null },
  ],
  classes: [
    {
      enrolmentId: ENROLMENT,
      courseTitle: 'Penjualan Online',
      batchLabel: 'Angkatan I Tahun 2026',
      businessName: 'Keripik Siti',
      milestones,
    },
  ],
});
const three = { milestone: 3, dueOn: '2026-08-01', opensOn: '2026-07-02', state: 'open', answer: null };
const zero = { milestone: 0, dueOn: '2026-05-01', opensOn: '2026-04-20', state: 'closed', answer: earlier };
const address = `/usaha/perkembangan/${ENROLMENT}`;
const next = () => fireEvent.click(screen.getByRole('button', { name: 'Lanjut' }));

beforeEach(() => localStorage.clear());

test('asks five questions, one per screen, and keeps the answers when there is no signal', async () => {
  let signal = false;
  const { calls } = mockApi({
    ...me,
    'GET /api/me/outcomes': outcomes([three]),
    'POST /api/me/outcomes': () => (signal ? { ...earlier, milestone: 3 } : NO_SIGNAL),
  });
  await renderPage(address);
  expect(await screen.findByRole('heading', { level: 1, name: 'Penjualan' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sama seperti dulu' })).toBeNull();
  next();
  expect(screen.getByText('Pilih satu jawaban dulu.')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /Rp300 juta/ }));
  next();
  fireEvent.change(screen.getByLabelText('Berapa orang bekerja di usaha ini?'), { target: { value: '3' } });
  next();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Shopee' }));
  next();
  fireEvent.click(screen.getByRole('radio', { name: 'Sudah pernah' }));
  next();
  expect(screen.getByText('Isi tanggalnya, kira-kira saja.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Kapan pesanan pertamanya?'), { target: { value: '2026-06-01' } });
  next();
  fireEvent.click(screen.getByRole('radio', { name: 'Belum pernah' }));
  next();
  fireEvent.click(await screen.findByRole('button', { name: 'Kirim jawaban' }));
  expect(
    await screen.findByText('Jawaban Anda tersimpan di HP ini. Kirim lagi saat ada sinyal.'),
  ).toBeTruthy();
  signal = true;
  fireEvent.click(screen.getByRole('button', { name: 'Kirim jawaban' }));
  expect(await screen.findByText('Cerita Anda sudah kami terima')).toBeTruthy();
  const sent = calls.filter(({ key }) => key === 'POST /api/me/outcomes').map(({ body }) => body);
  expect(sent[1]).toMatchObject({
    enrolmentId: ENROLMENT,
    milestone: 3,
    salesBand: 'sd_300jt',
    workers: 3,
    channels: ['shopee'],
    firstOnlineOn: '2026-06-01',
    firstExportOn: null,
  });
  // Sent twice, it is one answer.
  expect((sent[0] as { id: string }).id).toBe((sent[1] as { id: string }).id);
});

test('takes over what was said the last time with one tap', async () => {
  const { calls } = mockApi({
    ...me,
    'GET /api/me/outcomes': outcomes([zero, three]),
    'POST /api/me/outcomes': { ...earlier, milestone: 3 },
  });
  await renderPage(address);
  fireEvent.click(await screen.findByRole('button', { name: 'Sama seperti dulu' }));
  expect(await screen.findByText('Sampai Rp60 juta setahun')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kirim jawaban' }));
  expect(await screen.findByText('Cerita Anda sudah kami terima')).toBeTruthy();
  expect(calls.find(({ key }) => key === 'POST /api/me/outcomes')?.body).toMatchObject({
    milestone: 3,
    salesBand: 'sd_60jt',
    workers: 2,
    firstOnlineOn: null,
  });
});

test('goes on with a draft that was left, and shows an answer before it is corrected', async () => {
  mockApi({ ...me, 'GET /api/me/outcomes': outcomes([three]) });
  const { unmount } = await renderPage(address);
  fireEvent.click(await screen.findByRole('radio', { name: /Rp300 juta/ }));
  unmount();
  mockApi({ ...me, 'GET /api/me/outcomes': outcomes([three]) });
  const again = await renderPage(address);
  const kept = await screen.findByRole('radio', { name: /Rp300 juta/ });
  expect((kept as HTMLInputElement).checked).toBe(true);
  again.unmount();
  mockApi({ ...me, 'GET /api/me/outcomes': outcomes([{ ...three, answer: { ...earlier, milestone: 3 } }]) });
  await renderPage(address);
  fireEvent.click(await screen.findByRole('button', { name: 'Perbaiki jawaban' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Periksa lalu kirim' })).toBeTruthy();
});

test('says when nothing is asked, and knows no strange address', async () => {
  mockApi({ ...me, 'GET /api/me/outcomes': outcomes([{ ...three, state: 'coming' }]) });
  const page = await renderPage(address);
  expect(await screen.findByText('Belum ada pertanyaan')).toBeTruthy();
  page.unmount();
  mockApi({ ...me, 'GET /api/me/outcomes': outcomes([three]) });
  await renderPage('/usaha/perkembangan/lain');
  expect(await screen.findByText(/Tidak ditemukan|tidak ditemukan/)).toBeTruthy();
});

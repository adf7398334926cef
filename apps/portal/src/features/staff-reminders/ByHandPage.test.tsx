import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const BATCH = '0193b7c4-0000-7000-8000-00000000000b';
const message = {
  id: '0193b7c4-0000-7000-8000-000000000001',
  event: 'session_tomorrow',
  recipientName: 'Bu Rina',
  batchLabel: 'Angkatan III Tahun 2026',
  courseTitle: 'Fotografi Produk',
  text: 'Halo Bu Rina,\n\n*Sesi: Tatap muka 1*',
  url: 'https://wa.me/6281200000001?text=Halo',
  heldUntil: '2026-11-22T03:00:00.000Z',
  sentAt: null as string | null,
};
const list = (over: object = {}) => ({
  gateway: false,
  mine: [],
  waiting: [],
  heldByOthers: 1,
  sentToday: 4,
  ...over,
});
const open = async (answers: Answers, role: 'panitia' | 'dinas' = 'panitia') => {
  const mocked = mockApi({ ...signedInAs(role), ...answers });
  await renderPage('/kantor/pengingat/kirim-manual');
  return mocked;
};

beforeAll(installDialogs);

test('takes ten messages of an angkatan', async () => {
  let found = list({
    waiting: [
      { batchId: BATCH, batchLabel: 'Angkatan III Tahun 2026', courseTitle: 'Fotografi Produk', count: 12 },
    ],
  });
  const { calls } = await open({
    'GET /api/manage/by-hand': () => found,
    'POST /api/manage/by-hand/take': () => {
      found = list({ mine: [message] });
      return { taken: 10 };
    },
  });
  expect(
    await screen.findByText(/12 pesan menunggu, 1 dipegang rekan Anda, 4 terkirim hari ini/),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Ambil 10 pesan/ }));
  const link = await screen.findByRole('link', { name: /Buka WhatsApp untuk Bu Rina/ });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Anda pegang'));
  expect(link.getAttribute('href')).toBe(message.url);
  expect(link.getAttribute('rel')).toContain('noreferrer');
  expect(calls.find(({ key }) => key.endsWith('/take'))?.body).toEqual({ batchId: BATCH });
});

test('says that both hands are full', async () => {
  const mine = Array.from({ length: 10 }, (_, place) => ({
    ...message,
    id: `${message.id.slice(0, -2)}${place + 10}`,
  }));
  const waiting = [
    { batchId: BATCH, batchLabel: 'Angkatan III', courseTitle: 'Fotografi Produk', count: 12 },
  ];
  await open({
    'GET /api/manage/by-hand': list({ mine, waiting }),
    'POST /api/manage/by-hand/take': { taken: 0 },
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Ambil 10 pesan/ }));
  expect(await screen.findByText('Anda sudah memegang 10 pesan. Kirim atau kembalikan dulu.')).toBeTruthy();
});

test('marks a message as sent, and takes that back', async () => {
  let sentAt: string | null = null;
  const sent = `/api/manage/by-hand/${message.id}/sent`;
  const { calls } = await open({
    'GET /api/manage/by-hand': () => list({ mine: [{ ...message, sentAt }] }),
    [`POST ${sent}`]: () => {
      sentAt = '2026-11-22T02:40:00.000Z';
      return { ok: true };
    },
    [`DELETE ${sent}`]: () => {
      sentAt = null;
      return { ok: true };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Sudah dikirim ke Bu Rina' }));
  const done = within(await screen.findByRole('region', { name: 'Baru saja Anda kirim' }));
  fireEvent.click(done.getByRole('button', { name: 'Urungkan, belum terkirim ke Bu Rina' }));
  await waitFor(() => expect(calls.some(({ key }) => key === `DELETE ${sent}`)).toBe(true));
  expect(await screen.findByRole('button', { name: 'Sudah dikirim ke Bu Rina' })).toBeTruthy();
});

test('says so when a gateway sends them, and when nothing waits', async () => {
  await open({ 'GET /api/manage/by-hand': list({ gateway: true }) });
  expect(await screen.findByText('WhatsApp dikirim otomatis')).toBeTruthy();
});

test('is not there for dinas', async () => {
  await open({}, 'dinas');
  expect(await screen.findByRole('heading', { name: /tidak ditemukan/i })).toBeTruthy();
});

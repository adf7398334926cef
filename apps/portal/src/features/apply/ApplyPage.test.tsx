import { act, fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { loadModal } from '../../ui/Dialog.js';
import { installDialogs } from '../staff-kit/testing/staff.js';

const ME = {
  account: { id: 'a1', name: 'Siti', roles: ['peserta'], profileComplete: true, unread: 0 },
  developmentOutbox: false,
};
const DOCUMENT = {
  id: 'd1',
  kind: 'ktp',
  contentType: 'image/jpeg',
  bytes: 10,
  state: 'waiting',
  reason: null,
};
const APPLICATION = {
  id: 'p1',
  batchId: 'b1',
  state: 'draft',
  courseTitle: 'Desain Kemasan',
  batchLabel: 'Angkatan I Tahun 2026',
  businessId: 'u1',
  cooperative: null,
  motivation: '',
  documents: [],
  sentAt: null,
  reservePlace: null,
  refusedFor: [],
  offer: null,
  enrolmentId: null,
};
const place = (over: object = {}, application: object | null = {}) => ({
  batchId: 'b1',
  courseTitle: 'Desain Kemasan',
  courseSlug: 'desain-kemasan',
  batchLabel: 'Angkatan I Tahun 2026',
  open: true,
  closesAt: null,
  announcedAt: null,
  capacity: 30,
  documents: ['ktp'],
  application: application && { ...APPLICATION, ...application },
  reasons: [],
  ...over,
});
const GET = 'GET /api/batches/b1/application';
const answers = (given: unknown, over: Answers = {}): Answers => ({
  'GET /api/me': ME,
  'GET /api/me/profile': { businesses: [{ id: 'u1', name: 'Keripik Siti', sector: 'Kuliner' }] },
  [GET]: given,
  ...over,
});

beforeAll(async () => {
  installDialogs();
  await loadModal();
});

test('begins with the answers, saved as a draft', async () => {
  const { calls } = mockApi(
    answers(place({}, null), { 'PUT /api/batches/b1/application': place({ reasons: ['Unggah KTP.'] }) }),
  );
  await renderPage('/pendaftaran/b1');
  fireEvent.change(await screen.findByLabelText(/Anggota koperasi/), { target: { value: 'Koperasi Maju' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Simpan, lanjut ke dokumen' })));
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
    businessId: 'u1',
    cooperative: 'Koperasi Maju',
    motivation: '',
  });
});

test('tells what is missing, and what the API refuses', async () => {
  mockApi(
    answers(place({ reasons: ['Unggah KTP.', 'Umur peserta 18 sampai 40 tahun. Umur Anda 52 tahun.'] }), {
      'POST /api/applications/p1/send': new Failure(409, {
        code: 'application_incomplete',
        title: 'Pendaftaran belum dapat dikirim. Isian Anda tersimpan.',
        errors: [{ path: 'documents', message: 'Unggah KTP dulu.' }],
      }),
    }),
  );
  await renderPage('/pendaftaran/b1');
  expect(await screen.findByText('Umur peserta 18 sampai 40 tahun. Umur Anda 52 tahun.')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Kirim pendaftaran' })));
  expect(await screen.findByText('Unggah KTP dulu.')).toBeTruthy();
});

test('a returned document shows why, and can be mended after registration has closed', async () => {
  const returned = { ...DOCUMENT, state: 'returned', reason: 'Foto KTP buram.' };
  mockApi(answers(place({ open: false }, { state: 'returned', documents: [returned] })));
  await renderPage('/pendaftaran/b1');
  expect(await screen.findByText('Foto KTP buram.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Kirim pendaftaran' })).toBeTruthy();
});

test('an offer has its deadline and is confirmed with one tap', async () => {
  const offer = { id: 'o1', state: 'open', expiresAt: '2026-11-24T02:30:00Z' };
  const { calls } = mockApi(
    answers(place({ open: false }, { state: 'offered', offer }), {
      'POST /api/offers/o1/confirm': { enrolmentId: 'e1' },
    }),
  );
  await renderPage('/pendaftaran/b1');
  expect(await screen.findByText(/Selasa, 24 November pukul 09.30 WIB/)).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Daftar ulang' })));
  expect(calls.filter(({ key }) => key === 'POST /api/offers/o1/confirm')).toHaveLength(1);
});

test('the reserve sees its place, the refused the reasons', async () => {
  mockApi(answers(place({}, { state: 'reserve', reservePlace: 4 })));
  await renderPage('/pendaftaran/b1');
  expect(await screen.findByText('Cadangan nomor 4')).toBeTruthy();
});

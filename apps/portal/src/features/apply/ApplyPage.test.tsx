import { act, fireEvent, screen, waitFor } from '@testing-library/react';
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
  // What will be asked for is known before the first question is answered.
  expect(await screen.findByRole('heading', { name: 'Yang perlu disiapkan' })).toBeTruthy();
  expect(screen.getByText('KTP.')).toBeTruthy();
  fireEvent.change(await screen.findByLabelText(/Anggota koperasi/), { target: { value: 'Koperasi Maju' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Simpan, lanjut ke dokumen' })));
  expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
    businessId: 'u1',
    cooperative: 'Koperasi Maju',
    motivation: '',
  });
});

test('whoever needs the letter finds its blank, before beginning and beside its file', async () => {
  mockApi(answers(place({ documents: ['ktp', 'statement'] }, null)));
  const first = await renderPage('/pendaftaran/b1');
  const blank = await screen.findByRole('link', { name: 'Buka blangko surat pernyataan' });
  expect(blank.getAttribute('href')).toBe('/surat-pernyataan');
  expect(blank.getAttribute('target')).toBe('_blank');
  first.unmount();
  mockApi(answers(place({ documents: ['statement'] })));
  await renderPage('/pendaftaran/b1');
  expect(await screen.findByRole('button', { name: 'Kirim pendaftaran' })).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Buka blangko surat pernyataan' })).toHaveLength(1);
});

test('the blank letter is for everyone, and says in plain words what is signed', async () => {
  mockApi({});
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
  await renderPage('/surat-pernyataan');
  expect(await screen.findByRole('heading', { level: 1, name: 'Surat pernyataan' })).toBeTruthy();
  for (const words of ['NIK', 'Data dan dokumen yang saya berikan benar.', 'Tanda tangan dan nama terang'])
    expect(screen.getByText(words)).toBeTruthy();
  // Only the letter goes on paper.
  const button = screen.getByRole('button', { name: 'Cetak' });
  expect(button.closest('[data-print="hide"]')).toBeTruthy();
  fireEvent.click(button);
  expect(print).toHaveBeenCalledTimes(1);
});

test('tells what is missing, and what the API refuses', async () => {
  mockApi(
    answers(place({ reasons: ['Unggah KTP.', 'Umur peserta 18 sampai 40 tahun. Umur Anda 52 tahun.'] }), {
      'POST /api/applications/p1/send': new Failure(409, {
        code: 'application_incomplete',
        title: 'Pendaftaran belum dapat dikirim. Isian Anda tersimpan.',
        errors: [{ path: 'documents', message: 'Unggah KTP dulu.' }],
      }),
      'POST /api/applications/p1/documents?kind=ktp': DOCUMENT,
    }),
  );
  await renderPage('/pendaftaran/b1');
  expect(await screen.findByText('Umur peserta 18 sampai 40 tahun. Umur Anda 52 tahun.')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Kirim pendaftaran' })));
  expect(await screen.findByText('Unggah KTP dulu.')).toBeTruthy();
  const pdf = new File(['%PDF-'], 'ktp.pdf', { type: 'application/pdf' });
  await act(async () => fireEvent.change(screen.getByLabelText('KTP'), { target: { files: [pdf] } }));
  // What was missing is there: nobody is told to upload it any more, nor that a PDF is a photo.
  expect(await screen.findByText('Ganti berkas')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('Unggah KTP dulu.')).toBeNull());
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
  mockApi(answers(place({ announcedAt: '2026-12-13T03:00:00Z' }, { state: 'reserve', reservePlace: 4 })));
  await renderPage('/pendaftaran/b1');
  expect(await screen.findByText('Cadangan nomor 4')).toBeTruthy();
  // The result is here: no day of it is ahead.
  expect(screen.queryByText(/Hasil diumumkan/)).toBeNull();
});

test.each([
  ['before the window', { opensAt: '2999-01-02T01:00:00Z', closesAt: '2999-02-02T13:00:00Z' }, /^Dibuka /],
  ['after it', { opensAt: null, closesAt: '2020-02-02T13:00:00Z' }, /^Ditutup Minggu, 2 Februari/],
  ['when the result came first', { opensAt: null, closesAt: '2999-02-02T13:00:00Z' }, /tidak lagi menerima/],
])('says why nobody can apply, without a day that is not true: %s', async (_, times, why) => {
  mockApi(answers(place({ open: false, announcedAt: '2999-02-03T03:00:00Z', ...times }, null)));
  await renderPage('/pendaftaran/b1');
  expect(await screen.findByText(why)).toBeTruthy();
  expect(screen.queryByText(/Pendaftaran ditutup|Hasil diumumkan/)).toBeNull();
});

test('the list of applications tells until when an offer stands', async () => {
  const offer = { id: 'o1', state: 'open', expiresAt: '2026-11-24T02:30:00Z' };
  mockApi({
    'GET /api/me': ME,
    'GET /api/me/applications': { items: [{ ...APPLICATION, state: 'offered', offer }] },
  });
  await renderPage('/pendaftaran');
  expect(await screen.findByText('Daftar ulang sebelum Selasa, 24 November pukul 09.30 WIB.')).toBeTruthy();
});

import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const ME = {
  account: { id: 'a1', name: 'Siti', roles: ['peserta'], profileComplete: false, unread: 0 },
  developmentOutbox: false,
};
const BATCH = {
  id: 'b1',
  label: 'Angkatan I Tahun 2026',
  mode: 'blended',
  startsOn: '2026-12-09',
  endsOn: '2026-12-30',
  registrationClosesAt: null,
  place: 'Aula',
  capacity: 25,
  seatsLeft: 3,
  waiting: 0,
};
const COURSE = {
  slug: 'foto',
  title: 'Fotografi Produk dengan HP',
  shortTitle: 'Fotografi Produk',
  batches: [BATCH],
};
const PERSON = {
  name: 'Siti Aminah',
  villageCode: '35.73.01.1001',
  regionLabel: 'Arjosari, Blimbing, Kota Malang',
  sex: 'P',
  disability: 'tidak_ada',
  email: null,
  consentedAt: '2026-11-01T00:00:00Z',
};
const BUSINESS = {
  id: 'u1',
  name: 'Keripik Siti',
  kbliCode: '10794',
  kbliVersion: '2025',
  sector: 'Makanan olahan',
  nib: null,
  businessLetter: null,
  size: 'micro',
  channels: ['whatsapp'],
};
const NIK = { masked: '************0001', warnings: ['Kode kecamatan di NIK ini tidak dikenal.'] };
const enrolment = (over: object) => ({
  id: 'e1',
  state: 'active',
  waitingPosition: null,
  courseTitle: COURSE.title,
  batchLabel: BATCH.label,
  ...over,
});
const answers = (profile: object, over: Answers = {}): Answers => ({
  'GET /api/me': ME,
  'GET /api/courses/foto': COURSE,
  'GET /api/me/profile': {
    person: PERSON,
    phone: '+6281234567890',
    nik: NIK,
    businesses: [BUSINESS],
    ...profile,
  },
  ...over,
});

test('asks only for what is missing, step by step, and shows all of it before it is sent', async () => {
  let profile = { person: PERSON, phone: null, nik: null as object | null, businesses: [] as object[] };
  const { calls } = mockApi(
    answers(
      {},
      {
        'GET /api/me/profile': () => profile,
        'GET /api/business-fields': {
          version: '2025',
          items: [
            { code: '10794', title: 'Industri kerupuk, keripik, peyek', sector: 'Makanan olahan' },
            { code: '14111', title: 'Industri pakaian jadi', sector: 'Fesyen' },
          ],
        },
        'POST /api/me/businesses': (body: unknown) => {
          if ((body as { nib: string | null }).nib) {
            return new Failure(422, {
              code: 'invalid_input',
              title: 'x',
              errors: [{ path: 'nib', message: 'NIB terdiri dari 13 angka.' }],
            });
          }
          profile = { ...profile, businesses: [BUSINESS] };
          return BUSINESS;
        },
        'PUT /api/me/nik': () => {
          profile = { ...profile, nik: NIK };
          return profile;
        },
      },
    ),
  );
  await renderPage('/pelatihan/foto/daftar/b1');
  expect(await screen.findByRole('heading', { name: 'Data usaha' })).toBeTruthy();
  expect(screen.getByText('Langkah 1 dari 3')).toBeTruthy();
  fireEvent.change(await screen.findByLabelText('Nama usaha'), { target: { value: 'Keripik Siti' } });
  fireEvent.change(await screen.findByLabelText('Cari bidang usaha'), { target: { value: 'keripik' } });
  fireEvent.click(screen.getByLabelText(/kerupuk, keripik/));
  expect(screen.queryByLabelText(/pakaian jadi/)).toBeNull();
  fireEvent.click(screen.getByLabelText(/Usaha mikro/));
  fireEvent.click(screen.getByLabelText('WhatsApp'));
  fireEvent.change(screen.getByLabelText(/NIB/), { target: { value: '123' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan, lanjut' }));
  expect(await screen.findByText('NIB terdiri dari 13 angka.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/NIB/), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan, lanjut' }));

  expect(await screen.findByText('Mengapa NIK diminta?')).toBeTruthy();
  expect(calls.filter(({ key }) => key === 'POST /api/me/businesses').at(-1)?.body).toEqual({
    name: 'Keripik Siti',
    kbliCode: '10794',
    size: 'micro',
    channels: ['whatsapp'],
    nib: null,
    businessLetter: null,
  });
  fireEvent.change(screen.getByLabelText('NIK'), { target: { value: '3573014101900001' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan, lanjut' }));

  expect(await screen.findByRole('heading', { name: 'Periksa lalu daftar' })).toBeTruthy();
  expect(screen.getByText('Langkah 3 dari 3')).toBeTruthy();
  expect(screen.getByText('Siti Aminah')).toBeTruthy();
  expect(screen.getByText('************0001')).toBeTruthy();
  expect(screen.getByText('Kode kecamatan di NIK ini tidak dikenal.')).toBeTruthy();
});

test('a double tap asks for one seat', async () => {
  const { calls } = mockApi(answers({}, { 'POST /api/enrolments': enrolment({}) }));
  await renderPage('/pelatihan/foto/daftar/b1');
  const button = await screen.findByRole('button', { name: 'Daftar sekarang' });
  fireEvent.click(button);
  fireEvent.click(button);
  expect(await screen.findByRole('heading', { name: 'Anda diterima' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Buka kelas' }).getAttribute('href')).toBe('/kelas/e1');
  const sent = calls.filter(({ key }) => key === 'POST /api/enrolments');
  expect(sent.map(({ body }) => body)).toEqual([{ batchId: 'b1', businessId: 'u1' }]);
});

test('a full class says so before and names the place in line after', async () => {
  mockApi(
    answers(
      {},
      {
        'GET /api/courses/foto': { ...COURSE, batches: [{ ...BATCH, seatsLeft: 0, waiting: 2 }] },
        'POST /api/enrolments': enrolment({ state: 'waiting', waitingPosition: 3 }),
      },
    ),
  );
  await renderPage('/pelatihan/foto/daftar/b1');
  fireEvent.click(await screen.findByRole('button', { name: 'Masuk daftar tunggu' }));
  expect(await screen.findByRole('heading', { name: 'Anda di daftar tunggu nomor 3' })).toBeTruthy();
});

test('an old link without the course still finds its angkatan; a closed one is not found', async () => {
  const courses = {
    items: [
      { slug: 'lain', openBatches: 0 },
      { slug: 'foto', openBatches: 1 },
    ],
    families: [],
  };
  mockApi(answers({}, { 'GET /api/courses': courses }));
  const page = await renderPage('/daftar/b1');
  expect(await screen.findByRole('button', { name: 'Daftar sekarang' })).toBeTruthy();
  page.unmount();
  mockApi(answers({}, { 'GET /api/courses': courses }));
  await renderPage('/daftar/b2');
  expect(await screen.findByRole('heading', { name: 'Tidak ditemukan' })).toBeTruthy();
});

test('a refusal keeps everything and says what to do', async () => {
  mockApi(
    answers(
      {},
      {
        'POST /api/enrolments': new Failure(409, {
          code: 'batch_not_open',
          title: 'Pendaftaran angkatan ini sudah ditutup atau belum dibuka.',
        }),
      },
    ),
  );
  await renderPage('/pelatihan/foto/daftar/b1');
  fireEvent.click(await screen.findByRole('button', { name: 'Daftar sekarang' }));
  expect((await screen.findByRole('alert')).textContent).toContain('sudah ditutup');
  expect(screen.getByText('Siti Aminah')).toBeTruthy();
});

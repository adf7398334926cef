import { act, fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { signedInAs } from '../staff-kit/testing/staff.js';

const PAGE = '/kantor/angkatan/b1/seleksi/daftarkan';
const APPLICATION = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';
const SELECTION = {
  batchId: 'b1',
  batchLabel: 'Angkatan I Tahun 2026',
  courseTitle: 'Desain Kemasan',
  capacity: 30,
  taken: 0,
  settings: {},
  publishedRunId: null,
  latestRunId: null,
};
const FOUND = {
  accountId: 'a9',
  name: 'Mbah Karsi',
  regionLabel: 'Klojen, Kota Malang',
  phone: '+628******7890',
  nik: '************0012',
  businesses: [{ id: 'u1', name: 'Bakso Karsi', sector: 'Kuliner' }],
  application: null,
};
const LOOK_UP = 'POST /api/manage/batches/b1/registrations/look-up';
const answers = (over: Answers): Answers => ({
  ...signedInAs('panitia'),
  'GET /api/manage/batches/b1/selection': SELECTION,
  ...over,
});

async function find() {
  fireEvent.change(await screen.findByRole('textbox', { name: 'Nomor HP' }), {
    target: { value: '0812 3456 7890' },
  });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Cari' })));
}

test('somebody who is found needs only the consent; the number is in no address', async () => {
  const { calls } = mockApi(
    answers({
      [LOOK_UP]: { found: FOUND },
      'POST /api/manage/batches/b1/registrations': new Failure(422, {
        code: 'invalid_input',
        title: 'Isian belum benar.',
        errors: [{ path: 'consent.kept', message: 'Tempat bukti belum diisi.' }],
      }),
    }),
  );
  await renderPage(PAGE);
  const blank = await screen.findByRole('link', { name: 'Buka blangko surat pernyataan' });
  expect(blank.getAttribute('href')).toBe('/surat-pernyataan');
  await find();
  expect(await screen.findByText('NIK ************0012')).toBeTruthy();
  expect(screen.queryByLabelText('Nama lengkap')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: /Tertulis/ }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Simpan, lanjut ke dokumen' })));
  expect(await screen.findByText('Tempat bukti belum diisi.')).toBeTruthy();
  expect(calls.at(-1)?.body).toMatchObject({
    accountId: 'a9',
    phone: null,
    person: null,
    nik: null,
    businessId: 'u1',
    business: null,
    consent: { kind: 'written' },
  });
  for (const { key } of calls) expect(key).not.toContain('7890');
});

test('somebody new is written down whole', async () => {
  mockApi(
    answers({
      [LOOK_UP]: { found: null },
      'GET /api/regions?parent=35': { items: [] },
      'GET /api/business-fields': { version: '2020', items: [] },
    }),
  );
  await renderPage(PAGE);
  await find();
  expect(await screen.findByText('Belum ada di Sinau')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Nomor HP orang ini').value).toBe('0812 3456 7890');
  expect(screen.getByLabelText('Nama lengkap')).toBeTruthy();
  expect(screen.getByLabelText('Nama usaha')).toBeTruthy();
});

test('who has applied already is not registered twice', async () => {
  mockApi(
    answers({
      [LOOK_UP]: {
        found: { ...FOUND, application: { id: 'p1', state: 'sent', registered: false, documents: [] } },
      },
    }),
  );
  await renderPage(PAGE);
  await find();
  expect(await screen.findByText('Orang ini sudah mendaftar')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Simpan, lanjut ke dokumen' })).toBeNull();
});

test('a reload goes on with the documents', async () => {
  mockApi(
    answers({
      [`GET /api/manage/applications/${APPLICATION}/registration`]: {
        applicationId: APPLICATION,
        state: 'draft',
        required: ['ktp'],
        documents: [],
        reasons: ['Unggah KTP.'],
      },
    }),
  );
  await renderPage(`${PAGE}?berkas=${APPLICATION}`);
  expect(await screen.findByText('Unggah KTP.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Kirim pendaftaran' })).toBeTruthy();
});

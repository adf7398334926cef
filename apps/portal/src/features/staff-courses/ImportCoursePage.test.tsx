import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const OUTCOME = {
  outcome: 'created',
  courseId: 'c1',
  slug: 'foto',
  versionId: 'v1',
  versionNumber: 1,
  modules: 5,
  lessons: 35,
  questions: 42,
  warnings: [{ path: 'modul[1].jp', message: 'Jumlah JP tidak sama dengan jumlah modul.' }],
};
const COURSE = {
  id: 'c1',
  slug: 'foto',
  code: 'FP',
  title: 'Fotografi',
  state: 'draft',
  publishedVersion: null,
  versions: [{ id: 'v1', number: 1, importedAt: '2026-11-21T02:00:00Z', published: false }],
  batches: 0,
  learners: 0,
};
const TRIAL = 'POST /api/manage/courses/import?dryRun=true';
const REAL = 'POST /api/manage/courses/import?dryRun=false';
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  'GET /api/manage/courses': { items: [COURSE] },
  [TRIAL]: OUTCOME,
  [REAL]: OUTCOME,
  'POST /api/manage/courses/c1/publish': { ok: true },
  ...over,
});

async function choose(text: string, name = 'foto.json', size = text.length) {
  const input = await screen.findByLabelText('Berkas kurikulum');
  const file = new File([text], name, { type: 'application/json' });
  Object.defineProperty(file, 'size', { value: size });
  fireEvent.change(input, { target: { files: [file] } });
}

beforeAll(installDialogs);

test('shows every error by its path and imports nothing', async () => {
  const errors = [
    { path: 'modul[2].pelajaran[0].judul', message: 'Judul belum diisi.' },
    { path: 'bank_soal[4].benar', message: 'Kunci jawaban tidak ada di pilihan.' },
  ];
  const { calls } = mockApi(
    answers({
      [TRIAL]: new Failure(422, {
        code: 'curriculum_invalid',
        title: 'Kurikulum belum dapat diimpor. Tidak ada yang berubah.',
        errors,
      }),
    }),
  );
  await renderPage('/kantor/pelatihan/impor');
  await choose('{"kode":"FP"}');
  expect(await screen.findByText('Kurikulum belum dapat diimpor. Tidak ada yang berubah.')).toBeTruthy();
  const rows = within(screen.getByRole('table', { name: 'Kesalahan di berkas' }))
    .getAllByRole('row')
    .slice(1);
  expect(rows).toHaveLength(2);
  expect(rows[0]?.textContent).toContain('modul[2].pelajaran[0].judul');
  expect(rows[0]?.textContent).toContain('Judul belum diisi.');
  expect(rows[1]?.textContent).toContain('bank_soal[4].benar');
  expect(screen.queryByRole('button', { name: 'Impor sekarang' })).toBeNull();
  expect(calls.some(({ key }) => key === REAL)).toBe(false);
});

test('tries first, then imports; a trainer goes on to the review', async () => {
  const { calls } = mockApi(answers());
  await renderPage('/kantor/pelatihan/impor');
  await choose('{"kode":"FP"}');
  expect(await screen.findByText('Pelatihan baru akan dibuat.')).toBeTruthy();
  expect(screen.getByText('35')).toBeTruthy();
  expect(screen.getByRole('table', { name: '1 peringatan, tidak menghalangi impor' }).textContent).toContain(
    'modul[1].jp',
  );
  expect(calls.some(({ key }) => key === REAL)).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Impor sekarang' }));
  expect(await screen.findByText('Impor selesai')).toBeTruthy();
  expect(calls.find(({ key }) => key === REAL)?.body).toEqual({ kode: 'FP' });
  const review = screen.getByRole('link', { name: 'Buka tinjauan di studio' });
  expect(review.getAttribute('href')).toBe('/kantor/studio/c1/tinjauan');
  expect(screen.queryByRole('button', { name: /Terbitkan/ })).toBeNull();
});

test('an administrator may publish what was imported', async () => {
  const { calls } = mockApi({ ...answers(), ...signedInAs('admin') });
  await renderPage('/kantor/pelatihan/impor');
  await choose('{"kode":"FP"}');
  fireEvent.click(await screen.findByRole('button', { name: 'Impor sekarang' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Terbitkan versi 1' }));
  fireEvent.click(screen.getByRole('button', { name: 'Terbitkan' }));
  expect(await screen.findByText('Fotografi versi 1 terbit.')).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/publish'))?.body).toEqual({ versionId: 'v1' });
});

test('a file that is too big or no JSON stays here', async () => {
  const { calls } = mockApi(answers());
  await renderPage('/kantor/pelatihan/impor');
  await choose('{}', 'foto.json', 20_000_001);
  expect(await screen.findByText(/Pilih .json paling besar 20 MB, atau .zip/)).toBeTruthy();
  await choose('{ kode: ');
  expect(await screen.findByText(/bukan JSON yang dapat dibaca/)).toBeTruthy();
  expect(calls.some(({ key }) => key.startsWith('POST'))).toBe(false);
});

test('does not exist for people who may not import', async () => {
  mockApi({ ...answers(), ...signedInAs('dinas') });
  await renderPage('/kantor/pelatihan/impor');
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

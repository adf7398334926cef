import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';
import { COURSE } from './testing/course.js';

const COMMENT = {
  id: 'k1',
  lessonId: 'a',
  authorName: 'Bagus',
  body: 'Tambah contoh.',
  createdAt: '2026-11-22T01:00:00Z',
  resolvedAt: null,
};
const answers = (course: object = {}, over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  'GET /api/studio/courses/c1': { ...COURSE, ...course },
  'GET /api/studio/courses/c1/comments': { items: [COMMENT] },
  ...over,
});
const ADDRESS = '/kantor/studio/c1/tinjauan';

beforeAll(installDialogs);

test('what is missing leads to its place, with the name of the field', async () => {
  mockApi(
    answers({
      problems: [
        { path: 'ringkasan', message: 'Belum diisi.', lessonId: null, moduleId: null },
        { path: 'modul[0].pelajaran[0].isi_md', message: 'Belum diisi.', lessonId: 'a', moduleId: 'm1' },
      ],
    }),
  );
  await renderPage(ADDRESS);
  expect(await screen.findByText('Ringkasan: Belum diisi.')).toBeTruthy();
  expect(screen.getByText('Isi: Belum diisi.')).toBeTruthy();
  const links = screen
    .getAllByRole('link', { name: 'Cahaya jendela' })
    .map((link) => link.getAttribute('href'));
  expect(links).toContain('/kantor/studio/c1/pelajaran/a');
});

test('an incomplete draft is led to what it lacks, from the tree and from here', async () => {
  const problems = [
    { path: 'modul[0].pelajaran[0].isi_md', message: 'Belum diisi.', lessonId: 'a', moduleId: 'm1' },
    { path: 'ringkasan', message: 'Belum diisi.', lessonId: null, moduleId: null },
  ];
  mockApi(answers({ problems }));
  const tree = await renderPage('/kantor/studio/c1');
  const next = await screen.findByRole('link', { name: 'Lengkapi 2 hal' });
  expect(next.getAttribute('href')).toBe(`${ADDRESS}#kurang`);
  expect(screen.queryByRole('link', { name: 'Ajukan tinjauan' })).toBeNull();
  tree.unmount();
  await renderPage(ADDRESS);
  const place = await screen.findByRole('link', { name: 'Lengkapi Cahaya jendela' });
  expect(place.getAttribute('href')).toBe('/kantor/studio/c1/pelajaran/a');
  expect(document.getElementById('kurang')?.textContent).toBe('Yang perlu dilengkapi');
});

test.each([
  ['pelatih', { state: 'editing' }, 'Ajukan tinjauan'],
  ['pelatih', { state: 'published' }, 'Lihat tinjauan'],
  ['dinas', { state: 'editing' }, 'Lihat tinjauan'],
  ['dinas', { state: 'in_review', canReview: true }, 'Tinjau draf'],
] as const)('the next step of a complete draft: %s, %j', async (role, course, name) => {
  mockApi({ ...answers(course), ...signedInAs(role) });
  await renderPage('/kantor/studio/c1');
  expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(ADDRESS);
});

test('what deserves another look leads to its lesson, and keeps nobody from publishing', async () => {
  const message = 'Soal FP-T01 dipakai di "Kuis 1" dan di tes akhir. Kuncinya sudah diketahui peserta.';
  mockApi(
    answers({
      state: 'in_review',
      canReview: true,
      findings: [{ path: 'soal', message, lessonId: 'd', moduleId: 'm2' }],
    }),
  );
  await renderPage(ADDRESS);
  const group = await screen.findByRole('region', { name: 'Yang perlu dilihat lagi' });
  expect(within(group).getByText(`Soal: ${message}`)).toBeTruthy();
  expect(within(group).getByRole('link', { name: 'Sepertiga' }).getAttribute('href')).toBe(
    '/kantor/studio/c1/pelajaran/d',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Terbitkan' }));
  expect(within(screen.getByRole('dialog')).getByText(/Ada 1 catatan yang perlu dilihat lagi/)).toBeTruthy();
});

test('asks for a review and comments on a lesson', async () => {
  const { calls } = mockApi(
    answers(
      {},
      {
        'POST /api/studio/courses/c1/submit': { ...COURSE, state: 'in_review' },
        'POST /api/studio/courses/c1/comments': COMMENT,
        'POST /api/studio/comments/k1/resolve': { ok: true },
      },
    ),
  );
  await renderPage(`${ADDRESS}?pelajaran=b`);
  fireEvent.click(await screen.findByRole('button', { name: 'Ajukan tinjauan' }));
  fireEvent.click(screen.getByRole('button', { name: 'Ajukan' }));
  expect(await screen.findByText('Draf diajukan untuk ditinjau.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kirim komentar' }));
  expect(screen.getByText('Tulis komentarnya dulu.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Komentar baru'), { target: { value: 'Bagus.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Kirim komentar' }));
  expect(await screen.findByText('Komentar tersimpan.')).toBeTruthy();
  expect(calls.find(({ key }) => key.endsWith('/comments') && key.startsWith('POST'))?.body).toEqual({
    lessonId: 'b',
    body: 'Bagus.',
  });
  fireEvent.click(screen.getByRole('button', { name: /Tandai selesai/ }));
  await waitFor(() => expect(calls.some(({ key }) => key.endsWith('/resolve'))).toBe(true));
});

test('says that the draft came back, beside the comments that say why', async () => {
  mockApi(answers({ state: 'returned' }));
  await renderPage(ADDRESS);
  expect(await screen.findByText('Dikembalikan oleh peninjau')).toBeTruthy();
  expect(screen.getByText('Baca komentarnya, perbaiki, lalu ajukan lagi.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'komentarnya' })).toBeNull();
});

test('a reviewer sees what publishing changes, and publishes', async () => {
  const version = { id: 'v2', number: 2, importedAt: '2026-11-01T00:00:00Z', published: true };
  const file = (...titles: string[]) => ({
    modul: [{ kode: 'M', pelajaran: titles.map((judul) => ({ kode: judul, judul })) }],
  });
  const { calls } = mockApi(
    answers(
      { state: 'in_review', canReview: true },
      {
        'GET /api/manage/courses': { items: [{ id: 'c1', versions: [version] }] },
        'GET /api/manage/courses/c1/export?versionId=v2': file('Lama', 'Tetap'),
        'GET /api/studio/courses/c1/file': file('Tetap', 'Baru sekali'),
        'POST /api/studio/courses/c1/publish': { ...COURSE, state: 'published' },
      },
    ),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Terbitkan' }));
  const dialog = screen.getByRole('dialog');
  expect(await within(dialog).findByText('Baru sekali')).toBeTruthy();
  expect(within(dialog).getByText('Pelajaran dihapus (1)')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Terbitkan' }));
  expect(await screen.findByText('Fotografi Produk terbit.')).toBeTruthy();
  expect(calls.some(({ key }) => key.endsWith('/publish'))).toBe(true);
});

test('who wrote it or handed it in is not offered to publish it', async () => {
  mockApi(answers({ state: 'in_review', canReview: false }));
  await renderPage(ADDRESS);
  expect(
    await screen.findByText(
      'Menunggu tinjauan orang lain. Penulis dan pengaju tidak menerbitkannya sendiri.',
    ),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Terbitkan' })).toBeNull();
});

test('a draft goes back with a reason only', async () => {
  const { calls } = mockApi(
    answers(
      { state: 'in_review', canReview: true },
      {
        'POST /api/studio/courses/c1/return': new Failure(409, {
          code: 'state_conflict',
          title: 'Sudah berubah.',
        }),
      },
    ),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Kembalikan' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kembalikan' }));
  expect(within(dialog).getByText('Tulis alasannya dulu.')).toBeTruthy();
  expect(calls.some(({ key }) => key.endsWith('/return'))).toBe(false);
  fireEvent.change(within(dialog).getByLabelText('Alasan'), { target: { value: 'Kurang contoh.' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kembalikan' }));
  expect(await within(dialog).findByText('Sudah berubah.')).toBeTruthy();
});

const BATCH_PAGE: Answers = {
  [`GET /api/manage/batches/${BATCH.id}`]: {
    ...BATCH,
    trainers: [],
    sessions: [],
    moves: [],
    survey: null,
  },
  [`GET /api/manage/batches/${BATCH.id}/participants?page=1`]: pageOf([]),
};
const MOVE = {
  batchId: BATCH.id,
  from: 1,
  to: 2,
  added: [{ code: 'x', title: 'Cahaya lampu' }],
  removed: [{ code: 'y', title: 'Kamera lama', learnersDone: 3 }],
  changed: [],
  learners: 22,
  learnersWithMore: 5,
  obstacle: null,
};

test('a class sees the newer version, what it changes, and moves', async () => {
  const key = `/api/studio/batches/${BATCH.id}/version-move`;
  const { calls } = mockApi({
    ...signedInAs('pelatih'),
    ...BATCH_PAGE,
    [`GET ${key}`]: MOVE,
    [`POST ${key}`]: { ...MOVE, from: 2 },
  });
  await renderPage(`/kantor/angkatan/${BATCH.id}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Lihat perubahannya' }));
  const dialog = screen.getByRole('dialog', { name: 'Pindahkan ke versi 2?' });
  expect(within(dialog).getByText('Kamera lama (3 peserta sudah selesai)')).toBeTruthy();
  expect(dialog.textContent).toContain('5 peserta perlu menyelesaikan lebih banyak');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Pindahkan angkatan' }));
  expect(await screen.findByText(/sekarang memakai versi 2/)).toBeTruthy();
  expect(calls.find((call) => call.key === `POST ${key}`)?.body).toEqual({ to: 2 });
});

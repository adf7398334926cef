import type { UploadOptions } from 'tus-js-client';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { contentsWords } from '../studio/contents-words.js';

const ID = '0193b7c4-0000-7000-8000-000000000009';

/** The protocol's client, played by hand. */
class FakeUpload {
  static all: FakeUpload[] = [];
  url: string | null = `http://localhost/api/uploads/${ID}`;

  constructor(
    readonly file: File,
    readonly options: UploadOptions,
  ) {
    FakeUpload.all.push(this);
  }

  findPreviousUploads = async () => [];
  start = () => undefined;
  abort = async () => undefined;
}

jest.mock('tus-js-client', () => ({
  Upload: jest.fn((...given: [File, UploadOptions]) => new FakeUpload(...given)),
}));

const OUTCOME = {
  outcome: 'created',
  courseId: 'c1',
  slug: 'foto',
  versionId: 'v1',
  versionNumber: 1,
  modules: 5,
  lessons: 35,
  questions: 42,
  warnings: [{ path: 'media/x', message: 'Nomor ini dipakai berkas lain di sini.' }],
};
const CONTENTS = {
  format: 'zip',
  filename: 'foto.sinau.zip',
  bytes: 8_400_000,
  images: 12,
  videos: 2,
  audios: 0,
  files: 0,
  packages: 0,
  missing: 0,
} as const;
const found = (state: string, over: object = {}) => ({
  id: ID,
  state,
  filename: 'foto.sinau.zip',
  bytes: 8_400_000,
  filesDone: 3,
  filesAll: 14,
  outcome: null,
  contents: null,
  mediaKept: 0,
  mediaRenamed: 1,
  reason: null,
  errors: [],
  ...over,
});
const PACKAGE = `GET /api/manage/course-packages/${ID}`;
const ADDRESS = `/kantor/pelatihan/impor?paket=${ID}`;
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  'GET /api/manage/courses': { items: [] },
  ...over,
});

beforeAll(installDialogs);
beforeEach(() => {
  FakeUpload.all = [];
  localStorage.clear();
});

test('an archive is uploaded in parts, and its address survives a reload', async () => {
  mockApi(answers({ [PACKAGE]: found('checking') }));
  await renderPage('/kantor/pelatihan/impor');
  const file = new File(['PK'], 'foto.sinau.zip', { type: 'application/zip' });
  Object.defineProperty(file, 'size', { value: 40_000_000 });
  fireEvent.change(await screen.findByLabelText('Berkas kurikulum'), { target: { files: [file] } });
  await waitFor(() => expect(FakeUpload.all).toHaveLength(1));
  const [sending] = FakeUpload.all;
  expect(sending?.options.metadata).toEqual({ purpose: 'course', kind: 'file', filename: 'foto.sinau.zip' });
  act(() => sending?.options.onProgress?.(12_000_000, 40_000_000));
  expect(await screen.findByText('12 dari 40 MB')).toBeTruthy();
  act(() => sending?.options.onSuccess?.({} as never));
  expect(await screen.findByText('3 dari 14 berkas')).toBeTruthy();
  expect(window.location.search).toBe(`?paket=${ID}`);
});

test('a checked archive says what it holds, and is imported only after a yes', async () => {
  const start = `POST /api/manage/course-packages/${ID}/import`;
  const { calls } = mockApi(
    answers({
      [PACKAGE]: found('checked', { outcome: OUTCOME, contents: CONTENTS }),
      [start]: found('done', { outcome: OUTCOME, contents: CONTENTS }),
    }),
  );
  await renderPage(ADDRESS);
  expect(await screen.findByText('Pelatihan baru akan dibuat.')).toBeTruthy();
  expect(screen.getByText('12 gambar dan 2 video')).toBeTruthy();
  expect(screen.getByText('8,4 MB')).toBeTruthy();
  expect(screen.getByText('media/x')).toBeTruthy();
  expect(calls.some(({ key }) => key === start)).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Impor sekarang' }));
  expect(await screen.findByText('Impor selesai')).toBeTruthy();
});

test('a refused archive tells every fault with its place', async () => {
  const errors = [{ path: `media/${ID}/w640.webp`, message: 'Berkas ini bukan gambar WebP.' }];
  mockApi(answers({ [PACKAGE]: found('failed', { reason: 'Tidak ada yang berubah.', errors }) }));
  await renderPage(ADDRESS);
  expect(await screen.findByText('Tidak ada yang berubah.')).toBeTruthy();
  expect(screen.getByText(`media/${ID}/w640.webp`)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Pilih berkas lain' }));
  expect(await screen.findByLabelText('Berkas kurikulum')).toBeTruthy();
});

test('a file says its size before it is saved', async () => {
  const course = {
    id: 'c1',
    slug: 'foto',
    code: 'FP',
    title: 'Fotografi',
    state: 'published',
    publishedVersion: 1,
    versions: [{ id: 'v1', number: 1, importedAt: '2026-11-21T02:00:00Z', published: true }],
    batches: 0,
    learners: 0,
  };
  const contents = 'GET /api/manage/courses/c1/export/contents?versionId=v1';
  const { calls } = mockApi({
    ...answers({
      'GET /api/manage/courses': { items: [course] },
      'GET /api/studio/courses': { items: [] },
      [contents]: CONTENTS,
    }),
    ...signedInAs('dinas'),
  });
  await renderPage('/kantor/pelatihan');
  fireEvent.click(await screen.findByRole('button', { name: /^Unduh berkas/ }));
  expect(await screen.findByText('8,4 MB, dengan 12 gambar dan 2 video.')).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Unduh' });
  expect(link.getAttribute('href')).toBe('/api/manage/courses/c1/export?versionId=v1');
  expect(calls.filter(({ key }) => key === contents)).toHaveLength(1);
  // Dinas judges courses; it does not run the catalogue.
  expect(screen.queryByRole('button', { name: /Arsipkan|Terbitkan|Salin/ })).toBeNull();
});

test('contents in words', () => {
  expect(contentsWords({ ...CONTENTS, images: 0, videos: 0 })).toBe('8,4 MB, hanya teks.');
  expect(contentsWords({ ...CONTENTS, audios: 1 })).toBe('8,4 MB, dengan 12 gambar, 2 video dan 1 audio.');
});

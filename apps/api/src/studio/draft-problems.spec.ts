import { emptyProblems, mediaIn, mediaProblems, problemsOfLesson } from './draft-problems.js';
import type { LessonRow, LoadedDraft } from './loaded-draft.js';

const [READY, BUSY, BROKEN, GONE] = [1, 2, 3, 4].map((n) => `0199f3a4-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const lesson = (id: string, more: Partial<LessonRow> = {}): LessonRow => ({
  id,
  moduleId: 'm1',
  code: id,
  source: {},
  revision: 1,
  bytes: 0,
  mediaIds: [],
  openComments: 0,
  ...more,
});
const draftOf = (
  lessons: LessonRow[],
  questions: unknown[] = [],
): Pick<LoadedDraft, 'modules' | 'questions'> => ({
  modules: [{ id: 'm1', code: 'UJI-1', source: {}, revision: 1, lessons }],
  questions,
});
const media = new Map([
  [READY, { state: 'ready' as const, title: 'Foto' }],
  [BUSY, { state: 'processing' as const, title: 'Video' }],
  [BROKEN, { state: 'failed' as const, title: 'Suara' }],
]);

describe('media that learners would miss', () => {
  const draft = draftOf(
    [lesson('l1', { mediaIds: [READY, BUSY] }), lesson('l2', { mediaIds: [BROKEN] })],
    [{ gambar: READY }, {}, { gambar: GONE }, { gambar: 'bukan-kode' }],
  );

  it('is named with its place and what to do', () => {
    const at = (lessonId: string) => ({ path: 'media', moduleId: 'm1', lessonId });
    expect(mediaProblems(draft, media)).toEqual([
      { ...at('l1'), message: 'Media "Video" masih diproses. Tunggu sebentar.' },
      { ...at('l2'), message: 'Media "Suara" gagal diproses. Unggah lagi atau hapus bloknya.' },
      expect.objectContaining({ path: 'bank_soal[2].gambar', lessonId: null }),
      expect.objectContaining({ path: 'bank_soal[3].gambar' }),
    ]);
  });

  it('is asked for by ids alone, each once', () => {
    expect(mediaIn(draft)).toEqual([READY, BUSY, BROKEN, GONE]);
  });
});

describe('empty lessons', () => {
  const doc = (...content: unknown[]) => ({ type: 'doc', content });
  const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
  it.each([
    [{ isi: doc() }, true],
    [{ isi: doc(paragraph(' ')) }, true],
    [{ naskah: doc() }, true],
    [{ isi: doc(paragraph('Halo')) }, false],
    [{ isi: doc({ type: 'quiz', attrs: { question: 'UJI-Q1' } }) }, false],
    [{ isi: doc({ type: 'youtube', attrs: { videoId: 'abcdefghijk', title: 'x' } }) }, false],
    [{ naskah: doc(), youtube: { id: 'abcdefghijk', judul: 'x' } }, false],
    [{ isi_md: '' }, false],
    [{ soal: [] }, false],
  ])('of %j: %s', (source, empty) => {
    expect(emptyProblems(draftOf([lesson('l1', { source })]))).toHaveLength(empty ? 1 : 0);
  });

  it('are not those that show a picture', () => {
    expect(emptyProblems(draftOf([lesson('l1', { source: { isi: doc() }, mediaIds: [READY] })]))).toEqual([]);
  });
});

describe('the problems of one lesson', () => {
  it('have their paths inside it', () => {
    const problem = { message: 'Belum diisi.', moduleId: 'm1' };
    expect(
      problemsOfLesson(
        [
          { ...problem, path: 'modul[2].pelajaran[10].rencana[0].kegiatan', lessonId: 'l1' },
          { ...problem, path: 'modul[2].pelajaran[10]', lessonId: 'l1' },
          { ...problem, path: 'media', lessonId: 'l1' },
          { ...problem, path: 'modul[2].judul', lessonId: null },
        ],
        'l1',
      ).map(({ path }) => path),
    ).toEqual(['rencana[0].kegiatan', '', 'media']);
  });
});

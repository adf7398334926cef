import { readSeedCourse, type SeedCourse } from '../testing/courses.factory.js';
import { findingsOf } from './draft-findings.js';
import { readDraft } from './draft-reader.js';
import type { FileObject } from './file-object.js';
import type { LessonRow, LoadedDraft } from './loaded-draft.js';

const ID = '0199f3a4-0000-7000-8000-000000000001';

type Draft = Parameters<typeof findingsOf>[0];

const lessonOf = (source: FileObject, index: number): LessonRow => ({
  id: `l${index + 1}`,
  moduleId: 'm1',
  code: `UJI-1-${index + 1}`,
  source,
  revision: 1,
  bytes: 0,
  mediaIds: [],
  openComments: 0,
});
function draftOf(
  lessons: readonly FileObject[],
  questions: readonly unknown[] = [],
  head: FileObject = {},
): Draft {
  const row: Partial<LoadedDraft['row']> = { head };
  return {
    row: row as LoadedDraft['row'],
    modules: [{ id: 'm1', code: 'UJI-1', source: {}, revision: 1, lessons: lessons.map(lessonOf) }],
    questions,
  };
}
const wordsOf = (draft: Draft) => findingsOf(draft).map(({ message }) => message);
const tests = { pre_test: { soal: ['T1', 'T2'] }, post_test: { soal: ['T2', 'T3'] } };
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const image = (alt: string) => ({ type: 'image', attrs: { mediaId: ID, alt, caption: 'Meja' } });

describe('a question of a test', () => {
  it('that a quiz asks too is named with its lesson and its place', () => {
    const quiz = { judul: 'Kuis 1', jenis: 'kuis', soal: ['T1', 'Q1', 'T2', 'T3'] };
    const place = { path: 'soal', moduleId: 'm1', lessonId: 'l2' };
    const told = (code: string, test: string) =>
      `Soal ${code} dipakai di "Kuis 1" dan di ${test}. Kuncinya sudah diketahui peserta.`;
    expect(findingsOf(draftOf([{ judul: 'Bacaan', isi_md: 'Halo' }, quiz], [], tests))).toEqual([
      { ...place, message: told('T1', 'tes awal') },
      { ...place, message: told('T2', 'kedua tes') },
      { ...place, message: told('T3', 'tes akhir') },
    ]);
  });

  it('that a text asks too does not show there', () => {
    const isi = doc({ type: 'quiz', attrs: { question: 'T3' } }, { type: 'quiz', attrs: { question: 'Q1' } });
    expect(wordsOf(draftOf([{ judul: 'Cahaya', isi }], [], tests))).toEqual([
      'Soal T3 ada di "Cahaya" dan di tes akhir. Di pelajaran, soal ini tidak tampil.',
    ]);
  });

  it.each([
    [{ jumlah: 2 }, 0],
    [{ jumlah: 3 }, 1],
    [{ modul: 'M1', jumlah: 1 }, 0],
    [{ modul: 'M1', jumlah: 2 }, 1],
    [{ modul: 'M1', tingkat: 'sulit', jumlah: 1 }, 1],
  ])('is drawn only when nothing else is left: %j', (draw, findings) => {
    const bank = [
      { id: 'Q0', modul: 'M1', tingkat: 'mudah' },
      { id: 'Q1', modul: 'M1', tingkat: 'mudah' },
      { id: 'Q2', modul: 'M2', tingkat: 'sulit' },
      { id: 'T1', modul: 'M1', tingkat: 'sulit' },
    ];
    const quiz = { judul: 'Kuis 1', jenis: 'kuis', soal: ['Q0'], acak_soal: [draw] };
    const words = 'Undian "Kuis 1" ikut memakai soal tes. Tambah soal di bank.';
    expect(wordsOf(draftOf([quiz], bank, tests))).toEqual(Array(findings).fill(words));
  });
});

describe('a picture without words for who does not see it', () => {
  it('is counted per lesson', () => {
    const both = { before: ID, after: ID, beforeAlt: ' ', afterAlt: '', caption: '' };
    const lessons = [
      { judul: 'Cahaya', isi: doc(image('  ')) },
      { judul: 'Latar', naskah: doc(image('Botol di meja')) },
      { judul: 'Tugas', instruksi: doc(image(''), { type: 'beforeAfter', attrs: both }) },
    ];
    expect(findingsOf(draftOf(lessons))).toEqual([
      {
        path: 'isi',
        moduleId: 'm1',
        lessonId: 'l1',
        message: 'Gambar di pelajaran "Cahaya" belum diberi keterangan (alt).',
      },
      expect.objectContaining({
        lessonId: 'l3',
        message: '3 gambar di pelajaran "Tugas" belum diberi keterangan (alt).',
      }),
    ]);
  });

  it('is named in questions too', () => {
    const questions = [{ id: 'Q1' }, { id: 'Q2', gambar: ID }, { id: 'Q3', gambar: ID, gambar_alt: 'Botol' }];
    expect(findingsOf(draftOf([], questions))).toEqual([
      {
        path: 'bank_soal[1].gambar_alt',
        moduleId: null,
        lessonId: null,
        message: 'Gambar di soal Q2 belum diberi keterangan (alt).',
      },
    ]);
  });
});

it.each(['desain-kemasan', 'fotografi-produk', 'penjualan-online'] satisfies SeedCourse[])(
  'there is nothing to find in %s',
  async (slug) => {
    const { head, modules, questions } = readDraft(await readSeedCourse(slug));
    const lessons = modules.flatMap((module) => module.lessons);
    expect(lessons.length).toBeGreaterThan(30);
    expect(wordsOf(draftOf(lessons, questions, head))).toEqual([]);
  },
);

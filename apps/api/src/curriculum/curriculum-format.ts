import type { CurriculumFile } from './curriculum-file.js';
import type { CurriculumLesson } from './curriculum-lesson.js';
import type { CurriculumQuestion } from './curriculum-question.js';

const NEW_LESSON_KEYS = [
  'isi',
  'naskah',
  'instruksi',
  'media',
  'youtube',
  'acak_soal',
  'acak_urutan',
  'durasi_kuis_menit',
  'tinjauan_sejawat',
] as const;
const NEW_QUESTION_KEYS = ['pasangan', 'toleransi', 'satuan', 'gambar', 'gambar_alt'] as const;
const OLD_QUESTIONS: readonly string[] = ['pilihan_ganda', 'pilihan_jamak', 'benar_salah'];

const hasOneOf = (value: object, keys: readonly string[]) =>
  keys.some((key) => (value as Record<string, unknown>)[key] !== undefined);

const isNewLesson = (lesson: CurriculumLesson) =>
  lesson.jenis === 'scorm' || hasOneOf(lesson, NEW_LESSON_KEYS);

const isNewQuestion = (question: CurriculumQuestion) =>
  !OLD_QUESTIONS.includes(question.jenis) ||
  hasOneOf(question, NEW_QUESTION_KEYS) ||
  (question.opsi ?? []).some(({ umpan_balik }) => umpan_balik !== undefined);

/** The lowest `versi_skema` that what stands in this file needs. A writer sets this one. */
export function formatOf(file: Partial<Pick<CurriculumFile, 'modul' | 'bank_soal' | 'tugas_akhir'>>): 1 | 2 {
  const isNew =
    (file.modul ?? []).some(({ pelajaran }) => pelajaran.some(isNewLesson)) ||
    (file.bank_soal ?? []).some(isNewQuestion) ||
    hasOneOf(file.tugas_akhir ?? {}, ['instruksi', 'tinjauan_sejawat']);
  return isNew ? 2 : 1;
}

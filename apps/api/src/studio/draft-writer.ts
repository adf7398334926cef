import type { DraftParts } from './draft-reader.js';
import { isObject, numberIn, objectIn, objectsIn, textIn, type FileObject } from './file-object.js';

// What only format 2 knows: an older importer must refuse such a file by its number, not by a key it cannot explain.
const lessonKeys = [
  'isi',
  'naskah',
  'instruksi',
  'media',
  'youtube',
  'acak_soal',
  'durasi_kuis_menit',
  'acak_urutan',
  'tinjauan_sejawat',
];
const finalKeys = ['instruksi', 'tinjauan_sejawat'];
const questionKeys = ['pasangan', 'toleransi', 'satuan', 'gambar', 'gambar_alt'];
const firstKinds = new Set(['pilihan_ganda', 'pilihan_jamak', 'benar_salah']);

const hasAny = (source: FileObject, keys: readonly string[]) => keys.some((key) => key in source);

function isNewQuestion(question: unknown): boolean {
  if (!isObject(question)) return false;
  return (
    !firstKinds.has(textIn(question, 'jenis')) ||
    hasAny(question, questionKeys) ||
    objectsIn(question, 'opsi').some((option) => 'umpan_balik' in option)
  );
}

function needsFormat2({ head, modules, questions }: DraftParts): boolean {
  return (
    hasAny(objectIn(head, 'tugas_akhir'), finalKeys) ||
    modules.some(({ lessons }) =>
      lessons.some((lesson) => textIn(lesson, 'jenis') === 'scorm' || hasAny(lesson, lessonKeys)),
    ) ||
    questions.some(isNewQuestion)
  );
}

/** The draft as one curriculum file. What nobody touched is written as it came in, key for key. */
export function writeDraft(parts: DraftParts): FileObject {
  const { head, modules, questions } = parts;
  return {
    ...head,
    versi_skema: needsFormat2(parts) ? 2 : numberIn(head, 'versi_skema', 1),
    modul: modules.map(({ source, lessons }) => ({ ...source, pelajaran: lessons })),
    bank_soal: questions,
  };
}

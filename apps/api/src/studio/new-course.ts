import type { DraftParts } from './draft-reader.js';
import { isObject, objectIn, objectsIn, textIn, type FileObject } from './file-object.js';
import { proofsOf } from './file-words.js';
import { FIRST_PROOF } from './new-lesson.js';

export interface CourseName {
  readonly title: string;
  readonly code: string;
  readonly slug: string;
}

const SHORT = 60;
const LONGEST_CODE = 20;

/** The numbers that the centre's own curricula use; trainers change them. */
const COMPLETION = {
  kehadiran_min_persen: 80,
  pelajaran_selesai_min_persen: 100,
  nilai_post_test_min: 70,
  tugas_akhir_min: 70,
  evaluasi_penyelenggaraan_wajib: true,
  bobot_nilai_akhir: { post_test: 40, tugas_akhir: 40, kuis_modul: 20 },
  predikat: [
    { min: 90, label: 'Sangat Memuaskan' },
    { min: 80, label: 'Memuaskan' },
    { min: 70, label: 'Cukup' },
  ],
};

/** An empty draft with one module. What it lacks before it can be published is named by the checks. */
export function newCourse({ title, code, slug }: CourseName): DraftParts {
  const head = {
    versi_skema: 1,
    slug,
    kode: code,
    judul: title,
    judul_pendek: title.slice(0, SHORT).trim(),
    rumpun: '',
    bahasa: 'id',
    ringkasan: '',
    deskripsi_md: '',
    tujuan_umum: '',
    tujuan_khusus: [],
    sasaran: '',
    prasyarat: [],
    perlengkapan: [],
    menit_per_jp: 45,
    jp_total: 1,
    menit_total: 45,
    kelulusan: COMPLETION,
    modul: [],
    bank_soal: [],
    pre_test: { soal: [], durasi_menit: 20 },
    post_test: { soal: [], durasi_menit: 20, acak_urutan: true },
    tugas_akhir: {
      kode: `${code}-TA`,
      judul: 'Tugas akhir',
      instruksi_md: '',
      bukti: proofsOf([FIRST_PROOF]),
      nilai_lulus: 70,
      boleh_perbaikan: 1,
      rubrik: [],
    },
  };
  return { head, modules: [{ source: newModule(`${code}-1`, 'Bab 1'), lessons: [] }], questions: [] };
}

export function newModule(code: string, title: string): FileObject {
  return { kode: code, judul: title, jp: 1, tujuan: [], pelajaran: [] };
}

/** The same course under another name: codes that begin with the old course's code begin with the new one's. */
export function copyOfCourse(parts: DraftParts, { title, code, slug }: CourseName): DraftParts {
  const before = `${textIn(parts.head, 'kode')}-`;
  const recode = (old: unknown): unknown => {
    if (typeof old !== 'string' || !old.startsWith(before)) return old;
    const renamed = `${code}-${old.slice(before.length)}`;
    return renamed.length > LONGEST_CODE ? old : renamed;
  };
  const { head } = parts;
  const named = { slug, kode: code, judul: title, judul_pendek: title.slice(0, SHORT).trim() };
  return {
    head: {
      ...head,
      ...named,
      pre_test: recoded(objectIn(head, 'pre_test'), recode),
      post_test: recoded(objectIn(head, 'post_test'), recode),
      tugas_akhir: recoded(objectIn(head, 'tugas_akhir'), recode),
    },
    modules: parts.modules.map(({ source, lessons }) => ({
      source: recoded(source, recode),
      lessons: lessons.map((lesson) => recoded(lesson, recode)),
    })),
    questions: parts.questions.map((question) => (isObject(question) ? recoded(question, recode) : question)),
  };
}

/** Every place of a module, lesson, test or question that holds a code. */
function recoded(source: FileObject, recode: (code: unknown) => unknown): FileObject {
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => {
      if (key === 'kode' || key === 'id' || key === 'modul') return [key, recode(value)];
      if (key === 'soal' && Array.isArray(value)) return [key, value.map(recode)];
      if (key === 'acak_soal') return [key, objectsIn(source, key).map((draw) => recoded(draw, recode))];
      if ((key === 'isi' || key === 'naskah' || key === 'instruksi') && isObject(value)) {
        return [
          key,
          { ...value, content: objectsIn(value, 'content').map((block) => recodedBlock(block, recode)) },
        ];
      }
      return [key, value];
    }),
  );
}

function recodedBlock(block: FileObject, recode: (code: unknown) => unknown): FileObject {
  if (block.type !== 'quiz') return block;
  const attrs = objectIn(block, 'attrs');
  return { ...block, attrs: { ...attrs, question: recode(attrs.question) } };
}

import type { Evidence, RubricCriterion } from '@sinau/contracts/assignments.contract.js';
import type { LessonContent, LessonKind } from '@sinau/contracts/courses.contract.js';
import type { Proof } from './curriculum-fields.js';
import type { CurriculumQuestion } from './curriculum-assessment.js';
import type { CurriculumFile, CurriculumLesson } from './curriculum-file.js';
import { renderMarkdown } from './rich-text.js';

export const lessonKinds = {
  bacaan: 'reading',
  video: 'video',
  audio: 'audio',
  kuis: 'quiz',
  tugas_foto: 'photo_assignment',
  tatap_muka: 'in_person',
} as const satisfies Record<CurriculumLesson['jenis'], LessonKind>;

/** A quiz also keeps which questions it asks; visitors get their number only. */
export type StoredLessonContent = LessonContent & { readonly questionCodes?: string[] };

/** What a lesson shows, its texts rendered to safe HTML once, at import. */
export function contentOf(lesson: CurriculumLesson): StoredLessonContent {
  switch (lesson.jenis) {
    case 'bacaan':
      return { kind: 'reading', html: renderMarkdown(lesson.isi_md), keyPoints: lesson.poin_kunci };
    case 'video':
      return { kind: 'video', scriptHtml: renderMarkdown(lesson.naskah_md), scenes: lesson.daftar_adegan };
    case 'audio':
      return { kind: 'audio', scriptHtml: renderMarkdown(lesson.naskah_md) };
    case 'kuis':
      return {
        kind: 'quiz',
        questions: lesson.soal.length,
        passingScore: lesson.nilai_minimal,
        maxAttempts: lesson.maks_percobaan,
        questionCodes: lesson.soal,
      };
    case 'tugas_foto':
      return {
        kind: 'photo_assignment',
        instructionsHtml: renderMarkdown(lesson.instruksi_md),
        checklist: lesson.daftar_periksa,
      };
    case 'tatap_muka':
      return {
        kind: 'in_person',
        tools: lesson.alat,
        plan: lesson.rencana.map(({ menit, kegiatan }) => ({ minutes: menit, activity: kegiatan })),
      };
  }
}

const proofKinds = { foto: 'photo', video: 'video', dokumen: 'document', teks: 'text' } as const;

export function evidenceOf(proofs: readonly Proof[]): Evidence[] {
  return proofs.map((one) => ({
    kind: proofKinds[one.jenis],
    min: one.jumlah_min,
    max: one.jumlah_maks,
    maxMegabytes: one.jenis === 'teks' ? null : one.maks_mb_per_berkas,
    formats: one.jenis === 'teks' ? [] : one.format,
    maxWords: one.jenis === 'teks' ? one.maks_kata : null,
    note: one.keterangan,
  }));
}

export function rubricOf(assignment: CurriculumFile['tugas_akhir']): RubricCriterion[] {
  return assignment.rubrik.map((criterion) => ({
    name: criterion.kriteria,
    weightPercent: criterion.bobot_persen,
    levels: criterion.tingkat.map(({ skor, label, deskripsi }) => ({
      score: skor,
      label,
      description: deskripsi,
    })),
  }));
}

const questionKinds = {
  pilihan_ganda: 'single',
  pilihan_jamak: 'multiple',
  benar_salah: 'true_false',
} as const;
const levels = { mudah: 'easy', sedang: 'medium', sulit: 'hard' } as const;

/** A question as the table keeps it, without its version. */
export function questionOf(question: CurriculumQuestion) {
  return {
    code: question.id,
    kind: questionKinds[question.jenis],
    level: levels[question.tingkat],
    text: question.pertanyaan,
    options: question.opsi.map(({ id, teks }) => ({ id, text: teks })),
    key: question.kunci,
    feedbackCorrect: question.umpan_balik_benar,
    feedbackWrong: question.umpan_balik_salah,
    points: question.skor,
  };
}

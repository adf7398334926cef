import type { Evidence, RubricCriterion } from '@sinau/contracts/assignments.contract.js';
import type { LessonContent, LessonKind } from '@sinau/contracts/lessons.contract.js';
import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import type { FinalAssignment } from './curriculum-assessment.js';
import type { Proof } from './curriculum-fields.js';
import type { CurriculumDraw, CurriculumLesson } from './curriculum-lesson.js';
import { markdownToDocument } from './markdown-document.js';
import { questionLevels as levels } from './question-content.js';

/** How `lessons.content` and `assignments.instructions` lie in the database: 1 was HTML, 2 is documents. */
export const CONTENT_FORMAT = 2;

export const lessonKinds = {
  bacaan: 'reading',
  video: 'video',
  audio: 'audio',
  kuis: 'quiz',
  tugas_foto: 'photo_assignment',
  tatap_muka: 'in_person',
  scorm: 'scorm',
} as const satisfies Record<CurriculumLesson['jenis'], LessonKind>;

/** Questions that an attempt draws at random from the version's bank; null leaves the choice open. */
export interface StoredDraw {
  readonly moduleCode: string | null;
  readonly level: 'easy' | 'medium' | 'hard' | null;
  readonly count: number;
}

/** A quiz also keeps which questions it asks; visitors get their number only. */
export type StoredLessonContent = LessonContent & {
  readonly questionCodes?: string[];
  readonly draws?: StoredDraw[];
  readonly shuffle?: boolean;
};

const documentOf = (document: LessonDocument | undefined, text = ''): LessonDocument =>
  document ?? markdownToDocument(text);

const drawOf = ({ modul, tingkat, jumlah }: CurriculumDraw): StoredDraw => ({
  moduleCode: modul ?? null,
  level: tingkat ? levels[tingkat] : null,
  count: jumlah,
});

function quizOf(lesson: Extract<CurriculumLesson, { jenis: 'kuis' }>): StoredLessonContent {
  const draws = (lesson.acak_soal ?? []).map(drawOf);
  return {
    kind: 'quiz',
    questions: draws.reduce((total, { count }) => total + count, lesson.soal.length),
    passingScore: lesson.nilai_minimal,
    maxAttempts: lesson.maks_percobaan,
    minutes: lesson.durasi_kuis_menit ?? null,
    questionCodes: lesson.soal,
    draws,
    shuffle: lesson.acak_urutan ?? false,
  };
}

/** What a lesson shows, its Markdown made a document once, at import. */
export function contentOf(lesson: CurriculumLesson): StoredLessonContent {
  switch (lesson.jenis) {
    case 'bacaan':
      return { kind: 'reading', doc: documentOf(lesson.isi, lesson.isi_md), keyPoints: lesson.poin_kunci };
    case 'video':
      return {
        kind: 'video',
        mediaId: lesson.media ?? null,
        youtube: lesson.youtube ? { videoId: lesson.youtube.id, title: lesson.youtube.judul } : null,
        script: documentOf(lesson.naskah, lesson.naskah_md),
        scenes: lesson.daftar_adegan,
      };
    case 'audio':
      return {
        kind: 'audio',
        mediaId: lesson.media ?? null,
        script: documentOf(lesson.naskah, lesson.naskah_md),
      };
    case 'kuis':
      return quizOf(lesson);
    case 'tugas_foto':
      return {
        kind: 'photo_assignment',
        instructions: instructionsOf(lesson),
        checklist: lesson.daftar_periksa,
      };
    case 'tatap_muka':
      return {
        kind: 'in_person',
        tools: lesson.alat,
        plan: lesson.rencana.map(({ menit, kegiatan }) => ({ minutes: menit, activity: kegiatan })),
      };
    case 'scorm':
      return { kind: 'scorm', packageId: lesson.paket, passingScore: lesson.nilai_minimal ?? null };
  }
}

/** What a practice task or the final assignment asks for. */
export function instructionsOf(task: Pick<FinalAssignment, 'instruksi' | 'instruksi_md'>): LessonDocument {
  return documentOf(task.instruksi, task.instruksi_md);
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

export function rubricOf(assignment: FinalAssignment): RubricCriterion[] {
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

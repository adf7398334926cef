import type { QuestionKind } from '@sinau/contracts/lessons.contract.js';
import type { CurriculumQuestion } from './curriculum-question.js';

export const questionKinds = {
  pilihan_ganda: 'single',
  pilihan_jamak: 'multiple',
  benar_salah: 'true_false',
  menjodohkan: 'matching',
  mengurutkan: 'ordering',
  angka: 'numeric',
  isian: 'short_answer',
  titik_gambar: 'hotspot',
} as const satisfies Record<CurriculumQuestion['jenis'], QuestionKind>;

export const questionLevels = { mudah: 'easy', sedang: 'medium', sulit: 'hard' } as const;

/** `questions.options` (jsonb). */
export interface StoredOption {
  readonly id: string;
  readonly text: string;
  readonly feedback?: string;
}

/** `questions.settings` (jsonb): what only some kinds have. */
export interface StoredSettings {
  readonly matches?: { readonly id: string; readonly text: string }[];
  readonly tolerance?: number;
  readonly unit?: string;
  readonly imageId?: string;
  readonly imageAlt?: string;
}

function settingsOf(question: CurriculumQuestion): StoredSettings {
  const { pasangan, toleransi, satuan, gambar, gambar_alt } = question;
  return {
    ...(pasangan && { matches: pasangan.map(({ id, teks }) => ({ id, text: teks })) }),
    ...(toleransi !== undefined && { tolerance: toleransi }),
    ...(satuan !== undefined && { unit: satuan }),
    ...(gambar !== undefined && { imageId: gambar }),
    ...(gambar_alt !== undefined && { imageAlt: gambar_alt }),
  };
}

/** A question as the table keeps it, without its version. */
export function questionOf(question: CurriculumQuestion) {
  return {
    code: question.id,
    moduleCode: question.modul,
    kind: questionKinds[question.jenis],
    level: questionLevels[question.tingkat],
    text: question.pertanyaan,
    options: (question.opsi ?? []).map(({ id, teks, umpan_balik }): StoredOption => ({
      id,
      text: teks,
      ...(umpan_balik !== undefined && { feedback: umpan_balik }),
    })),
    settings: settingsOf(question),
    key: question.kunci,
    feedbackCorrect: question.umpan_balik_benar,
    feedbackWrong: question.umpan_balik_salah,
    points: question.skor,
  };
}

import type { Evidence, RubricCriterion } from '@sinau/contracts/assignments.contract.js';
import type { LessonKind } from '@sinau/contracts/lessons.contract.js';
import type { QuestionDraw } from '@sinau/contracts/studio-lesson.contract.js';
import { numberIn, objectIn, objectsIn, textIn, textsIn, type FileObject } from './file-object.js';

/*
 * The curriculum file's Indonesian words and the contracts' English ones, both ways. Unlike the importer this side
 * takes what is incomplete: a draft may be.
 */

export const kindOf = {
  bacaan: 'reading',
  video: 'video',
  audio: 'audio',
  kuis: 'quiz',
  tugas_foto: 'photo_assignment',
  tatap_muka: 'in_person',
  scorm: 'scorm',
} as const satisfies Record<string, LessonKind>;

export const jenisOf = Object.fromEntries(
  Object.entries(kindOf).map(([jenis, kind]) => [kind, jenis]),
) as Record<LessonKind, keyof typeof kindOf>;

const proofOf = { photo: 'foto', video: 'video', document: 'dokumen', text: 'teks' } as const;
const evidenceKinds = new Map(
  Object.entries(proofOf).map(([kind, jenis]) => [jenis as string, kind as Evidence['kind']]),
);
const usual = {
  photo: { megabytes: 5, formats: ['jpg', 'jpeg', 'png', 'webp'] },
  video: { megabytes: 30, formats: ['mp4', 'webm', '3gp'] },
  document: { megabytes: 10, formats: ['pdf'] },
} as const;
const USUAL_WORDS = 250;

export function evidenceIn(source: FileObject): Evidence[] {
  return objectsIn(source, 'bukti').map((proof) => {
    const kind = evidenceKinds.get(textIn(proof, 'jenis')) ?? 'photo';
    return {
      kind,
      min: numberIn(proof, 'jumlah_min', 0),
      max: numberIn(proof, 'jumlah_maks', 1),
      maxMegabytes: kind === 'text' ? null : numberIn(proof, 'maks_mb_per_berkas', usual[kind].megabytes),
      formats: kind === 'text' ? [] : textsIn(proof, 'format'),
      maxWords: kind === 'text' ? numberIn(proof, 'maks_kata', USUAL_WORDS) : null,
      note: textIn(proof, 'keterangan'),
    };
  });
}

/** `bukti` of the file. A row that became another kind gets that kind's usual limits. */
export function proofsOf(evidence: readonly Evidence[]): FileObject[] {
  return evidence.map((one) => {
    const amounts = { jenis: proofOf[one.kind], jumlah_min: one.min, jumlah_maks: one.max };
    if (one.kind === 'text')
      return { ...amounts, maks_kata: one.maxWords ?? USUAL_WORDS, keterangan: one.note };
    const { megabytes, formats } = usual[one.kind];
    return {
      ...amounts,
      maks_mb_per_berkas: one.maxMegabytes ?? megabytes,
      format: one.formats.length > 0 ? one.formats : formats,
      keterangan: one.note,
    };
  });
}

export function rubricIn(source: FileObject): RubricCriterion[] {
  return objectsIn(source, 'rubrik').map((criterion) => ({
    name: textIn(criterion, 'kriteria'),
    weightPercent: numberIn(criterion, 'bobot_persen', 0),
    levels: objectsIn(criterion, 'tingkat').map((level) => ({
      score: numberIn(level, 'skor', 0),
      label: textIn(level, 'label'),
      description: textIn(level, 'deskripsi'),
    })),
  }));
}

export function criteriaOf(rubric: readonly RubricCriterion[]): FileObject[] {
  return rubric.map(({ name, weightPercent, levels }) => ({
    kriteria: name,
    bobot_persen: weightPercent,
    tingkat: levels.map(({ score, label, description }) => ({ skor: score, label, deskripsi: description })),
  }));
}

const levelOf = { mudah: 'easy', sedang: 'medium', sulit: 'hard' } as const;
const tingkatOf = { easy: 'mudah', medium: 'sedang', hard: 'sulit' } as const;

export function drawsIn(source: FileObject): QuestionDraw[] {
  return objectsIn(source, 'acak_soal').map((draw) => ({
    moduleCode: textIn(draw, 'modul') || null,
    level: levelOf[textIn(draw, 'tingkat') as keyof typeof levelOf] ?? null,
    count: numberIn(draw, 'jumlah', 1),
  }));
}

export function randomPicksOf(draws: readonly QuestionDraw[]): FileObject[] {
  return draws.map(({ moduleCode, level, count }) => ({
    ...(moduleCode ? { modul: moduleCode } : {}),
    ...(level ? { tingkat: tingkatOf[level] } : {}),
    jumlah: count,
  }));
}

/** How many classmates' submissions each learner reviews; 0 where the file says nothing. */
export function peerReviewsIn(source: FileObject): number {
  return numberIn(objectIn(source, 'tinjauan_sejawat'), 'jumlah', 0);
}

/** The same in the file's words; undefined is a key that is left out. */
export function peerReviewOf(count: number): FileObject | undefined {
  return count > 0 ? { jumlah: count } : undefined;
}

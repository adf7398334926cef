import { questionCodesOf } from '@sinau/contracts/lesson-document.js';
import type { CurriculumDraw, CurriculumLesson } from './curriculum-lesson.js';
import type { CurriculumQuestion } from './curriculum-question.js';

type Quiz = Extract<CurriculumLesson, { jenis: 'kuis' }>;

/** The questions that a lesson's own text asks, with the key of the file it stands under. */
export function askedInDocuments(lesson: CurriculumLesson): { key: string; codes: string[] }[] {
  switch (lesson.jenis) {
    case 'bacaan':
      return lesson.isi ? [{ key: 'isi', codes: questionCodesOf(lesson.isi) }] : [];
    case 'video':
    case 'audio':
      return lesson.naskah ? [{ key: 'naskah', codes: questionCodesOf(lesson.naskah) }] : [];
    case 'tugas_foto':
      return lesson.instruksi ? [{ key: 'instruksi', codes: questionCodesOf(lesson.instruksi) }] : [];
    default:
      return [];
  }
}

const fits = ({ modul, tingkat }: CurriculumDraw, question: CurriculumQuestion) =>
  (modul === undefined || question.modul === modul) &&
  (tingkat === undefined || question.tingkat === tingkat);

/** Draws that the bank cannot serve: each by itself, and all of them together. Paths are within the lesson. */
export function drawErrors(quiz: Quiz, bank: readonly CurriculumQuestion[]) {
  const draws = quiz.acak_soal ?? [];
  const free = bank.filter(({ id }) => !quiz.soal.includes(id));
  const errors = draws.flatMap((draw, index) => {
    const there = free.filter((question) => fits(draw, question)).length;
    if (there >= draw.jumlah) return [];
    return {
      path: `acak_soal[${index}].jumlah`,
      message: `Bank soal hanya punya ${there} soal lain yang cocok.`,
    };
  });
  const wanted = draws.reduce((sum, { jumlah }) => sum + jumlah, 0);
  const there = free.filter((question) => draws.some((draw) => fits(draw, question))).length;
  if (errors.length === 0 && wanted > there) {
    errors.push({
      path: 'acak_soal',
      message: `Diminta ${wanted} soal acak, tetapi yang cocok hanya ${there}.`,
    });
  }
  return errors;
}

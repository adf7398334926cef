import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';

/** Two questions of one kind with the same words are one, whatever their codes. */
export function sameWords({ jenis, pertanyaan }: CurriculumQuestion): string {
  return `${jenis} ${pertanyaan.trim().replace(/\s+/g, ' ').toLocaleLowerCase('id')}`;
}

import { oneOf, toId, toPageNumber } from '../staff-kit/list-state.js';
import type { QuestionFilter } from './api/questions.js';

export const QUESTION_STATES = {
  unanswered: 'Belum dijawab',
  answered: 'Sudah dijawab',
  reported: 'Dilaporkan',
} as const;

/** What the address of the list asks for. */
export function toQuestionFilter(search: URLSearchParams): QuestionFilter {
  const state = oneOf(search.get('keadaan'), QUESTION_STATES);
  const batch = toId(search.get('kelas'));
  const words = search.get('cari')?.trim().slice(0, 200);
  return {
    ...(state && { state }),
    ...(batch && { batch }),
    ...(words && { search: words }),
    page: toPageNumber(search),
    pageSize: 25,
  };
}

import { oneOf, toId, toPageNumber } from '../staff-kit/list-state.js';
import type { PeerReviewFilter } from './api/peer-reviews.js';
import type { GradingFilter } from './api/grading-queue.js';

export const GRADING_STATES = { graded: 'Sudah dinilai' } as const;

/** What the address of the queue asks for; waiting work is the normal case and needs no word. */
export function toGradingFilter(search: URLSearchParams): GradingFilter {
  const state = oneOf(search.get('keadaan'), GRADING_STATES);
  const batch = toId(search.get('kelas'));
  return { state: state ?? 'sent', ...(batch && { batch }), page: toPageNumber(search), pageSize: 25 };
}

export function toPeerReviewFilter(search: URLSearchParams): PeerReviewFilter {
  const batch = toId(search.get('kelas'));
  const reported = search.get('keadaan') === 'dilaporkan' ? ({ reported: 'yes' } as const) : {};
  return { ...reported, ...(batch && { batch }), page: toPageNumber(search), pageSize: 25 };
}

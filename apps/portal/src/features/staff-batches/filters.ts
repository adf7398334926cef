import { oneOf, toId, toPageNumber } from '../staff-kit/list-state.js';
import { BATCH_STATES, CERTIFICATION_STATES, ENROLMENT_STATES } from '../staff-kit/words.js';
import type { BatchFilter } from './api/batches.js';
import type { ParticipantFilter } from './api/participants.js';

export const PAGE_SIZE = 25;

export const BATCH_ORDERS = { starts_on: 'Tanggal mulai', course: 'Pelatihan' } as const;
export const STAGES = {
  coming: 'Masih menerima peserta',
  low_uptake: 'Kurang peserta, segera mulai',
} as const;
export const PARTICIPANT_ORDERS = { requested: 'Waktu mendaftar', progress: 'Kemajuan belajar' } as const;

/** What the address of the list of angkatan asks for; unknown values count as no filter. */
export function toBatchFilter(search: URLSearchParams): BatchFilter {
  const state = oneOf(search.get('keadaan'), BATCH_STATES);
  const certification = oneOf(search.get('sertifikasi'), CERTIFICATION_STATES);
  const course = toId(search.get('pelatihan'));
  const stage = oneOf(search.get('tahap'), STAGES);
  const sort = oneOf(search.get('urut'), BATCH_ORDERS);
  return {
    ...(state && { state }),
    ...(certification && { certification }),
    ...(course && { course }),
    ...(stage && { stage }),
    ...(sort && { sort }),
    page: toPageNumber(search),
    pageSize: PAGE_SIZE,
  };
}

/** What the address of an angkatan asks of its list of people. */
export function toParticipantFilter(search: URLSearchParams): ParticipantFilter {
  const state = oneOf(search.get('keadaan'), ENROLMENT_STATES);
  const sort = oneOf(search.get('urut'), PARTICIPANT_ORDERS);
  return { ...(state && { state }), ...(sort && { sort }), page: toPageNumber(search), pageSize: PAGE_SIZE };
}

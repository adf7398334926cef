import { oneOf, toPageNumber } from '../staff-kit/list-state.js';
import { toOrder } from '../staff-kit/order.js';
import type { ApplicantQuery } from './api/selection.js';
import { APPLICANT_STATES } from './words.js';

/** Orders by their word in the address; without one: as they came, later as they stand. */
const ORDERS = { nama: 'name', wilayah: 'regency', dikirim: 'sent' } as const;

/** Which applicants an address asks for; unknown values count as no filter. */
export function toApplicantQuery(search: URLSearchParams): ApplicantQuery {
  const q = search.get('cari')?.trim().slice(0, 80);
  const state = oneOf(search.get('keadaan'), APPLICANT_STATES);
  return {
    ...(q && { q }),
    ...(state && { state }),
    ...toOrder(search, ORDERS),
    page: toPageNumber(search),
    pageSize: 25,
  };
}

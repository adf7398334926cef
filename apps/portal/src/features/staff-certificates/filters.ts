import { oneOf, toPageNumber } from '../staff-kit/list-state.js';
import { REQUEST_KINDS, REQUEST_STATES } from './words.js';

const PAGE_SIZE = 25;

/** The address of the list of requests as the API's query. */
export function toRequestFilter(values: URLSearchParams) {
  const state = oneOf(values.get('keadaan'), REQUEST_STATES);
  const kind = oneOf(values.get('jenis'), REQUEST_KINDS);
  return { page: toPageNumber(values), pageSize: PAGE_SIZE, ...(state && { state }), ...(kind && { kind }) };
}

/** The same for the certificates of the earlier e-learning. */
export function toLegacyFilter(values: URLSearchParams) {
  const q = values.get('cari')?.trim().slice(0, 80);
  return { page: toPageNumber(values), pageSize: PAGE_SIZE, ...(q && { q }) };
}

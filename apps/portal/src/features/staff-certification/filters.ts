import { oneOf, toPageNumber } from '../staff-kit/list-state.js';
import { CERTIFICATION_STATES } from '../staff-kit/words.js';
import type { ClassFilter } from './api/classes.js';

/** What the address of the queue asks for; classes that wait for a decision come first. */
export const toClassFilter = (search: URLSearchParams): ClassFilter => ({
  certification: oneOf(search.get('keadaan'), CERTIFICATION_STATES) ?? 'submitted',
  page: toPageNumber(search),
  pageSize: 25,
});

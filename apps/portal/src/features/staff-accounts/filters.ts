import { oneOf, toPageNumber } from '../staff-kit/list-state.js';
import { toOrder } from '../staff-kit/order.js';
import type { AccountQuery } from './api/accounts.js';
import { ACCOUNT_STATES, STAFF_ROLES, type StaffRole } from './words.js';

/** Orders by their word in the address; without one: who can come in first, by name. */
const ORDERS = { nama: 'name', email: 'email', masuk: 'seen' } as const;

const ROLE_WORDS = Object.fromEntries(STAFF_ROLES.map(({ value, label }) => [value, label])) as Readonly<
  Record<StaffRole, string>
>;

/** Which accounts an address asks for; unknown values count as no filter. */
export function toAccountQuery(search: URLSearchParams): AccountQuery {
  const q = search.get('cari')?.trim().slice(0, 80);
  const role = oneOf(search.get('peran'), ROLE_WORDS);
  const state = oneOf(search.get('keadaan'), ACCOUNT_STATES);
  return {
    ...(q && { q }),
    ...(role && { role }),
    ...(state && { state }),
    ...toOrder(search, ORDERS),
    page: toPageNumber(search),
    pageSize: 25,
  };
}

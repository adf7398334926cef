import type { RouteKey } from '../../../lib/api-types.js';
import type { Role } from '../../../lib/use-me.js';

/** `GET /me` of somebody from the office, for `mockApi`. */
export const signedInAs = (...roles: Role[]) => ({
  'GET /api/me': {
    account: { id: 'me', name: 'Rahmat Hidayat', roles, profileComplete: true, unread: 0 },
    developmentOutbox: false,
    viewing: null,
  },
});

/** The same of somebody whose only role is for one unit: with the routes that are there for them. */
export const limitedAs = (role: Role, ...routes: RouteKey[]) => {
  const { 'GET /api/me': me } = signedInAs(role);
  return { 'GET /api/me': { ...me, account: { ...me.account, limits: { roles: [role], routes } } } };
};

/** One page of a list. */
export const pageOf = (items: readonly unknown[], total = items.length) => ({
  items,
  total,
  page: 1,
  pageSize: 25,
});

/** jsdom has no modal dialogs and no scrolling: opening and closing is all that the tests need. */
export function installDialogs(): void {
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}

export const BATCH = {
  id: '01980000-0000-7000-8000-000000000001',
  label: 'Angkatan I Tahun 2027',
  mode: 'in_person',
  startsOn: '2027-01-12',
  endsOn: '2027-01-14',
  registrationClosesAt: null,
  place: 'Aula Latkop',
  capacity: 25,
  seatsLeft: 3,
  waiting: 0,
  courseId: '01980000-0000-7000-8000-0000000000c1',
  courseSlug: 'fotografi-produk',
  courseTitle: 'Fotografi Produk',
  state: 'open',
  certification: 'none',
  taken: 22,
  completed: 0,
  registrationOpensAt: null,
  registration: 'open',
  registrationDaysLeft: null,
  admission: 'direct',
  allowances: [],
  equipment: ['HP'],
  note: null,
  minSeats: null,
  lowUptake: false,
  moveReason: null,
  reportedAt: null,
  reportedBy: null,
  assignmentDueAt: null,
} as const;

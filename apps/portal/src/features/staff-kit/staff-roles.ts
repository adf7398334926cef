import type { RouteKey } from '../../lib/api-types.js';
import type { Account, Role } from '../../lib/use-me.js';

/** Who works on what. The API decides; these only keep dead ends off the screen. */
export const ROLES = {
  staff: ['pelatih', 'panitia', 'dinas', 'admin'],
  courses: ['pelatih', 'panitia', 'dinas', 'admin'],
  /** What the catalogue shows, without the studio's review. */
  manageCourses: ['admin'],
  importCourses: ['pelatih', 'admin'],
  /** Reading and commenting on drafts; writing them is `studioEdit`. */
  studio: ['pelatih', 'dinas', 'admin'],
  studioEdit: ['pelatih', 'admin'],
  bank: ['pelatih', 'admin'],
  media: ['pelatih', 'admin'],
  library: ['pelatih', 'panitia', 'admin'],
  glossary: ['pelatih', 'admin'],
  analysis: ['pelatih', 'panitia', 'dinas', 'admin'],
  extendAttempts: ['pelatih', 'panitia', 'admin'],
  grading: ['pelatih', 'admin'],
  batches: ['pelatih', 'panitia', 'dinas', 'admin'],
  manageBatches: ['panitia', 'admin'],
  /** What every trainer taught and is paid; a trainer sees their own. */
  allTrainers: ['panitia', 'dinas', 'admin'],
  outcomes: ['pelatih', 'panitia', 'dinas', 'admin'],
  recordOutcomes: ['pelatih', 'panitia', 'admin'],
  verifyShops: ['pelatih', 'panitia', 'admin'],
  attendance: ['pelatih', 'panitia', 'admin'],
  consultations: ['pelatih', 'panitia', 'admin'],
  certification: ['panitia', 'dinas', 'admin'],
  submitClass: ['panitia', 'admin'],
  approveClass: ['dinas'],
  /** Duties in other hands, and how numbers are made. */
  certificateDesk: ['dinas', 'admin'],
  revoke: ['dinas', 'admin'],
  /** Looks of certificates. */
  templates: ['dinas', 'admin'],
  reports: ['panitia', 'dinas', 'admin'],
  governorReport: ['dinas', 'admin'],
  reminders: ['panitia', 'dinas', 'admin'],
  retryReminders: ['panitia', 'admin'],
  audit: ['dinas', 'admin'],
  figures: ['panitia', 'dinas', 'admin'],
  importPeople: ['panitia', 'dinas', 'admin'],
  admin: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

/** Whether somebody has one of the roles. */
export const hasRole = (
  account: { readonly roles: readonly Role[] } | null | undefined,
  roles: readonly Role[],
): boolean => roles.some((role) => account?.roles.includes(role));

type Rights = Pick<Account, 'roles' | 'limits'> | null | undefined;

/** Whether each of these roles that somebody holds is for some units or regions only. */
export function isLimited(account: Rights, roles: readonly Role[]): boolean {
  const held = roles.filter((role) => account?.roles.includes(role));
  return held.length > 0 && held.every((role) => account?.limits?.roles.includes(role));
}

/** Whether one of the roles leads to this route: a limited one does not where nothing keeps to its limits. */
export const mayReach = (account: Rights, roles: readonly Role[], route: RouteKey): boolean =>
  hasRole(account, roles) && (!isLimited(account, roles) || !!account?.limits?.routes.includes(route));

import type { CertificationState } from '@sinau/contracts/batches.contract.js';
import type { DelegatedStep } from '@sinau/contracts/certification-desk.contract.js';
import type { ClassDeed } from '@sinau/contracts/certification.contract.js';
import type { Role } from '@sinau/contracts/accounts.contract.js';

/** Whose duty a step is of themselves. */
export const DUTY_OF = {
  submit: ['panitia', 'admin'],
  choose_kinds: ['panitia', 'admin'],
  verify: ['dinas', 'admin'],
  return: ['dinas', 'admin'],
  approve: ['dinas'],
  sign: ['dinas'],
  publish: ['dinas'],
  unpublish: ['dinas'],
} as const satisfies Record<ClassDeed, readonly Role[]>;

/** The steps any of which, given into other hands, allow this deed too. */
export const DELEGATED_BY = {
  submit: [],
  choose_kinds: [],
  verify: ['verify'],
  return: ['verify', 'approve'],
  approve: ['approve'],
  sign: ['sign'],
  publish: ['publish'],
  unpublish: ['publish'],
} as const satisfies Record<ClassDeed, readonly DelegatedStep[]>;

const WHEN: Readonly<Record<ClassDeed, readonly CertificationState[]>> = {
  submit: ['none', 'returned'],
  choose_kinds: ['none', 'returned'],
  verify: ['submitted'],
  return: ['submitted', 'verified'],
  approve: ['verified'],
  sign: ['approved'],
  publish: ['signed'],
  unpublish: ['signed'],
};

/** What a class is ready for. @param ordered its publication is ordered and has not come */
export function isReadyFor(deed: ClassDeed, certification: CertificationState, ordered: boolean): boolean {
  if (!WHEN[deed].includes(certification)) return false;
  if (deed === 'publish') return !ordered;
  return deed === 'unpublish' ? ordered : true;
}

const WAY: readonly CertificationState[] = ['submitted', 'verified', 'approved', 'signed', 'published'];

/** Whether a class is there already or further on: a second tap then changes nothing. */
export function hasReached(certification: CertificationState, target: CertificationState): boolean {
  return WAY.indexOf(certification) >= WAY.indexOf(target);
}

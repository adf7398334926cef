import type { EnrolmentState } from '@sinau/contracts/batches.contract.js';

/** A seat in the class opens its lessons, and they stay open to those who finished it. */
export function mayRead(learner: { readonly state: EnrolmentState }): boolean {
  return learner.state === 'active' || learner.state === 'completed' || learner.state === 'failed';
}

/** Events, answers, photos and ratings count for those who are under way; who completed may go on practising. */
export const workingStates = ['active', 'completed'] as const satisfies EnrolmentState[];

/** Why somebody's own enrolment is closed to them. */
export const closedBecause: Partial<Record<EnrolmentState, string>> = {
  waiting: 'Anda masih di daftar tunggu. Pelajaran terbuka setelah Anda diterima.',
  withdrawn: 'Anda sudah mengundurkan diri dari angkatan ini.',
  failed: 'Angkatan ini sudah selesai. Pelajaran masih dapat dibaca.',
};

import type { EnrolmentState } from '@sinau/contracts/batches.contract.js';

/** Somebody may leave as long as nothing is decided about them. */
export const withdrawableStates: readonly EnrolmentState[] = ['waiting', 'active'];

import type { BatchState, EnrolmentState } from '@sinau/contracts/batches.contract.js';

/**
 * Somebody may leave as long as nothing is decided about them. A closed class is with the Dinas: its seats stay as they
 * were handed in, also because a class that is given back must not have a free seat while people wait.
 */
export function withdrawableStates(batch: BatchState): readonly EnrolmentState[] {
  return batch === 'closed' || batch === 'reported' ? ['waiting'] : ['waiting', 'active'];
}

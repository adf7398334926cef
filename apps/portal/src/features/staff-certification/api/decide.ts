import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const STALE = [
  keyOf('GET /manage/batches/:id/certification'),
  keyOf('GET /manage/batches/:id/certificates'),
  keyOf('GET /manage/batches'),
  keyOf('GET /manage/batches/:id'),
];

/** Panitia hands the class in. */
export const useSubmitClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/submit', { invalidates: STALE, onSuccess: onDone });

/** Dinas approves: numbers are given and certificates are made. */
export const useApproveClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/approve', { invalidates: STALE, onSuccess: onDone });

/** Dinas sends the class back with a reason. */
export const useReturnClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/return', { invalidates: STALE, onSuccess: onDone });

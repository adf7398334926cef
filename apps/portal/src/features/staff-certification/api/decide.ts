import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const STALE = [
  keyOf('GET /manage/batches/:id/certification'),
  keyOf('GET /manage/batches/:id/certificates'),
  keyOf('GET /manage/batches'),
  keyOf('GET /manage/batches/:id'),
];
const done = (onDone: () => void) => ({ invalidates: STALE, onSuccess: onDone });

/** Panitia hands the class in. */
export const useSubmitClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/submit', done(onDone));

/** Dinas sends the class back with a reason. */
export const useReturnClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/return', done(onDone));

/** Somebody else has checked the class. */
export const useVerifyClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/verify', done(onDone));

/** Numbers and contents are fixed. */
export const useApproveClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/approve', done(onDone));

/** Files are made and sealed from now on. */
export const useSignClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/sign', done(onDone));

/** Public after a time in which it can be called back. */
export const usePublishClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/publish', done(onDone));

/** Calls the publication back. */
export const useUnpublishClass = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/certification/unpublish', done(onDone));

/** What the class gives, and how it looks. */
export const useChooseKinds = (onDone: () => void) =>
  useApiMutation('PUT /manage/batches/:id/certification/kinds', done(onDone));

import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Gives my seat or waiting place to somebody else. */
export const useWithdraw = (onDone: () => void) =>
  useApiMutation('POST /enrolments/:id/withdraw', {
    invalidates: [keyOf('GET /enrolments/:id'), keyOf('GET /me/enrolments'), keyOf('GET /courses/:slug')],
    onSuccess: onDone,
  });

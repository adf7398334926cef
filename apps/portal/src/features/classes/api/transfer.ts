import { keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Moves my seat to another angkatan of the same course. */
export const useTransfer = (onMoved: (there: ResponseOf<'POST /enrolments/:id/transfer'>) => void) =>
  useApiMutation('POST /enrolments/:id/transfer', {
    invalidates: [keyOf('GET /me/enrolments'), keyOf('GET /courses/:slug'), keyOf('GET /enrolments/:id')],
    onSuccess: onMoved,
  });

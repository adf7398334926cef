import { keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Enrolment = ResponseOf<'POST /enrolments'>;

/** Asks for a seat. Asking twice gives the same answer, so trying again after a lost line is safe. */
export const useEnrol = (onEnrolled: (enrolment: Enrolment) => void) =>
  useApiMutation('POST /enrolments', {
    invalidates: [keyOf('GET /me/enrolments'), keyOf('GET /courses/:slug'), keyOf('GET /courses')],
    onSuccess: onEnrolled,
  });

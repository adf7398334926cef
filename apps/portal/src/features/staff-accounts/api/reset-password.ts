import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { accountsKey } from './accounts.js';

export type IssuedReset = ResponseOf<'POST /manage/accounts/:id/password-reset'>;

/** Ends somebody's password; the code for a new one is in this answer and nowhere else. */
export const useResetPassword = (onIssued: (reset: IssuedReset) => void) =>
  useApiMutation('POST /manage/accounts/:id/password-reset', {
    invalidates: [accountsKey],
    onSuccess: onIssued,
  });

import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Revokes a certificate; its number stays in the register. */
export const useRevoke = (onDone: () => void) =>
  useApiMutation('POST /manage/certificates/:id/revoke', {
    invalidates: [
      keyOf('GET /manage/batches/:id/certificates'),
      keyOf('GET /manage/batches/:id/certification'),
    ],
    onSuccess: onDone,
  });

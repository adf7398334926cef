import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { accountsKey } from './accounts.js';

/** Closes a staff account at once and ends its sessions. */
export const useDeactivateAccount = (onDone: () => void) =>
  useApiMutation('POST /manage/accounts/:id/deactivate', { invalidates: [accountsKey], onSuccess: onDone });

import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Changes one's own password; all other sessions end. */
export const useChangePassword = (onDone: () => void) =>
  useApiMutation('PUT /me/password', { onSuccess: onDone });

import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Sends a failed reminder again. */
export const useRetryReminder = (onDone: () => void) =>
  useApiMutation('POST /manage/reminders/:id/retry', {
    invalidates: [keyOf('GET /manage/reminders')],
    onSuccess: onDone,
  });

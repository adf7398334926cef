import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Takes a photo out of my draft. */
export const useRemoveFile = () =>
  useApiMutation('DELETE /evidence-files/:id', {
    invalidates: [keyOf('GET /enrolments/:id/assignments/:code')],
  });

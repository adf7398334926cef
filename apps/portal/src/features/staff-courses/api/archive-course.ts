import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Takes a course out of the catalogue. */
export const useArchiveCourse = (onDone: () => void) =>
  useApiMutation('POST /manage/courses/:id/archive', {
    invalidates: [keyOf('GET /manage/courses'), keyOf('GET /courses')],
    onSuccess: onDone,
  });

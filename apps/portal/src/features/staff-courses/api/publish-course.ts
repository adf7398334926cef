import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Makes one version the one that new angkatan use. */
export const usePublishCourse = (onDone: () => void) =>
  useApiMutation('POST /manage/courses/:id/publish', {
    invalidates: [keyOf('GET /manage/courses'), keyOf('GET /courses')],
    onSuccess: onDone,
  });

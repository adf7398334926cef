import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const invalidates = [keyOf('GET /manage/certificate-template-images')];

/** Takes a picture off the shelf. @throws ApiError image_in_use */
export const useRemoveImage = (onSuccess: () => void) =>
  useApiMutation('DELETE /manage/certificate-template-images/:id', { invalidates, onSuccess });

/** Puts it back. */
export const useRestoreImage = (onSuccess: () => void) =>
  useApiMutation('POST /manage/certificate-template-images/:id/restore', { invalidates, onSuccess });

import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Opens, starts, closes or cancels an angkatan. */
export const useMoveBatch = (onMoved: () => void) =>
  useApiMutation('POST /manage/batches/:id/move', {
    invalidates: [
      keyOf('GET /manage/batches'),
      keyOf('GET /manage/batches/:id'),
      keyOf('GET /manage/batches/:id/certification'),
    ],
    onSuccess: onMoved,
  });

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type VersionMove = ResponseOf<'GET /studio/batches/:id/version-move'>;

/** What moving a class to the published version would change. */
export const useVersionMove = (batchId: string, wanted: boolean) =>
  useQuery({
    ...apiQuery('GET /studio/batches/:id/version-move', { params: { id: batchId } }),
    enabled: wanted,
  });

export const useMoveToVersion = (onMoved: (move: VersionMove) => void) =>
  useApiMutation('POST /studio/batches/:id/version-move', {
    invalidates: [
      keyOf('GET /studio/batches/:id/version-move'),
      keyOf('GET /manage/batches/:id'),
      keyOf('GET /manage/batches/:id/participants'),
    ],
    onSuccess: onMoved,
  });

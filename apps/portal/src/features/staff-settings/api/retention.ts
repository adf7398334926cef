import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const LIST = 'GET /manage/retention-rules';
export type RetentionRule = ResponseOf<typeof LIST>['items'][number];

export const retentionQuery = () => apiQuery(LIST);
export const useRetention = () => useQuery(retentionQuery());

export const useSetRetention = (onDone: () => void) =>
  useApiMutation('POST /manage/retention-rules', { invalidates: [keyOf(LIST)], onSuccess: onDone });

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const LIST = 'GET /manage/size-rules';
const ADD = 'POST /manage/size-rules';
export type SizeRule = ResponseOf<typeof LIST>['items'][number];
export type SizedBand = ResponseOf<typeof LIST>['bands'][number];
export type NewSizeRule = RequestOf<typeof ADD>['body'];

export const sizeRulesQuery = () => apiQuery(LIST);
export const useSizeRules = () => useQuery(sizeRulesQuery());

const stale = (onSuccess: () => void) => ({ invalidates: [keyOf(LIST)], onSuccess });

export const useAddSizeRule = (onDone: () => void) => useApiMutation(ADD, stale(onDone));

export const useRemoveSizeRule = (onDone: () => void) =>
  useApiMutation('DELETE /manage/size-rules/:validFrom', stale(onDone));

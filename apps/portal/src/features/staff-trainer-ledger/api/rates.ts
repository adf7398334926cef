import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Rate = ResponseOf<'GET /manage/honorarium-rates'>['items'][number];

export const ratesQuery = () => apiQuery('GET /manage/honorarium-rates');
export const useRates = () => useQuery(ratesQuery());

const CHANGED = [
  keyOf('GET /manage/honorarium-rates'),
  keyOf('GET /manage/trainer-ledger'),
  keyOf('GET /manage/trainer-ledger/sessions'),
];
export const usePutRate = (onSuccess: () => void) =>
  useApiMutation('PUT /manage/honorarium-rates', { invalidates: CHANGED, onSuccess });
export const useRemoveRate = (onSuccess: () => void) =>
  useApiMutation('DELETE /manage/honorarium-rates/:id', { invalidates: CHANGED, onSuccess });

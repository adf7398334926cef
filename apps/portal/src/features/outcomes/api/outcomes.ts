import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type MyOutcomes = ResponseOf<'GET /me/outcomes'>;
export type Followed = MyOutcomes['classes'][number];
export type Band = MyOutcomes['salesBands'][number];
export type Answer = ResponseOf<'POST /me/outcomes'>;
export type AnswerBody = RequestOf<'POST /me/outcomes'>['body'];

/** How my businesses are followed after each class. */
export const myOutcomesQuery = () => apiQuery('GET /me/outcomes');

export const useMyOutcomes = () => useQuery(myOutcomesQuery());

export const useSendAnswer = (onSent: () => void) =>
  useApiMutation('POST /me/outcomes', { invalidates: [keyOf('GET /me/outcomes')], onSuccess: onSent });

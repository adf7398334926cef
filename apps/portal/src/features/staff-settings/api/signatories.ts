import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const LIST = 'GET /manage/signatories';
const ADD = 'POST /manage/signatories';
export type Signatory = ResponseOf<typeof LIST>['items'][number];
export type NewSignatory = RequestOf<typeof ADD>['body'];

export const signatoriesQuery = () => apiQuery(LIST);
export const useSignatories = () => useQuery(signatoriesQuery());

const stale = (onSuccess: () => void) => ({ invalidates: [keyOf(LIST)], onSuccess });

export const useAddSignatory = (onDone: () => void) => useApiMutation(ADD, stale(onDone));

/** Says which day is the last one. */
export const useEndSignatory = (onDone: () => void) =>
  useApiMutation('POST /manage/signatories/:id/end', stale(onDone));

/** Takes back an entry that was a mistake. */
export const useCancelSignatory = (onDone: () => void) =>
  useApiMutation('POST /manage/signatories/:id/cancel', stale(onDone));

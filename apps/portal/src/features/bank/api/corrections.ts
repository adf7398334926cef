import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import type { BankCorrection } from './questions.js';

const LOOK_MS = 1500;

/** Corrects a key, also in published versions; what was handed in is graded again by a job. */
export const useCorrectQuestion = (onStarted: (correction: BankCorrection) => void) =>
  useApiMutation('POST /bank/questions/:id/correct', {
    invalidates: [keyOf('GET /bank/questions'), keyOf('GET /bank/questions/:id')],
    onSuccess: onStarted,
  });

/** How far the grading is; asked again until it is done. @param start what is known already */
export const useCorrection = (start: BankCorrection) =>
  useQuery({
    ...apiQuery('GET /bank/corrections/:id', { params: { id: start.id } }),
    initialData: start,
    staleTime: 0,
    enabled: start.state === 'pending',
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : LOOK_MS),
  });

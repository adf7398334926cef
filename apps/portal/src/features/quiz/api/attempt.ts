import { useQueryClient } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { api } from '../../../lib/api.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Attempt = ResponseOf<'GET /attempts/:id'>;
export type AttemptQuestion = Attempt['questions'][number];
export type Feedback = NonNullable<AttemptQuestion['feedback']>;

/** Starts an attempt, or goes on with the one under way. */
export function useStartAttempt(onStarted: (attempt: Attempt) => void) {
  const client = useQueryClient();
  return useApiMutation('POST /enrolments/:id/quizzes/:code/attempts', {
    onSuccess: (attempt) => {
      // The lesson says "Lanjutkan" when one comes back to it; the questions do not wait for that.
      const queryKey = keyOf('GET /enrolments/:id/lessons/:code');
      void client.invalidateQueries({ queryKey, refetchType: 'none' });
      onStarted(attempt);
    },
  });
}

/** Hands an attempt in. What it changes elsewhere (progress, requirements, lessons) is fetched again. */
export const useSubmitAttempt = (onSubmitted: (attempt: Attempt) => void) =>
  useApiMutation('POST /attempts/:id/submit', {
    invalidates: [
      keyOf('GET /enrolments/:id'),
      keyOf('GET /me/enrolments'),
      keyOf('GET /enrolments/:id/lessons/:code'),
    ],
    onSuccess: onSubmitted,
  });

/** Saves one answer; quizzes answer with feedback. */
export const saveAnswer = async (
  attemptId: string,
  question: string,
  choice: string[],
): Promise<Feedback | null> =>
  (
    await api('PUT /attempts/:id/answers/:question', {
      params: { id: attemptId, question },
      body: { choice },
    })
  ).feedback;

export const attemptQuery = (id: string) => apiQuery('GET /attempts/:id', { params: { id } });

/** How an attempt stands now. */
export const loadAttempt = (id: string): Promise<Attempt> => api('GET /attempts/:id', { params: { id } });

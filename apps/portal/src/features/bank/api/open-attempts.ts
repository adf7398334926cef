import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type OpenAttempt = ResponseOf<'GET /manage/batches/:id/attempts'>['items'][number];

const LOOK_MS = 30_000;

/** Quizzes and tests under way in a class. @param id angkatan */
export const openAttemptsQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/attempts', { params: { id } });

/** Asked again while the page is open: learners begin and finish meanwhile. */
export const useOpenAttempts = (id: string) =>
  useQuery({ ...openAttemptsQuery(id), refetchInterval: LOOK_MS, refetchOnWindowFocus: 'always' });

export const useExtendAttempt = (onDone: (attempt: OpenAttempt) => void) =>
  useApiMutation('POST /manage/attempts/:id/extend', {
    invalidates: [keyOf('GET /manage/batches/:id/attempts')],
    onSuccess: onDone,
  });

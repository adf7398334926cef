import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf } from '../../../lib/api-types.js';

/** One row is enough: only `total` matters. */
const ONE = { pageSize: 1 } as const;

export const waitingGradesQuery = () => apiQuery('GET /manage/grading', { query: { ...ONE, state: 'sent' } });

export const batchCountQuery = (filter: NonNullable<RequestOf<'GET /manage/batches'>['query']>) =>
  apiQuery('GET /manage/batches', { query: { ...filter, ...ONE } });

export const waitingQuestionsQuery = () =>
  apiQuery('GET /manage/questions', { query: { ...ONE, state: 'unanswered' } });

export const failedRemindersQuery = () =>
  apiQuery('GET /manage/reminders', { query: { ...ONE, state: 'failed' } });
export const failedJobsQuery = () => apiQuery('GET /manage/jobs', { query: ONE });

/** Classes that people can still get into, to show what comes next. */
export const useComingClasses = () =>
  useQuery(apiQuery('GET /manage/batches', { query: { stage: 'coming', sort: 'starts_on', pageSize: 100 } }));

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Overview = ResponseOf<'GET /manage/outcomes'>;
export type Counts = Overview['total'];
export type Group = Overview['groups'][number];
export type OverviewQuery = NonNullable<RequestOf<'GET /manage/outcomes'>['query']>;
export type RowsQuery = NonNullable<RequestOf<'GET /manage/outcomes/rows'>['query']>;
export type OutcomeLine = ResponseOf<'GET /manage/outcomes/rows'>['items'][number];
export type Timeline = ResponseOf<'GET /manage/outcomes/:id'>;
export type SpokenBody = RequestOf<'POST /manage/outcomes/:id/answers'>['body'];

export const overviewQuery = (query: OverviewQuery) => apiQuery('GET /manage/outcomes', { query });
export const useOverview = (query: OverviewQuery) => useQuery(overviewQuery(query));

export const rowsQuery = (query: RowsQuery) => apiQuery('GET /manage/outcomes/rows', { query });
export const useRows = (query: RowsQuery) => useQuery(rowsQuery(query));

export const timelineQuery = (id: string) => apiQuery('GET /manage/outcomes/:id', { params: { id } });
export const useTimeline = (id: string) => useQuery(timelineQuery(id));

/** Writes down what somebody said. */
export const useRecordAnswer = (onSaved: () => void) =>
  useApiMutation('POST /manage/outcomes/:id/answers', {
    invalidates: [
      keyOf('GET /manage/outcomes/:id'),
      keyOf('GET /manage/outcomes'),
      keyOf('GET /manage/outcomes/rows'),
    ],
    onSuccess: onSaved,
  });

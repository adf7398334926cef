import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type LessonRevision = ResponseOf<'GET /studio/lessons/:id/revisions'>['items'][number];

export const revisionsKey = () => keyOf('GET /studio/lessons/:id/revisions');

/** What was saved before, newest first. Read anew every time it is opened. */
export const useRevisions = (id: string) =>
  useQuery({ ...apiQuery('GET /studio/lessons/:id/revisions', { params: { id } }), staleTime: 0 });

export const useRevision = (id: string, number: number) =>
  useQuery(apiQuery('GET /studio/lessons/:id/revisions/:number', { params: { id, number } }));

export const useRestoreRevision = () =>
  useApiMutation('POST /studio/lessons/:id/revisions/:number/restore', { invalidates: [revisionsKey()] });

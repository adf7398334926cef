import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestError } from '../../../lib/api-errors.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { allPages, LARGEST_PAGE } from '../../staff-kit/all-pages.js';

export type Participant = ResponseOf<'GET /manage/batches/:id/participants'>['items'][number];
export type ParticipantFilter = NonNullable<RequestOf<'GET /manage/batches/:id/participants'>['query']>;

export const participantsQuery = (id: string, filter: ParticipantFilter = {}) =>
  apiQuery('GET /manage/batches/:id/participants', { params: { id }, query: filter });

export const useParticipants = (id: string, filter: ParticipantFilter = {}) =>
  useQuery({ ...participantsQuery(id, filter), placeholderData: keepPreviousData });

const readAllParticipants = (id: string) =>
  allPages((page) =>
    api('GET /manage/batches/:id/participants', { params: { id }, query: { page, pageSize: LARGEST_PAGE } }),
  );

/** Everybody, not only one page. Always fresh: it becomes a sheet of paper. */
export const useAllParticipants = (id: string) =>
  useQuery<Participant[], RequestError>({
    queryKey: ['all participants', id],
    queryFn: () => readAllParticipants(id),
    staleTime: 0,
  });

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Media = ResponseOf<'GET /manage/media/:id'>;
export type ListedMedia = ResponseOf<'GET /manage/media'>['items'][number];
export type MediaFilter = NonNullable<RequestOf<'GET /manage/media'>['query']>;

const ASK_EVERY_MS = 2_500;

const isWorking = (media: Pick<Media, 'state'> | undefined): boolean =>
  media?.state === 'processing' || media?.state === 'uploading';

export const mediaListQuery = (filter: MediaFilter = {}) => apiQuery('GET /manage/media', { query: filter });

/** Asked again while something on the page is still being worked on. */
export const useMediaList = (filter: MediaFilter = {}) =>
  useQuery({
    ...mediaListQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isWorking) ? ASK_EVERY_MS * 2 : false),
  });

/** One upload; asked again until its renditions are made. Nothing is asked for an empty id. */
export const useMedia = (id: string) =>
  useQuery({
    ...apiQuery('GET /manage/media/:id', { params: { id } }),
    enabled: id !== '',
    refetchInterval: ({ state }) => (state.data && !isWorking(state.data) ? false : ASK_EVERY_MS),
  });

const CHANGED = [keyOf('GET /manage/media'), keyOf('GET /manage/media/:id')];

export const useSaveMedia = (onDone: (media: Media) => void) =>
  useApiMutation('PUT /manage/media/:id', { invalidates: CHANGED, onSuccess: onDone });

export const useRetryMedia = (onDone?: () => void) =>
  useApiMutation('POST /manage/media/:id/retry', {
    invalidates: CHANGED,
    ...(onDone && { onSuccess: onDone }),
  });

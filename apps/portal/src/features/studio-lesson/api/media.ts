import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { Media } from './lesson.js';

const ASK_EVERY_MS = 4000;

/** One upload as it is now; asked again while a job is still making its sizes. */
export const useMedia = (id: string, known: Media | undefined) =>
  useQuery({
    ...apiQuery('GET /manage/media/:id', { params: { id } }),
    ...(known && { initialData: known }),
    enabled: id !== '' && known?.state !== 'ready',
    refetchInterval: ({ state }) => (isWorking(state.data) ? ASK_EVERY_MS : false),
  });

const isWorking = (media: Media | undefined): boolean =>
  media?.state === 'processing' || media?.state === 'uploading';

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Channel = ResponseOf<'GET /manage/channels'>['items'][number];

/** Providers of messages, read again every few seconds. */
export const useChannels = () => useQuery({ ...apiQuery('GET /manage/channels'), refetchInterval: 10_000 });

/** Asks a provider that is out again, before its time. */
export const useTryChannel = (onDone: () => void) =>
  useApiMutation('POST /manage/channels/:channel/try', {
    invalidates: [keyOf('GET /manage/channels')],
    onSuccess: onDone,
  });

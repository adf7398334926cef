import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Channel = ResponseOf<'GET /manage/channels'>['items'][number];

/** Providers of messages, read again every few seconds. */
export const useChannels = () => useQuery({ ...apiQuery('GET /manage/channels'), refetchInterval: 10_000 });

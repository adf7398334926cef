import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../../lib/api.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { browserTransport } from '../../../lib/transport.js';

export type Statistic = ResponseOf<'GET /manage/region-statistics'>['items'][number];
export type EnteredTable = ResponseOf<'POST /manage/region-statistics'>;
type Entry = NonNullable<RequestOf<'POST /manage/region-statistics'>['query']>;

export const statisticsQuery = () => apiQuery('GET /manage/region-statistics');
export const useStatistics = () => useQuery(statisticsQuery());
export const statisticQuery = (id: string) =>
  apiQuery('GET /manage/region-statistics/:id', { params: { id } });
export const useStatistic = (id: string) => useQuery(statisticQuery(id));

/** Looks into a file, or keeps it. Multipart, so not one of the typed JSON writes. */
export function useEnterStatistic() {
  const client = useQueryClient();
  return useMutation<EnteredTable, RequestError, { readonly entry: Entry; readonly file: File }>({
    mutationFn: async ({ entry, file }) => {
      const body = new FormData();
      body.append('file', file);
      return (await send(browserTransport, 'POST /manage/region-statistics', {
        query: entry,
        body,
      })) as EnteredTable;
    },
    onSuccess: async ({ kept }) => {
      if (!kept) return;
      await client.invalidateQueries({ queryKey: keyOf('GET /manage/region-statistics') });
      await client.invalidateQueries({ queryKey: keyOf('GET /manage/figures') });
    },
  });
}

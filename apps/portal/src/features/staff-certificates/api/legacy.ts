import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../../lib/api.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { browserTransport } from '../../../lib/transport.js';

type Filter = NonNullable<RequestOf<'GET /manage/legacy-certificates'>['query']>;
export type LegacyCertificate = ResponseOf<'GET /manage/legacy-certificates'>['items'][number];
export type LegacyImport = ResponseOf<'POST /manage/legacy-certificates/import'>;

export const legacyQuery = (filter: Filter) => apiQuery('GET /manage/legacy-certificates', { query: filter });

export const useLegacy = (filter: Filter) =>
  useQuery({ ...legacyQuery(filter), placeholderData: keepPreviousData });

function formOf(file: File): FormData {
  const body = new FormData();
  body.append('file', file);
  return body;
}

/** What the file would do; keeps nothing. Multipart, so not one of the typed JSON writes. */
export const usePreviewLegacy = () =>
  useMutation<LegacyImport, RequestError, File>({
    mutationFn: async (file) =>
      (await send(browserTransport, 'POST /manage/legacy-certificates/preview', {
        body: formOf(file),
      })) as LegacyImport,
  });

export function useImportLegacy() {
  const client = useQueryClient();
  return useMutation<LegacyImport, RequestError, File>({
    mutationFn: async (file) =>
      (await send(browserTransport, 'POST /manage/legacy-certificates/import', {
        body: formOf(file),
      })) as LegacyImport,
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf('GET /manage/legacy-certificates') }),
  });
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type PeopleImport = ResponseOf<'GET /manage/participant-imports'>['items'][number];
export type PeopleImportDetail = ResponseOf<'GET /manage/participant-imports/:id'>;
export type PeopleRow = ResponseOf<'GET /manage/participant-imports/:id/rows'>['items'][number];
export type RowKind = PeopleRow['kind'];
export type Mapping = PeopleImportDetail['mapping'];
export type Field = keyof Mapping;
export type Defaults = PeopleImportDetail['defaults'];

const ASK_EVERY_MS = 1_000;
const ROWS_PER_PAGE = 50;

/** A job is at it. */
export const isWorking = (state: PeopleImport['state']): boolean =>
  state === 'checking' || state === 'importing' || state === 'undoing';

export const importsQuery = (page: number) =>
  apiQuery('GET /manage/participant-imports', { query: { page } });
export const useImports = (page: number) => useQuery(importsQuery(page));

export const importQuery = (id: string) =>
  apiQuery('GET /manage/participant-imports/:id', { params: { id } });

/** One import; asked again while a job works on it, so that a reload loses nothing. */
export const usePeopleImport = (id: string) =>
  useQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.state) ? ASK_EVERY_MS : false),
  });

/** @param state of the import: what became of the rows is part of the answer, so rows of an earlier state are never shown */
export const useRows = (
  id: string,
  state: PeopleImport['state'],
  kind: RowKind | undefined,
  page: number,
) => {
  const wanted = apiQuery('GET /manage/participant-imports/:id/rows', {
    params: { id },
    query: { page, pageSize: ROWS_PER_PAGE, ...(kind && { kind }) },
  });
  return useQuery({
    ...wanted,
    queryKey: [...wanted.queryKey, state] as const,
    staleTime: isWorking(state) ? 0 : 5_000,
  });
};

export const useImportBatches = () => useQuery(apiQuery('GET /manage/participant-imports/batches'));

export const useSeating = (id: string, batchId: string) =>
  useQuery({
    ...apiQuery('GET /manage/participant-imports/:id/seating', { params: { id }, query: { batchId } }),
    enabled: batchId !== '',
  });

const LISTS = [keyOf('GET /manage/participant-imports/:id/rows'), keyOf('GET /manage/participant-imports')];

/** Every deed answers with the import as it is then. */
function useKeeping(id: string) {
  const client = useQueryClient();
  return {
    invalidates: LISTS,
    onSuccess: (now: PeopleImportDetail) => void client.setQueryData(importQuery(id).queryKey, now),
  };
}

export const useCheck = (id: string) =>
  useApiMutation('POST /manage/participant-imports/:id/check', useKeeping(id));
export const useConfirm = (id: string) =>
  useApiMutation('POST /manage/participant-imports/:id/confirm', useKeeping(id));
export const useUndo = (id: string) =>
  useApiMutation('POST /manage/participant-imports/:id/undo', useKeeping(id));

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../../lib/api.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { browserTransport } from '../../../lib/transport.js';

export type BankImport = ResponseOf<'POST /bank/import'>;
export type ImportFormat = BankImport['format'];
type ImportQuery = RequestOf<'POST /bank/import'>['query'];

export interface ImportRequest {
  readonly file: File;
  readonly query: ImportQuery;
}

/** Sends a file with questions; with `dryRun` it is only looked at. Multipart, so not one of the typed JSON writes. */
export function useImportQuestions() {
  const client = useQueryClient();
  return useMutation<BankImport, RequestError, ImportRequest>({
    mutationFn: async ({ file, query }) => {
      const body = new FormData();
      body.append('file', file);
      return (await send(browserTransport, 'POST /bank/import', { query, body })) as BankImport;
    },
    onSuccess: ({ applied }) =>
      applied ? client.invalidateQueries({ queryKey: keyOf('GET /bank/questions') }) : undefined,
  });
}

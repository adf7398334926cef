import { keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ImportOutcome = ResponseOf<'POST /manage/courses/import'>;

/** Reads a curriculum without keeping anything: what an import would do, or every error by its path. */
export const useTryImport = () => useApiMutation('POST /manage/courses/import');

/** Imports a curriculum: all of it or nothing. */
export const useImport = () =>
  useApiMutation('POST /manage/courses/import', { invalidates: [keyOf('GET /manage/courses')] });

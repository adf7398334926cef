import { keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type CopiedBatch = ResponseOf<'POST /manage/batches/:id/copy'>;

/** Prepares a new angkatan like an earlier one. */
export const useCopyBatch = (onCopied: (copy: CopiedBatch) => void) =>
  useApiMutation('POST /manage/batches/:id/copy', {
    invalidates: [keyOf('GET /manage/batches')],
    onSuccess: onCopied,
  });

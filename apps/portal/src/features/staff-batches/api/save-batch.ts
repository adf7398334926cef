import { keyOf } from '../../../lib/api-query.js';
import type { RequestOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import type { BatchDetail } from './batch.js';

export type BatchInput = RequestOf<'POST /manage/batches'>['body'];

const STALE = [keyOf('GET /manage/batches'), keyOf('GET /manage/batches/:id'), keyOf('GET /courses')];

/** Prepares an angkatan. */
export const useCreateBatch = (onSaved: (batch: BatchDetail) => void) =>
  useApiMutation('POST /manage/batches', { invalidates: STALE, onSuccess: onSaved });

/** Changes an angkatan; reminders follow. */
export const useChangeBatch = (onSaved: (batch: BatchDetail) => void) =>
  useApiMutation('PUT /manage/batches/:id', { invalidates: STALE, onSuccess: onSaved });

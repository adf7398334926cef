import { keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const STALE = [
  keyOf('GET /manage/schedule'),
  keyOf('GET /manage/batches/:id'),
  keyOf('GET /manage/class-sessions/:id/attendance'),
];

type Saved = ResponseOf<'PUT /manage/class-sessions/:id'>;

export const useAddSession = (onSaved: (session: Saved) => void) =>
  useApiMutation('POST /manage/batches/:id/sessions', { invalidates: STALE, onSuccess: onSaved });

/** Moves or renames a session; reminders follow. */
export const useChangeSession = (onSaved: (session: Saved) => void) =>
  useApiMutation('PUT /manage/class-sessions/:id', { invalidates: STALE, onSuccess: onSaved });

export const useRemoveSession = (onRemoved: () => void) =>
  useApiMutation('DELETE /manage/class-sessions/:id', {
    invalidates: STALE,
    onSuccess: onRemoved,
  });

/** Calls a session off: its people are told why. */
export const useCancelSession = (onCancelled: () => void) =>
  useApiMutation('POST /manage/class-sessions/:id/cancel', { invalidates: STALE, onSuccess: onCancelled });

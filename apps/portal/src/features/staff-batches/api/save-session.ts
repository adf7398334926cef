import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const STALE = [keyOf('GET /manage/batches/:id'), keyOf('GET /manage/class-sessions/:id/attendance')];

export const useAddSession = (onSaved: () => void) =>
  useApiMutation('POST /manage/batches/:id/sessions', { invalidates: STALE, onSuccess: onSaved });

/** Moves or renames a session; reminders follow. */
export const useChangeSession = (onSaved: () => void) =>
  useApiMutation('PUT /manage/class-sessions/:id', { invalidates: STALE, onSuccess: onSaved });

export const useRemoveSession = (onRemoved: () => void) =>
  useApiMutation('DELETE /manage/class-sessions/:id', {
    invalidates: [keyOf('GET /manage/batches/:id')],
    onSuccess: onRemoved,
  });

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ByHand = ResponseOf<'GET /manage/by-hand'>;
export type HandMessage = ByHand['mine'][number];

/** Read when it is opened and after every deed, not in between: each reading is in the audit log. */
export const useByHand = () =>
  useQuery({ ...apiQuery('GET /manage/by-hand'), refetchOnWindowFocus: false, staleTime: 0 });

const CHANGED = { invalidates: [keyOf('GET /manage/by-hand')] };

export const useTakeMessages = (onDone: (taken: number) => void) =>
  useApiMutation('POST /manage/by-hand/take', { ...CHANGED, onSuccess: ({ taken }) => onDone(taken) });

export const useReleaseMessages = (onDone: () => void) =>
  useApiMutation('POST /manage/by-hand/release', { ...CHANGED, onSuccess: onDone });

export const useMarkSent = (onDone: (id: string) => void) =>
  useApiMutation('POST /manage/by-hand/:id/sent', {
    ...CHANGED,
    onSuccess: (_answer, { params }) => onDone(params.id),
  });

export const useUndoSent = () => useApiMutation('DELETE /manage/by-hand/:id/sent', CHANGED);

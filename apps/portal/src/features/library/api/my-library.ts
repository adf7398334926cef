import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { useMe } from '../../../lib/use-me.js';

/** Whether somebody who can borrow is signed in; undefined while that is not known. */
export function useIsPeserta(): boolean | undefined {
  const me = useMe();
  return me === undefined ? undefined : (me?.roles.includes('peserta') ?? false);
}

/** What I borrowed and reserved. Nothing is asked for visitors. */
export function useMyLibrary() {
  const isPeserta = useIsPeserta();
  return useQuery({ ...apiQuery('GET /me/library'), enabled: isPeserta === true });
}

const CHANGED = [keyOf('GET /me/library'), keyOf('GET /library/works/:slug'), keyOf('GET /library/works')];

export const useReserve = (onDone: () => void) =>
  useApiMutation('POST /library/works/:slug/reservations', { invalidates: CHANGED, onSuccess: onDone });

export const useCancelReservation = (onDone: () => void) =>
  useApiMutation('DELETE /me/library/reservations/:id', { invalidates: CHANGED, onSuccess: onDone });

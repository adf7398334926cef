import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** Devices that are signed in. */
export const useSessions = () => useQuery(apiQuery('GET /me/sessions'));

/** Signs another device out. */
export const useEndSession = (onEnded: () => void) =>
  useApiMutation('DELETE /me/sessions/:id', { invalidates: [keyOf('GET /me/sessions')], onSuccess: onEnded });

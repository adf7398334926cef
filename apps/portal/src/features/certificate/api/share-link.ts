import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** The link that shows my full name. */
export const shareLinkQuery = (id: string) => apiQuery('GET /certificates/:id/share', { params: { id } });

export const useShareLink = (id: string) => useQuery(shareLinkQuery(id));

const STALE = { invalidates: [keyOf('GET /certificates/:id/share')] };

export const useOpenShareLink = () => useApiMutation('POST /certificates/:id/share', STALE);

export const useEndShareLink = () => useApiMutation('DELETE /certificates/:id/share', STALE);

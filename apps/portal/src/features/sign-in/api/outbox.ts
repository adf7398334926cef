import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import { meQuery } from '../../../lib/use-me.js';

/** Messages that would have been sent; only a site in development mode has them. */
export const outboxQuery = () => apiQuery('GET /dev/outbox');

/** Whether codes go to the outbox page instead of a phone. False until it is known. */
export const useDevelopmentOutbox = (): boolean => useQuery(meQuery()).data?.developmentOutbox ?? false;

/** The text of the newest message. Looked up anew for every code: `sentAt` names it. */
export function useNewestMessage(enabled: boolean, sentAt: number): string | undefined {
  const { queryKey } = outboxQuery();
  const outbox = useQuery({
    ...apiQuery('GET /dev/outbox'),
    queryKey: [...queryKey, undefined, sentAt],
    enabled,
  });
  const newestFirst = [...(outbox.data?.items ?? [])].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return newestFirst[0]?.text;
}

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type InboxMessage = ResponseOf<'GET /me/inbox'>['items'][number];

const PAGE_SIZE = 20;

/** My messages, newest first. @param page 1-based */
export const inboxQuery = (page: number) =>
  apiQuery('GET /me/inbox', { query: { page, pageSize: PAGE_SIZE } });

export const useInbox = (page: number) => useQuery(inboxQuery(page));

/** Marks all messages as read; the count in the navigation follows. */
export const useMarkAllRead = (onDone: () => void) =>
  useApiMutation('POST /me/inbox/read', {
    invalidates: [keyOf('GET /me/inbox'), keyOf('GET /me')],
    onSuccess: onDone,
  });

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type MessageSettings = ResponseOf<'GET /me/message-settings'>;
export type ChannelSetting = MessageSettings['channels'][number];

/** How messages reach me. */
export const messageSettingsQuery = () => apiQuery('GET /me/message-settings');

export const useMessageSettings = () => useQuery(messageSettingsQuery());

export const useSaveSettings = (onDone: () => void) =>
  useApiMutation('PUT /me/message-settings', {
    invalidates: [keyOf('GET /me/message-settings')],
    onSuccess: onDone,
  });

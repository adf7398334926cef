import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type PushDevices = ResponseOf<'GET /me/push-devices'>;

/** Devices that show my messages. */
export const pushDevicesQuery = () => apiQuery('GET /me/push-devices');

export const usePushDevices = () => useQuery(pushDevicesQuery());

/** The devices, and the settings, which count them. */
const changed = { invalidates: [keyOf('GET /me/push-devices'), keyOf('GET /me/message-settings')] };

export const useAddDevice = (onDone: () => void) =>
  useApiMutation('POST /me/push-devices', { ...changed, onSuccess: onDone });

export const useRemoveDevice = (onDone: () => void) =>
  useApiMutation('DELETE /me/push-devices/:id', { ...changed, onSuccess: onDone });

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type DigestSettings = ResponseOf<'GET /me/digest'>;

/** Whether my e-mails come as one a day. */
export const digestQuery = () => apiQuery('GET /me/digest');

export const useDigest = () => useQuery(digestQuery());

export const useSaveDigest = (onDone: () => void) =>
  useApiMutation('PUT /me/digest', { invalidates: [keyOf('GET /me/digest')], onSuccess: onDone });

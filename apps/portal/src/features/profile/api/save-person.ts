import { useQueryClient } from '@tanstack/react-query';
import { keyOf } from '../../../lib/api-query.js';
import type { RequestOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { profileQuery } from './profile.js';

export type PersonInput = RequestOf<'PUT /me/person'>['body'];

/** Saves name, region and consent. The new profile is in the cache before `onSaved` runs. */
export function useSavePerson(onSaved: () => void) {
  const client = useQueryClient();
  return useApiMutation('PUT /me/person', {
    invalidates: [keyOf('GET /me')],
    onSuccess: (profile) => {
      client.setQueryData(profileQuery().queryKey, profile);
      onSaved();
    },
  });
}

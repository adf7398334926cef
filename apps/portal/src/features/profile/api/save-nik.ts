import { useQueryClient } from '@tanstack/react-query';
import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { profileQuery, type Profile } from './profile.js';

/** Saves the NIK; the answer carries it masked, with warnings. */
export function useSaveNik(onSaved: (profile: Profile) => void) {
  const client = useQueryClient();
  return useApiMutation('PUT /me/nik', {
    invalidates: [keyOf('GET /me')],
    onSuccess: (profile) => {
      client.setQueryData(profileQuery().queryKey, profile);
      onSaved(profile);
    },
  });
}

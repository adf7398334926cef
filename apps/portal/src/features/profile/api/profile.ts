import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Profile = ResponseOf<'GET /me/profile'>;
export type Person = NonNullable<Profile['person']>;
export type Business = Profile['businesses'][number];

/** My data: person, masked NIK and businesses. */
export const profileQuery = () => apiQuery('GET /me/profile');

export const useProfile = () => useQuery(profileQuery());

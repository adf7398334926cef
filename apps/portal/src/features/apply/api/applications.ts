import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type MyApplication = ResponseOf<'GET /me/applications'>['items'][number];

/** My applications, newest first. */
export const myApplicationsQuery = () => apiQuery('GET /me/applications');

export const useMyApplications = () => useQuery(myApplicationsQuery());

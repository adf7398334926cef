import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

/** My applications, newest first. */
export const myApplicationsQuery = () => apiQuery('GET /me/applications');

export const useMyApplications = () => useQuery(myApplicationsQuery());

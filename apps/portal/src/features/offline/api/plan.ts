import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

/** What can be saved of a class, with sizes. */
export const planQuery = (id: string) => apiQuery('GET /enrolments/:id/offline', { params: { id } });

/** Sizes change only with a new version of the course: asked for once in a while. */
const FRESH_MS = 600_000;

export const usePlan = (id: string) => useQuery({ ...planQuery(id), staleTime: FRESH_MS });

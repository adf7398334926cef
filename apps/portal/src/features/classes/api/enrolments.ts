import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type EnrolmentSummary = ResponseOf<'GET /me/enrolments'>['items'][number];

/** My classes. */
export const myEnrolmentsQuery = () => apiQuery('GET /me/enrolments');

export const useMyEnrolments = () => useQuery(myEnrolmentsQuery());

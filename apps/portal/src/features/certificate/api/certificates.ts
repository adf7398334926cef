import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type MyCertificate = ResponseOf<'GET /me/certificates'>['items'][number];

/** My certificates. */
export const myCertificatesQuery = () => apiQuery('GET /me/certificates');

export const useMyCertificates = () => useQuery(myCertificatesQuery());

import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

/** My certificates. */
export const myCertificatesQuery = () => apiQuery('GET /me/certificates');

export const useMyCertificates = () => useQuery(myCertificatesQuery());

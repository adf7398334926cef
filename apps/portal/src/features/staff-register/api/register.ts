import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type RegisterQuery = NonNullable<RequestOf<'GET /manage/certificates'>['query']>;
export type Registered = ResponseOf<'GET /manage/certificates'>['items'][number];

export const registerQuery = (query: RegisterQuery) => apiQuery('GET /manage/certificates', { query });
/** A page of the register; while another one loads the old one stays readable. */
export const useRegister = (query: RegisterQuery) =>
  useQuery({ ...registerQuery(query), staleTime: 0, placeholderData: keepPreviousData });

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ManagedService = ResponseOf<'GET /manage/consultation-services'>['items'][number];
export type ServiceBody = RequestOf<'POST /manage/consultation-services'>['body'];

export const servicesToManageQuery = () => apiQuery('GET /manage/consultation-services');
export const useServicesToManage = () => useQuery(servicesToManageQuery());

const SERVICES = [
  keyOf('GET /manage/consultation-services'),
  keyOf('GET /consultations/services'),
  keyOf('GET /manage/consultants'),
];
export const useAddService = (done: () => void) =>
  useApiMutation('POST /manage/consultation-services', { invalidates: SERVICES, onSuccess: done });
export const useChangeService = (done: () => void) =>
  useApiMutation('PUT /manage/consultation-services/:id', { invalidates: SERVICES, onSuccess: done });

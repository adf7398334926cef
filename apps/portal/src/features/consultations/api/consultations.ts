import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type MyConsultations = ResponseOf<'GET /me/consultations'>;
export type Consultation = MyConsultations['items'][number];
export type MyCase = MyConsultations['cases'][number];
export type Service = ResponseOf<'GET /consultations/services'>['items'][number];
export type SlotDay = ResponseOf<'GET /consultations/services/:id/slots'>['days'][number];
export type Slot = SlotDay['slots'][number];

export const servicesQuery = () => apiQuery('GET /consultations/services');
export const useServices = () => useQuery(servicesQuery());

export const myConsultationsQuery = () => apiQuery('GET /me/consultations');
export const useMyConsultations = () => useQuery(myConsultationsQuery());

/** From which day, `YYYY-MM-DD`, today without it; and whose times are left out. */
export type SlotSearch = NonNullable<RequestOf<'GET /consultations/services/:id/slots'>['query']>;

export const slotsQuery = (id: string, query: SlotSearch = {}) =>
  apiQuery('GET /consultations/services/:id/slots', { params: { id }, query });
export const useSlots = (id: string, query?: SlotSearch) =>
  useQuery({ ...slotsQuery(id, query), placeholderData: keepPreviousData });

const CHANGED = [keyOf('GET /me/consultations'), keyOf('GET /consultations/services/:id/slots')];

export const useBook = (done: (made: Consultation) => void) =>
  useApiMutation('POST /consultations', { invalidates: CHANGED, onSuccess: done });
export const useMove = (done: () => void) =>
  useApiMutation('POST /me/consultations/:id/move', { invalidates: CHANGED, onSuccess: done });
export const useCancel = (done: () => void) =>
  useApiMutation('POST /me/consultations/:id/cancel', { invalidates: CHANGED, onSuccess: done });
export const useRemovePhoto = () =>
  useApiMutation('DELETE /me/consultations/:id/photo', { invalidates: [keyOf('GET /me/consultations')] });
export const useTick = () =>
  useApiMutation('POST /me/consultation-actions/:id', { invalidates: [keyOf('GET /me/consultations')] });

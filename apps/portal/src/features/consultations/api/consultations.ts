import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type MyConsultations = ResponseOf<'GET /me/consultations'>;
export type Consultation = MyConsultations['items'][number];
export type MyCase = MyConsultations['cases'][number];
export type SlotDay = ResponseOf<'GET /consultations/services/:id/slots'>['days'][number];
export type Slot = SlotDay['slots'][number];

export const servicesQuery = () => apiQuery('GET /consultations/services');
export const useServices = () => useQuery(servicesQuery());

export const myConsultationsQuery = () => apiQuery('GET /me/consultations');
export const useMyConsultations = () => useQuery(myConsultationsQuery());

/** @param from first day, `YYYY-MM-DD`; today without it */
export const slotsQuery = (id: string, from?: string) =>
  apiQuery('GET /consultations/services/:id/slots', { params: { id }, ...(from && { query: { from } }) });
export const useSlots = (id: string, from?: string) => useQuery(slotsQuery(id, from));

const CHANGED = [keyOf('GET /me/consultations'), keyOf('GET /consultations/services/:id/slots')];

export const useBook = (done: () => void) =>
  useApiMutation('POST /consultations', { invalidates: CHANGED, onSuccess: done });
export const useMove = (done: () => void) =>
  useApiMutation('POST /me/consultations/:id/move', { invalidates: CHANGED, onSuccess: done });
export const useCancel = (done: () => void) =>
  useApiMutation('POST /me/consultations/:id/cancel', { invalidates: CHANGED, onSuccess: done });
export const useTick = () =>
  useApiMutation('POST /me/consultation-actions/:id', { invalidates: [keyOf('GET /me/consultations')] });

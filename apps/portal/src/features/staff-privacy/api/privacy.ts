import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ManagedErasure = ResponseOf<'GET /manage/erasures'>['items'][number];
export type Incident = ResponseOf<'GET /manage/incidents/:id'>;

/** Nobody is looked for before three letters are typed. */
export const useSubjects = (search: string) =>
  useQuery({
    ...apiQuery('GET /manage/data-subjects', { query: { search } }),
    enabled: search.length >= 3,
    placeholderData: keepPreviousData,
  });

export const subjectQuery = (id: string) => apiQuery('GET /manage/data-subjects/:id', { params: { id } });
export const useSubject = (id: string) => useQuery(subjectQuery(id));
export const useRecordConsent = () =>
  useApiMutation('POST /manage/data-subjects/:id/consents', {
    invalidates: [keyOf('GET /manage/data-subjects/:id')],
  });

export const useErasures = (page: number) => useQuery(apiQuery('GET /manage/erasures', { query: { page } }));
export const useDecideErasure = (onDone: () => void) =>
  useApiMutation('POST /manage/erasures/:id/decide', {
    invalidates: [keyOf('GET /manage/erasures')],
    onSuccess: onDone,
  });

const incidentsKey = keyOf('GET /manage/incidents');
const incidentKey = keyOf('GET /manage/incidents/:id');
export const incidentsQuery = (page: number) => apiQuery('GET /manage/incidents', { query: { page } });
export const useIncidents = (page: number) => useQuery(incidentsQuery(page));
export const incidentQuery = (id: string) => apiQuery('GET /manage/incidents/:id', { params: { id } });
export const useIncident = (id: string) => useQuery(incidentQuery(id));
export const useAffected = (id: string) =>
  useQuery(apiQuery('GET /manage/incidents/:id/people', { params: { id }, query: { pageSize: 50 } }));
export const useOpenIncident = (onDone: (made: Incident) => void) =>
  useApiMutation('POST /manage/incidents', { invalidates: [incidentsKey], onSuccess: onDone });

const invalidates = [incidentKey, incidentsKey, keyOf('GET /manage/incidents/:id/people')];
export const useChangeIncident = (onDone: () => void) =>
  useApiMutation('PUT /manage/incidents/:id', { invalidates, onSuccess: onDone });
export const useAddAffected = () => useApiMutation('POST /manage/incidents/:id/people', { invalidates });
export const useTellAffected = (onDone: () => void) =>
  useApiMutation('POST /manage/incidents/:id/tell', { invalidates, onSuccess: onDone });
export const useAuthorityTold = () =>
  useApiMutation('POST /manage/incidents/:id/authority-told', { invalidates });
export const useCloseIncident = (onDone: () => void) =>
  useApiMutation('POST /manage/incidents/:id/close', { invalidates, onSuccess: onDone });

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Agenda = ResponseOf<'GET /manage/consultations'>;
export type Visit = Agenda['items'][number];
export type CaseFile = ResponseOf<'GET /manage/consultation-cases/:id'>;
export type Consultant = ResponseOf<'GET /manage/consultants'>['items'][number];
export type ConsultantBody = RequestOf<'PUT /manage/consultants/:id'>['body'];
export type QueueOfService = ResponseOf<'GET /manage/consultation-queue'>['services'][number];
type AgendaFilter = NonNullable<RequestOf<'GET /manage/consultations'>['query']>;

/** The filter that an address stands for. */
export function toAgendaFilter(search: URLSearchParams): AgendaFilter {
  const [from, consultant] = [search.get('mulai'), search.get('konsultan')];
  return {
    days: search.get('rentang') === 'minggu' ? 7 : 1,
    ...(from && /^\d{4}-\d{2}-\d{2}$/.test(from) && { from }),
    ...(consultant && { consultant }),
  };
}

export const agendaQuery = (filter: AgendaFilter) => apiQuery('GET /manage/consultations', { query: filter });
export const useAgenda = (filter: AgendaFilter) =>
  useQuery({ ...agendaQuery(filter), placeholderData: keepPreviousData });

export const caseQuery = (id: string) => apiQuery('GET /manage/consultation-cases/:id', { params: { id } });
export const useCase = (id: string) => useQuery(caseQuery(id));

export const consultantsQuery = () => apiQuery('GET /manage/consultants');
export const useConsultants = () => useQuery(consultantsQuery());

export const queueQuery = () => apiQuery('GET /manage/consultation-queue');
/** Several desks work on it, so it is asked again every ten seconds. */
export const useQueue = () => useQuery({ ...queueQuery(), refetchInterval: 10_000 });

const VISITS = [
  keyOf('GET /manage/consultations'),
  keyOf('GET /manage/consultation-visits'),
  keyOf('GET /manage/consultation-cases/:id'),
];
export const useFinish = (done: () => void) =>
  useApiMutation('POST /manage/consultations/:id/finish', { invalidates: VISITS, onSuccess: done });
export const useCancelVisit = (done: () => void) =>
  useApiMutation('POST /manage/consultations/:id/cancel', { invalidates: VISITS, onSuccess: done });
export const useMoveVisit = (done: () => void) =>
  useApiMutation('POST /manage/consultations/:id/move', {
    invalidates: [...VISITS, keyOf('GET /consultations/services/:id/slots')],
    onSuccess: done,
  });

const CASES = [keyOf('GET /manage/consultation-cases/:id')];
export const useAddNote = (done: () => void) =>
  useApiMutation('POST /manage/consultation-cases/:id/notes', { invalidates: CASES, onSuccess: done });
export const useAddAction = (done: () => void) =>
  useApiMutation('POST /manage/consultation-cases/:id/actions', { invalidates: CASES, onSuccess: done });
export const useCloseCase = (done: () => void) =>
  useApiMutation('POST /manage/consultation-cases/:id/outcome', { invalidates: CASES, onSuccess: done });

const CONSULTANTS = [keyOf('GET /manage/consultants')];
export const useSetConsultant = (done: () => void) =>
  useApiMutation('PUT /manage/consultants/:id', { invalidates: CONSULTANTS, onSuccess: done });
export const useAddLeave = (done: () => void) =>
  useApiMutation('POST /manage/consultants/:id/leaves', { invalidates: CONSULTANTS, onSuccess: done });
export const useRemoveLeave = (done: () => void) =>
  useApiMutation('DELETE /manage/consultant-leaves/:id', { invalidates: CONSULTANTS, onSuccess: done });

const QUEUE = [keyOf('GET /manage/consultation-queue')];
export type NewTicket = ResponseOf<'POST /manage/consultation-queue'>;
export const useTakeNumber = (done: (ticket: NewTicket) => void) =>
  useApiMutation('POST /manage/consultation-queue', { invalidates: QUEUE, onSuccess: done });
export const useCallNext = () =>
  useApiMutation('POST /manage/consultation-queue/next', { invalidates: QUEUE });
export const useFinishTicket = () =>
  useApiMutation('POST /manage/consultation-queue/:id/finish', { invalidates: QUEUE });

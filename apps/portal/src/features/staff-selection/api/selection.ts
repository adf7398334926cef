import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Selection = ResponseOf<'GET /manage/batches/:id/selection'>;
export type Settings = Selection['settings'];
export type Applicant = ResponseOf<'GET /manage/batches/:id/applications'>['items'][number];
export type ApplicantQuery = NonNullable<RequestOf<'GET /manage/batches/:id/applications'>['query']>;
export type ApplicantDocument = Applicant['documents'][number];
export type Run = ResponseOf<'GET /manage/ranking-runs/:id'>;
export type Announcement = ResponseOf<'GET /manage/ranking-runs/:id/announcement'>;
export type Line = Run['lines'][number];

/** Rules, quotas and weights of an angkatan's selection. */
export const selectionQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/selection', { params: { id } });

export const useSelection = (id: string) => useQuery(selectionQuery(id));

const applicantsQuery = (id: string, query: ApplicantQuery) =>
  apiQuery('GET /manage/batches/:id/applications', { params: { id }, query });

/** A page of applicants; while another one loads the old one stays readable. */
export const useApplicants = (id: string, query: ApplicantQuery) =>
  useQuery({ ...applicantsQuery(id, query), placeholderData: keepPreviousData });

/** One applicant as they stand now, also when the list's filter no longer shows them. */
export const useApplicant = (batchId: string, application: string) =>
  useQuery(applicantsQuery(batchId, { application, pageSize: 1 }));

export const useRun = (id: string) => useQuery(apiQuery('GET /manage/ranking-runs/:id', { params: { id } }));

/** A published result with masked names, for paper. */
export const useAnnouncement = (runId: string) =>
  useQuery(apiQuery('GET /manage/ranking-runs/:id/announcement', { params: { id: runId } }));

const selection = keyOf('GET /manage/batches/:id/selection');
const applicants = keyOf('GET /manage/batches/:id/applications');

export const useSaveSettings = (onSuccess: () => void) =>
  useApiMutation('PUT /manage/batches/:id/selection', { invalidates: [selection, applicants], onSuccess });

export const useCheckDocument = (onSuccess: () => void) =>
  useApiMutation('PUT /manage/application-documents/:id', { invalidates: [applicants], onSuccess });

export const useNominate = (onSuccess: () => void) =>
  useApiMutation('PUT /manage/applications/:id/nomination', { invalidates: [applicants], onSuccess });

export const useSeeChanges = () =>
  useApiMutation('POST /manage/applications/:id/seen', { invalidates: [applicants] });

export const useRunRanking = () =>
  useApiMutation('POST /manage/batches/:id/ranking-runs', { invalidates: [selection] });

export const usePublish = (onSuccess: () => void) =>
  useApiMutation('POST /manage/ranking-runs/:id/publish', {
    invalidates: [selection, applicants, keyOf('GET /manage/ranking-runs/:id')],
    onSuccess,
  });

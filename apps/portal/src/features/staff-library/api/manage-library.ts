import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ManagedWork = ResponseOf<'GET /manage/library/works'>['items'][number];
export type WorkDetail = ResponseOf<'GET /manage/library/works/:id'>;
export type Copy = WorkDetail['items'][number];
export type Loan = ResponseOf<'GET /manage/library/loans'>['items'][number];
export type WorkBody = RequestOf<'POST /manage/library/works'>['body'];
export type WorkFilter = NonNullable<RequestOf<'GET /manage/library/works'>['query']>;
export type LoanFilter = NonNullable<RequestOf<'GET /manage/library/loans'>['query']>;

export const managedWorksQuery = (filter: WorkFilter) =>
  apiQuery('GET /manage/library/works', { query: filter });
export const useManagedWorks = (filter: WorkFilter) =>
  useQuery({ ...managedWorksQuery(filter), placeholderData: keepPreviousData });

export const managedWorkQuery = (id: string) => apiQuery('GET /manage/library/works/:id', { params: { id } });
export const useManagedWork = (id: string) => useQuery(managedWorkQuery(id));

export const loansQuery = (filter: LoanFilter) => apiQuery('GET /manage/library/loans', { query: filter });
export const useLoans = (filter: LoanFilter) =>
  useQuery({ ...loansQuery(filter), placeholderData: keepPreviousData });

const CHANGED = [
  keyOf('GET /manage/library/works'),
  keyOf('GET /manage/library/works/:id'),
  keyOf('GET /manage/library/loans'),
  keyOf('GET /library/works'),
  keyOf('GET /library/works/:slug'),
];
const after = <Answer>(onSuccess: (answer: Answer) => void) => ({ invalidates: CHANGED, onSuccess });

export const useAddWork = (done: (work: WorkDetail) => void) =>
  useApiMutation('POST /manage/library/works', after(done));
export const useSaveWork = (done: (work: WorkDetail) => void) =>
  useApiMutation('PUT /manage/library/works/:id', after(done));
export const useSetWorkState = (done: (work: WorkDetail) => void) =>
  useApiMutation('POST /manage/library/works/:id/state', after(done));
export const useAddCopies = (done: () => void) =>
  useApiMutation('POST /manage/library/works/:id/copies', after(done));
export const useSetLost = (done: () => void) =>
  useApiMutation('POST /manage/library/copies/:id/lost', after(done));
export const useLend = (done: () => void) =>
  useApiMutation('POST /manage/library/copies/:id/loans', after(done));
export const useReturn = (done: () => void) =>
  useApiMutation('POST /manage/library/loans/:id/return', after(done));
export const useExtend = (done: () => void) =>
  useApiMutation('POST /manage/library/loans/:id/extend', after(done));
export const useFindBorrowers = () => useApiMutation('POST /manage/library/borrowers');

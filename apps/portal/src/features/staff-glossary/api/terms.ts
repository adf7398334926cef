import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ManagedTerm = ResponseOf<'GET /manage/glossary'>['items'][number];
export type TermFilter = NonNullable<RequestOf<'GET /manage/glossary'>['query']>;

export const managedTermsQuery = (filter: TermFilter) => apiQuery('GET /manage/glossary', { query: filter });
export const useManagedTerms = (filter: TermFilter) =>
  useQuery({ ...managedTermsQuery(filter), placeholderData: keepPreviousData });

const CHANGED = [keyOf('GET /manage/glossary'), keyOf('GET /glossary')];

export const useAddTerm = (done: (term: ManagedTerm) => void) =>
  useApiMutation('POST /manage/glossary', { invalidates: CHANGED, onSuccess: done });
export const useSaveTerm = (done: (term: ManagedTerm) => void) =>
  useApiMutation('PUT /manage/glossary/:id', { invalidates: CHANGED, onSuccess: done });

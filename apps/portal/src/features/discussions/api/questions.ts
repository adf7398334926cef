import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Question = ResponseOf<'GET /enrolments/:id/questions'>['items'][number];
export type Answer = Question['answers'][number];

export interface QuestionFilter {
  readonly lesson?: string;
  readonly search?: string;
  readonly page?: number;
}

const PAGE_SIZE = 10;
const LIST = keyOf('GET /enrolments/:id/questions');

export const questionsQuery = (id: string, filter: QuestionFilter) =>
  apiQuery('GET /enrolments/:id/questions', { params: { id }, query: { ...filter, pageSize: PAGE_SIZE } });
/** Questions of my course, or of one lesson; answered ones first. */
export const useQuestions = (id: string, filter: QuestionFilter) =>
  useQuery({ ...questionsQuery(id, filter), placeholderData: keepPreviousData });

/** What was asked before and resembles a text; asked for only when there is something to compare. */
export const useSimilar = (id: string, text: string) =>
  useQuery({
    ...apiQuery('GET /enrolments/:id/similar-questions', { params: { id }, query: { text } }),
    enabled: text.length >= SIMILAR_FROM,
  });
const SIMILAR_FROM = 8;

export const useRemove = (onRemoved: () => void) =>
  useApiMutation('DELETE /enrolments/:id/questions/:question', { invalidates: [LIST], onSuccess: onRemoved });
export const useReport = (onReported: () => void) =>
  useApiMutation('POST /enrolments/:id/questions/:question/report', {
    invalidates: [LIST],
    onSuccess: onReported,
  });

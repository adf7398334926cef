import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ManagedQuestion = ResponseOf<'GET /manage/questions'>['items'][number];
export type QuestionFilter = NonNullable<RequestOf<'GET /manage/questions'>['query']>;

const LIST = [keyOf('GET /manage/questions')];

/** Questions of my classes: what waits comes first. */
export const managedQuestionsQuery = (filter: QuestionFilter) =>
  apiQuery('GET /manage/questions', { query: filter });
export const useManagedQuestions = (filter: QuestionFilter) =>
  useQuery({ ...managedQuestionsQuery(filter), placeholderData: keepPreviousData });

export const useAnswer = (onSuccess: () => void) =>
  useApiMutation('POST /manage/questions/:id/answers', { invalidates: LIST, onSuccess });
export const useChoose = () =>
  useApiMutation('POST /manage/questions/:id/answers/:answer/choose', { invalidates: LIST });
export const useTakeBack = (onSuccess: () => void) =>
  useApiMutation('DELETE /manage/questions/:id/answers/:answer', { invalidates: LIST, onSuccess });
export const useHide = (onSuccess: () => void) =>
  useApiMutation('POST /manage/questions/:id/hide', { invalidates: LIST, onSuccess });
export const useShow = (onSuccess: () => void) =>
  useApiMutation('POST /manage/questions/:id/show', { invalidates: LIST, onSuccess });

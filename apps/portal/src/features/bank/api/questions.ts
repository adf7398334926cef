import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type BankFilter = NonNullable<RequestOf<'GET /bank/questions'>['query']>;
export type BankPage = ResponseOf<'GET /bank/questions'>;
export type BankQuestion = BankPage['items'][number];
export type BankModule = BankPage['modules'][number];
export type BankQuestionDetail = ResponseOf<'GET /bank/questions/:id'>;
export type BankCorrection = BankQuestionDetail['corrections'][number];

export const questionsQuery = (filter: BankFilter = {}) => apiQuery('GET /bank/questions', { query: filter });

/** Questions of a bank; while another page loads the old one stays readable. */
export const useQuestions = (filter: BankFilter = {}, enabled = true) =>
  useQuery({ ...questionsQuery(filter), placeholderData: keepPreviousData, enabled });

export const questionQuery = (id: string) => apiQuery('GET /bank/questions/:id', { params: { id } });
export const useQuestion = (id: string) => useQuery(questionQuery(id));

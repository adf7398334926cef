import { api } from '../../../lib/api.js';
import { keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { allPages, LARGEST_PAGE } from '../../staff-kit/all-pages.js';
import type { BankFilter, BankQuestion } from './questions.js';

/** What changes when questions come or go: the lists, and a question's own page. */
const BANK = [keyOf('GET /bank/questions'), keyOf('GET /bank/questions/:id')];

export type RemoveOutcome = ResponseOf<'POST /bank/questions/remove'>;
export type CopyOutcome = ResponseOf<'POST /bank/questions/copy'>;
export type QuestionBody = RequestOf<'PUT /bank/questions/:id'>['body'];

export const useAddQuestion = (onDone: (question: BankQuestion) => void) =>
  useApiMutation('POST /bank/questions', { invalidates: BANK, onSuccess: onDone });

export const useChangeQuestion = (onDone: (question: BankQuestion) => void) =>
  useApiMutation('PUT /bank/questions/:id', { invalidates: BANK, onSuccess: onDone });

/** Deletes what is asked nowhere; the rest stays and is named. */
export const useRemoveQuestions = (onDone: (outcome: RemoveOutcome) => void) =>
  useApiMutation('POST /bank/questions/remove', { invalidates: BANK, onSuccess: onDone });

export const useRestoreQuestions = (onDone: () => void) =>
  useApiMutation('POST /bank/questions/restore', { invalidates: BANK, onSuccess: onDone });

export const useCopyQuestions = (onDone: (outcome: CopyOutcome) => void) =>
  useApiMutation('POST /bank/questions/copy', { invalidates: BANK, onSuccess: onDone });

/** The API takes this many at once. */
export const MOST_AT_ONCE = 200;

/** Ids of everything behind a filter. */
export const readAllIds = async (filter: BankFilter): Promise<string[]> => {
  const rows = await allPages((page) =>
    api('GET /bank/questions', { query: { ...filter, page, pageSize: LARGEST_PAGE } }),
  );
  return rows.map(({ id }) => id);
};

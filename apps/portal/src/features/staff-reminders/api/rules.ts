import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Rule = ResponseOf<'GET /manage/reminder-rules'>['items'][number];
export type RuleInput = RequestOf<'PUT /manage/reminder-rules/:event'>['body'];

/** @param batch of an angkatan: its own rules stand in the place of those of all */
export const rulesQuery = (batch: string | undefined) =>
  apiQuery('GET /manage/reminder-rules', { query: batch ? { batch } : {} });
export const useRules = (batch: string | undefined) => useQuery(rulesQuery(batch));

/** Which rule of an event is meant: of one angkatan or of all, and which of several times. */
export const ruleQuery = ({ variant }: Pick<Rule, 'variant'>, batch: string | undefined) => ({
  ...(batch && { batch }),
  ...(variant > 1 && { variant }),
});

const CHANGED = [keyOf('GET /manage/reminder-rules'), keyOf('GET /manage/reminders')];

export const useSaveRule = (onDone: (rule: Rule) => void) =>
  useApiMutation('PUT /manage/reminder-rules/:event', { invalidates: CHANGED, onSuccess: onDone });

export const useDropRule = (onDone: () => void) =>
  useApiMutation('DELETE /manage/reminder-rules/:event', { invalidates: CHANGED, onSuccess: onDone });

/** One more time for an event that has a date. */
export const useAddRule = (onDone: (rule: Rule) => void) =>
  useApiMutation('POST /manage/reminder-rules/:event', { invalidates: CHANGED, onSuccess: onDone });

export const usePreviewRule = () => useApiMutation('POST /manage/reminder-rules/:event/preview');

export const useTestRule = (onDone: () => void) =>
  useApiMutation('POST /manage/reminder-rules/:event/test', {
    invalidates: [keyOf('GET /me/inbox')],
    onSuccess: onDone,
  });

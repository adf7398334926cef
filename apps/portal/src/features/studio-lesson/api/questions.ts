import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type BankQuestion = ResponseOf<'GET /bank/questions'>['items'][number];

/** The questions that a lesson's text asks, from the course's bank. */
export const useAskedQuestions = (courseId: string, codes: readonly string[]) =>
  useQuery({
    ...apiQuery('GET /bank/questions', {
      query: { course: courseId, codes: codes.join(','), pageSize: 100 },
    }),
    enabled: codes.length > 0,
  });

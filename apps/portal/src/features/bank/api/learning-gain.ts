import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type LearningGain = ResponseOf<'GET /manage/batches/:id/learning-gain'>;

/** What a class gained between pre and post test. @param id angkatan */
export const learningGainQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/learning-gain', { params: { id } });
export const useLearningGain = (id: string) => useQuery(learningGainQuery(id));

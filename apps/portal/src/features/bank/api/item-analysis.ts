import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type ItemAnalysis = ResponseOf<'GET /manage/batches/:id/item-analysis'>['items'][number];
export type ItemVerdict = ItemAnalysis['verdicts'][number];

/** How the questions of one class did. @param id angkatan */
export const itemAnalysisQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/item-analysis', { params: { id } });
export const useItemAnalysis = (id: string) => useQuery(itemAnalysisQuery(id));

/** The same over all classes of a course. */
export const useCourseItemAnalysis = (course: string) =>
  useQuery({ ...apiQuery('GET /bank/item-analysis', { query: { course } }), enabled: course !== '' });

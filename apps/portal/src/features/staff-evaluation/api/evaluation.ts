import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Evaluation = ResponseOf<'GET /manage/batches/:id/evaluation'>;
export type ClassReport = ResponseOf<'GET /manage/batches/:id/report'>;

/** Survey, tests and attendance of a class. @param id angkatan */
export const evaluationQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/evaluation', { params: { id } });
export const useEvaluation = (id: string) => useQuery(evaluationQuery(id));

/** What the organisers hand in, and what is missing from it. @param id angkatan */
export const classReportQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/report', { params: { id } });
export const useClassReport = (id: string) => useQuery(classReportQuery(id));

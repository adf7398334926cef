import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type GradingDetail = ResponseOf<'GET /manage/grading/:id'>;
export type Criterion = GradingDetail['rubric'][number];
export type Submission = GradingDetail['submission'];
export type Grade = NonNullable<Submission['grade']>;
export type EvidenceFile = Submission['files'][number];

export const submissionQuery = (id: string) => apiQuery('GET /manage/grading/:id', { params: { id } });
/** Always fresh when it is opened: somebody else may have graded it meanwhile. */
export const useSubmission = (id: string) => useQuery({ ...submissionQuery(id), staleTime: 0 });

import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Assignment = ResponseOf<'GET /enrolments/:id/assignments/:code'>;
export type Submission = Assignment['submissions'][number];
export type Evidence = Assignment['evidence'][number];
export type EvidenceFile = Submission['files'][number];

/** An assignment of my class with what I have sent, newest first. */
export const assignmentQuery = (id: string, code: string) =>
  apiQuery('GET /enrolments/:id/assignments/:code', { params: { id, code } });

/** How often to look whether a video or document is processed. */
const POLL_MS = 5000;

const isProcessing = (assignment: Assignment | undefined): boolean =>
  assignment?.submissions.some(({ files }) => files.some(({ state }) => state === 'processing')) ?? false;

export const useAssignment = (id: string, code: string) =>
  useQuery({
    ...assignmentQuery(id, code),
    refetchInterval: ({ state }) => (isProcessing(state.data) ? POLL_MS : false),
  });

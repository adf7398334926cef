import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ReviewComment = ResponseOf<'GET /studio/courses/:id/comments'>['items'][number];

/** Comments of reviewers on one draft. */
export const useComments = (courseId: string) =>
  useQuery(apiQuery('GET /studio/courses/:id/comments', { params: { id: courseId } }));

const COURSE = keyOf('GET /studio/courses/:id');
const COMMENTS = keyOf('GET /studio/courses/:id/comments');
const LISTS = [keyOf('GET /manage/courses'), keyOf('GET /studio/courses'), keyOf('GET /courses')];

export const useAddComment = (onAdded: () => void) =>
  useApiMutation('POST /studio/courses/:id/comments', {
    invalidates: [COMMENTS, COURSE],
    onSuccess: onAdded,
  });

export const useResolveComment = () =>
  useApiMutation('POST /studio/comments/:id/resolve', { invalidates: [COMMENTS, COURSE] });

/** Asks for a review. */
export const useSubmitDraft = (onDone: () => void) =>
  useApiMutation('POST /studio/courses/:id/submit', { invalidates: [COURSE, ...LISTS], onSuccess: onDone });

/** Gives a draft back to its authors. */
export const useReturnDraft = (onDone: () => void) =>
  useApiMutation('POST /studio/courses/:id/return', {
    invalidates: [COURSE, COMMENTS, ...LISTS],
    onSuccess: onDone,
  });

/** Makes the draft the version that new angkatan use. */
export const usePublishDraft = (onDone: () => void) =>
  useApiMutation('POST /studio/courses/:id/publish', { invalidates: [COURSE, ...LISTS], onSuccess: onDone });

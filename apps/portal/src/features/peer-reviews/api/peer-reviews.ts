import { useQuery, useQueryClient } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type PeerReviews = ResponseOf<'GET /enrolments/:id/assignments/:code/peer-reviews'>;
export type PeerTask = PeerReviews['tasks'][number];
export type ReceivedReview = PeerReviews['received'][number];
export type Rubric = PeerReviews['rubric'];

/** Classmates' work that I review, and what they say about mine. */
export const peerReviewsQuery = (id: string, code: string) =>
  apiQuery('GET /enrolments/:id/assignments/:code/peer-reviews', { params: { id, code } });
export const usePeerReviews = (id: string, code: string) => useQuery(peerReviewsQuery(id, code));

const mine = [keyOf('GET /enrolments/:id/assignments/:code/peer-reviews')];

/** Asks for classmates' work. */
export function useDrawReviews(id: string, code: string, onDrawn: (reviews: PeerReviews) => void) {
  const client = useQueryClient();
  return useApiMutation('POST /enrolments/:id/assignments/:code/peer-reviews', {
    onSuccess: (reviews) => {
      client.setQueryData(peerReviewsQuery(id, code).queryKey, reviews);
      onDrawn(reviews);
    },
  });
}

export const useSendReview = (onSent: () => void) =>
  useApiMutation('POST /peer-reviews/:id/send', { invalidates: mine, onSuccess: onSent });

export const useReportReview = (onReported: () => void) =>
  useApiMutation('POST /peer-reviews/:id/report', { invalidates: mine, onSuccess: onReported });

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type PeerReviewFilter = NonNullable<RequestOf<'GET /manage/peer-reviews'>['query']>;
export type ManagedPeerReview = ResponseOf<'GET /manage/peer-reviews'>['items'][number];

/** Reviews among learners of my classes, reported ones first. */
export const managedPeerReviewsQuery = (filter: PeerReviewFilter = {}) =>
  apiQuery('GET /manage/peer-reviews', { query: filter });
export const useManagedPeerReviews = (filter: PeerReviewFilter = {}) =>
  useQuery({ ...managedPeerReviewsQuery(filter), placeholderData: keepPreviousData });

/** Hides a review from its receiver, or shows it again. */
export const useHideReview = () =>
  useApiMutation('PUT /manage/peer-reviews/:id', { invalidates: [keyOf('GET /manage/peer-reviews')] });

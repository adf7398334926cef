import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Delegations = ResponseOf<'GET /manage/certification/delegations'>;
export type Delegation = Delegations['items'][number];

export const delegationsQuery = () => apiQuery('GET /manage/certification/delegations');
export const useDelegations = () => useQuery(delegationsQuery());

export type Duty = ResponseOf<'GET /manage/certification/duties'>['items'][number];

/** What others gave into this person's hands, today or soon. */
export const useDuties = () => useQuery(apiQuery('GET /manage/certification/duties'));

const stale = (onSuccess: () => void) => ({
  invalidates: [keyOf('GET /manage/certification/delegations')],
  onSuccess,
});

/** A duty in the hands of somebody else for some days. */
export const useDelegate = (onDone: () => void) =>
  useApiMutation('POST /manage/certification/delegations', stale(onDone));

/** Takes a duty back. */
export const useTakeBack = (onDone: () => void) =>
  useApiMutation('POST /manage/certification/delegations/:id/revoke', stale(onDone));

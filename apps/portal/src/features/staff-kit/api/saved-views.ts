import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type SavedView = ResponseOf<'GET /me/saved-views'>['items'][number];

const invalidates = [keyOf('GET /me/saved-views')];

/** Views of a list that one has named. */
export const useSavedViews = (table: string) =>
  useQuery(apiQuery('GET /me/saved-views', { query: { table } }));

export const useKeepView = (onSuccess: () => void) =>
  useApiMutation('PUT /me/saved-views', { invalidates, onSuccess });

export const useForgetView = (onSuccess: () => void) =>
  useApiMutation('DELETE /me/saved-views/:id', { invalidates, onSuccess });

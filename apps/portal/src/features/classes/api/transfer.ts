import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

/** What comes along, and what does not. */
export const useTransferPreview = (id: string, batchId: string) =>
  useQuery(apiQuery('GET /enrolments/:id/transfer', { params: { id }, query: { batchId } }));

/** Moves my seat to another angkatan of the same course. */
export const useTransfer = (onMoved: (there: ResponseOf<'POST /enrolments/:id/transfer'>) => void) =>
  useApiMutation('POST /enrolments/:id/transfer', {
    invalidates: [keyOf('GET /me/enrolments'), keyOf('GET /courses/:slug'), keyOf('GET /enrolments/:id')],
    onSuccess: onMoved,
  });

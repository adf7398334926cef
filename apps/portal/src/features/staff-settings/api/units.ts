import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const LIST = 'GET /manage/office-units';
export type OfficeUnit = ResponseOf<typeof LIST>['items'][number];

export const officeUnitsQuery = () => apiQuery(LIST);
export const useOfficeUnits = () => useQuery(officeUnitsQuery());

const stale = (onSuccess: () => void) => ({
  invalidates: [keyOf(LIST), keyOf('GET /manage/units')],
  onSuccess,
});

export const useAddUnit = (onDone: () => void) => useApiMutation('POST /manage/units', stale(onDone));

export const useRenameUnit = (onDone: () => void) => useApiMutation('PUT /manage/units/:id', stale(onDone));

export const useCloseUnit = (onDone: () => void) =>
  useApiMutation('POST /manage/units/:id/close', stale(onDone));

export const useReopenUnit = (onDone: () => void) =>
  useApiMutation('POST /manage/units/:id/reopen', stale(onDone));

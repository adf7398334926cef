import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const LIST = 'GET /manage/holidays';
export type Holiday = ResponseOf<typeof LIST>['items'][number];
export type HolidayYear = ResponseOf<typeof LIST>;
export type HolidayImport = ResponseOf<'POST /manage/holidays/import'>;

/** @param year this one when none is given */
export const holidaysQuery = (year?: number) => apiQuery(LIST, { query: year === undefined ? {} : { year } });
export const useHolidays = (year?: number) => useQuery(holidaysQuery(year));

const stale = (onSuccess: () => void) => ({ invalidates: [keyOf(LIST)], onSuccess });

export const usePutHoliday = (onDone: () => void) =>
  useApiMutation('PUT /manage/holidays/:day', stale(onDone));

export const useRemoveHoliday = (onDone: () => void) =>
  useApiMutation('DELETE /manage/holidays/:day', stale(onDone));

/** Takes the last list back. */
export const useUndoHolidays = (onDone: (done: { undone: number; kept: number }) => void) =>
  useApiMutation('POST /manage/holiday-imports/:id/undo', {
    invalidates: [keyOf(LIST)],
    onSuccess: onDone,
  });

/** Looks at a sheet, or saves it. */
export const useImportHolidays = () =>
  useApiMutation('POST /manage/holidays/import', { invalidates: [keyOf(LIST)] });

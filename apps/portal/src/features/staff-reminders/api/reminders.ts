import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { allPages, LARGEST_PAGE } from '../../staff-kit/all-pages.js';

export type ReminderFilter = NonNullable<RequestOf<'GET /manage/reminders'>['query']>;
export type Reminder = ResponseOf<'GET /manage/reminders'>['items'][number];
export type ReminderCounts = ResponseOf<'GET /manage/reminders'>['counts'];

export const remindersQuery = (filter: ReminderFilter = {}) =>
  apiQuery('GET /manage/reminders', { query: filter });
export const useReminders = (filter: ReminderFilter = {}) =>
  useQuery({ ...remindersQuery(filter), placeholderData: keepPreviousData });

/** Everything behind the filter, not only one page. */
export const readAllReminders = (filter: ReminderFilter, onProgress: (done: number, total: number) => void) =>
  allPages(
    (page) => api('GET /manage/reminders', { query: { ...filter, page, pageSize: LARGEST_PAGE } }),
    onProgress,
  );

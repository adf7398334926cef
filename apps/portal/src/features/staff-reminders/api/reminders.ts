import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type ReminderFilter = NonNullable<RequestOf<'GET /manage/reminders'>['query']>;
export type Reminder = ResponseOf<'GET /manage/reminders'>['items'][number];
export type ReminderCounts = ResponseOf<'GET /manage/reminders'>['counts'];

export const remindersQuery = (filter: ReminderFilter = {}) =>
  apiQuery('GET /manage/reminders', { query: filter });
export const useReminders = (filter: ReminderFilter = {}) =>
  useQuery({ ...remindersQuery(filter), placeholderData: keepPreviousData });

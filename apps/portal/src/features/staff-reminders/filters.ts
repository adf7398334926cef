import { oneOf, toId, toPageNumber } from '../staff-kit/list-state.js';
import type { ReminderFilter } from './api/reminders.js';
import { REMINDER_EVENTS, REMINDER_STATES } from './words.js';

/** What the address of the reminders asks for. */
export function toReminderFilter(search: URLSearchParams): ReminderFilter {
  const state = oneOf(search.get('keadaan'), REMINDER_STATES);
  const event = oneOf(search.get('kejadian'), REMINDER_EVENTS);
  const batch = toId(search.get('kelas'));
  return {
    ...(state && { state }),
    ...(event && { event }),
    ...(batch && { batch }),
    page: toPageNumber(search),
    pageSize: 25,
  };
}

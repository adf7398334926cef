import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
import { oneOf, toId, toPageNumber } from '../staff-kit/list-state.js';
import type { ReminderFilter } from './api/reminders.js';
import { CHANNELS, REMINDER_STATES } from './words.js';

/** What the address of the reminders asks for. */
export function toReminderFilter(search: URLSearchParams): ReminderFilter {
  const state = oneOf(search.get('keadaan'), REMINDER_STATES);
  const event = oneOf(search.get('kejadian'), REMINDER_EVENTS);
  const channel = oneOf(search.get('lewat'), CHANNELS);
  const q = search.get('cari')?.trim();
  const batch = toId(search.get('kelas'));
  return {
    ...(state && { state }),
    ...(event && { event }),
    ...(channel && { channel }),
    ...(batch && { batch }),
    ...(q && { q: q.slice(0, 80) }),
    ...(search.get('urut') === 'lama' && { sort: 'oldest' as const }),
    page: toPageNumber(search),
    pageSize: 25,
  };
}

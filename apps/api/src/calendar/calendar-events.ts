import type { CalendarEntry } from './calendar.queries.js';
import type { CalendarEvent } from './icalendar.js';

const PAGES = { sesi: '/kelas', konsultasi: '/konsultasi' } as const;

/** What stands in the calendar: no names of people, and the way back into the portal. @param origin of the portal */
export function toEvent(entry: CalendarEntry, origin: string): CalendarEvent {
  const { kind, id, cancelledReason, about } = entry;
  const reason = cancelledReason ? `Dibatalkan: ${cancelledReason}\n` : '';
  return {
    ...entry,
    uid: `${kind}-${id}@sinau`,
    description: `${reason}${about}\n${origin}${PAGES[kind]}`,
  };
}

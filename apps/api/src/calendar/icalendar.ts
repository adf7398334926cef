import { ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** One appointment as calendars know it. Instants are ISO 8601 in UTC. */
export interface CalendarEvent {
  /** Stays for the life of the appointment, whatever becomes of it. */
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changedAt: string;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly cancelled: boolean;
}

interface Person {
  readonly name: string;
  readonly email: string;
}

/** What the stream is for: a feed to read, or a message about appointments to one person (RFC 5546). */
export type Purpose =
  | { readonly method: 'PUBLISH' }
  | { readonly method: 'REQUEST' | 'CANCEL'; readonly organizer: Person; readonly attendee: Person };

/** Control characters are not allowed in a TEXT value (RFC 5545, 3.3.11). */
const text = (value: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what has to go
  value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');

/** Nor are quotation marks in a name, which stands between two of them (3.2). */
const named = ({ name, email }: Person): Person => ({
  name: text(name).replace(/["\n]/g, ' ').trim(),
  email: email.replace(/[\s"<>\\]/g, ''),
});

function add(calendar: ICalCalendar, event: CalendarEvent, stamp: string, purpose: Purpose): void {
  calendar.createEvent({
    id: event.uid,
    stamp: new Date(stamp),
    sequence: event.sequence,
    start: new Date(event.startsAt),
    end: new Date(event.endsAt),
    lastModified: new Date(event.changedAt),
    summary: text(event.cancelled ? `Batal: ${event.title}` : event.title),
    location: text(event.place),
    description: text(event.description),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(purpose.method === 'PUBLISH'
      ? {}
      : {
          organizer: named(purpose.organizer),
          // They have their seat: nobody waits for an answer.
          attendees: [{ ...named(purpose.attendee), rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
        }),
  });
}

/**
 * An iCalendar stream (RFC 5545, RFC 7986): plain UTC, since a calendar's idea of a zone may be seven hours off. UIDs stay
 * and SEQUENCE grows, so that a moved or cancelled meeting changes the entry that is there instead of adding one.
 * @param stamp when the stream was made
 */
export function toICalendar(
  events: readonly CalendarEvent[],
  stamp: string,
  purpose: Purpose = { method: 'PUBLISH' },
): string {
  const calendar = new ICalCalendar({
    // The writer puts a dash in front.
    prodId: '//Latkop UKM//Sinau//ID',
    name: 'Pelatihan Latkop',
    method: ICalCalendarMethod[purpose.method],
    ...(purpose.method === 'PUBLISH' ? { ttl: 60 * 60 } : {}),
  });
  for (const event of events) add(calendar, event, stamp, purpose);
  return `${calendar.toString().trimEnd()}\r\n`;
}

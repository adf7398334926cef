/** One meeting as calendars know it. Instants are ISO 8601 in UTC. */
export interface CalendarEvent {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly cancelled: boolean;
}

const LONGEST_LINE = 75;

/** A content line of RFC 5545, 3.1: at most 75 octets, continued after CRLF and a space, never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join('\r\n');
}

/** A TEXT value, RFC 5545, 3.3.11. Other control characters are not allowed there. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- these are what has to go
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** `20261122T020000Z`: plain UTC, since a calendar's idea of a zone may be seven hours off. */
const utc = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:sesi-${event.id}@sinau`,
    `DTSTAMP:${utc(stamp)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${text(event.cancelled ? `Batal: ${event.title}` : event.title)}`,
    `LOCATION:${text(event.place)}`,
    `DESCRIPTION:${text(event.description)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/**
 * An iCalendar stream (RFC 5545, RFC 7986). UIDs stay and SEQUENCE grows, so that a moved or cancelled meeting changes the
 * entry that is there instead of adding one.
 * @param stamp when the stream was made
 */
export function toICalendar(events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Latkop UKM//Sinau//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Pelatihan Latkop',
    'X-WR-CALNAME:Pelatihan Latkop',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

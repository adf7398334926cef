/**
 * The VEVENTs of an iCalendar stream (RFC 5545), each as a map from property to value without its parameters.
 * @throws for a line that is too long, or ends otherwise than the standard says
 */
export function readCalendar(text) {
  if (!text.endsWith('\r\n')) throw new Error('the calendar does not end with CRLF');
  for (const line of text.split('\r\n'))
    if (line.includes('\n') || Buffer.byteLength(line) > 75) throw new Error(`no content line: ${line}`);
  const events = [];
  let event;
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') event = new Map();
    else if (line === 'END:VEVENT') events.push(event);
    else event?.set(name, value);
  }
  return events;
}

/** `20261122T020000Z` as an ISO instant. @throws for anything but plain UTC */
export function instantOf(value) {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  if (!y) throw new Error(`${value} is not an instant in UTC`);
  return new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`).toISOString();
}

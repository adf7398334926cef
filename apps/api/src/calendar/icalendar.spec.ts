import { toICalendar, type CalendarEvent } from './icalendar.js';

const event: CalendarEvent = {
  id: '01980000-0000-7000-8000-000000000001',
  sequence: 2,
  startsAt: '2027-03-02T02:00:00Z',
  endsAt: '2027-03-02T05:00:00Z',
  title: 'Praktik cahaya',
  place: 'Aula Mini, lantai 3',
  description: 'Fotografi Produk',
  cancelled: false,
};
const STAMP = '2027-01-01T00:00:00Z';

it('writes plain UTC, the stable UID and the sequence', () => {
  const lines = toICalendar([event], STAMP).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:sesi-01980000-0000-7000-8000-000000000001@sinau',
      'DTSTAMP:20270101T000000Z',
      'SEQUENCE:2',
      'DTSTART:20270302T020000Z',
      'DTEND:20270302T050000Z',
      'LOCATION:Aula Mini\\, lantai 3',
      'STATUS:CONFIRMED',
    ]),
  );
  expect(lines.at(-1)).toBe('');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

it('folds at 75 octets without cutting a character, and unfolds to what was written', () => {
  const title = `${'é'.repeat(80)}🙂${'a'.repeat(90)}`;
  const whole = toICalendar([{ ...event, title }], STAMP);
  for (const line of whole.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(whole.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
});

it('lets no text begin a line of its own', () => {
  const title = 'A; B, C\\D\r\nBEGIN:VALARM\u0000';
  const whole = toICalendar([{ ...event, title }], STAMP).replaceAll('\r\n ', '');
  expect(whole).toContain('SUMMARY:A\\; B\\, C\\\\D\\nBEGIN:VALARM \r\n');
  expect(whole).not.toMatch(/^BEGIN:VALARM/m);
});

it('keeps a cancelled meeting, as cancelled', () => {
  const whole = toICalendar([{ ...event, cancelled: true, sequence: 3 }], STAMP);
  expect(whole).toContain('STATUS:CANCELLED');
  expect(whole).toContain('SUMMARY:Batal: Praktik cahaya');
});

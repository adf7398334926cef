import { toICalendar, type CalendarEvent, type Purpose } from './icalendar.js';

const event: CalendarEvent = {
  uid: 'sesi-01980000-0000-7000-8000-000000000001@sinau',
  sequence: 2,
  startsAt: '2027-03-02T02:00:00Z',
  endsAt: '2027-03-02T05:00:00Z',
  changedAt: '2027-01-01T08:00:00Z',
  title: 'Praktik cahaya',
  place: 'Aula Mini, lantai 3',
  description: 'Fotografi Produk',
  cancelled: false,
};
const STAMP = '2027-01-01T00:00:00Z';
const unfolded = (whole: string) => whole.replaceAll('\r\n ', '');

it('writes plain UTC, the stable UID and the sequence', () => {
  const lines = toICalendar([event], STAMP).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'PRODID:-//Latkop UKM//Sinau//ID',
      'UID:sesi-01980000-0000-7000-8000-000000000001@sinau',
      'DTSTAMP:20270101T000000Z',
      'LAST-MODIFIED:20270101T080000Z',
      'SEQUENCE:2',
      'DTSTART:20270302T020000Z',
      'DTEND:20270302T050000Z',
      'LOCATION:Aula Mini\\, lantai 3',
      'STATUS:CONFIRMED',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ]),
  );
  expect(lines.at(-1)).toBe('');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

it('folds at 75 octets without cutting a character, and unfolds to what was written', () => {
  const title = `${'é'.repeat(80)}🙂${'a'.repeat(90)}`;
  const whole = toICalendar([{ ...event, title }], STAMP);
  for (const line of whole.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(Buffer.from(whole).toString()).toBe(whole);
  expect(unfolded(whole)).toContain(`SUMMARY:${title}\r\n`);
});

it('lets no text begin a line of its own', () => {
  const title = 'A; B, C\\D\r\nBEGIN:VALARM\u0000';
  const whole = unfolded(toICalendar([{ ...event, title }], STAMP));
  expect(whole).toContain('SUMMARY:A\\; B\\, C\\\\D\\nBEGIN:VALARM \r\n');
  expect(whole).not.toMatch(/^BEGIN:VALARM/m);
});

it('keeps a cancelled meeting, as cancelled', () => {
  const whole = toICalendar([{ ...event, cancelled: true, sequence: 3 }], STAMP);
  expect(whole).toContain('STATUS:CANCELLED');
  expect(whole).toContain('SUMMARY:Batal: Praktik cahaya');
});

describe('a message to one person', () => {
  const purpose: Purpose = {
    method: 'REQUEST',
    organizer: { name: 'Latkop UKM', email: 'no-reply@latkop.test' },
    attendee: { name: 'Siti "Bu\r\nX-EVIL:1', email: 'siti@example.test\r\nX-EVIL:1' },
  };

  it('names the centre and the person, and asks for no answer', () => {
    const whole = unfolded(toICalendar([event], STAMP, purpose));
    expect(whole).toContain('METHOD:REQUEST\r\n');
    expect(whole).toMatch(/ORGANIZER;CN="Latkop UKM":mailto:no-reply@latkop\.test\r\n/);
    expect(whole.match(/^ATTENDEE/gm)).toHaveLength(1);
    expect(whole).toMatch(/^ATTENDEE;.*PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Siti  Bu X-EVIL:1":MAILTO:siti@/m);
    expect(whole).not.toMatch(/^X-EVIL/m);
    expect(whole).not.toContain('REFRESH-INTERVAL');
  });

  it('takes a cancelled meeting away', () => {
    const whole = toICalendar([{ ...event, cancelled: true, sequence: 3 }], STAMP, {
      ...purpose,
      method: 'CANCEL',
    });
    expect(whole).toContain('METHOD:CANCEL\r\n');
    expect(whole).toMatch(/SEQUENCE:3\r\n[\s\S]*STATUS:CANCELLED/);
  });
});

import { bookableSlots, dayAfter, wibDay, type DayPlan } from './availability.rule.js';
import { expectedWait, median, ticketLabel } from './wait.rule.js';

// A Monday.
const DAY = '2026-11-23';
const plan = (changes: Partial<DayPlan> = {}): DayPlan => ({
  day: DAY,
  now: '2026-11-22T00:00:00Z',
  hours: [{ weekday: 1, opensMinute: 9 * 60, closesMinute: 11 * 60 }],
  leaves: [],
  busy: [],
  slotMinutes: 45,
  guardMinutes: 15,
  ...changes,
});
const starts = (changes?: Partial<DayPlan>) =>
  bookableSlots(plan(changes)).map(({ startsAt }) => startsAt.slice(11, 16));

describe('bookable slots', () => {
  it('fills the hours in steps of slot and guard time, in WIB', () => {
    expect(starts()).toEqual(['02:00', '03:00']);
    expect(bookableSlots(plan())[0]).toEqual({
      startsAt: '2026-11-23T02:00:00.000Z',
      endsAt: '2026-11-23T02:45:00.000Z',
    });
  });

  it('offers the last slot when it ends at closing time, and none that ends later', () => {
    const until = (closesMinute: number) =>
      starts({ hours: [{ weekday: 1, opensMinute: 540, closesMinute }] });
    expect(until(540 + 105)).toEqual(['02:00', '03:00']);
    expect(until(540 + 104)).toEqual(['02:00']);
    expect(until(540 + 44)).toEqual([]);
  });

  it('offers nothing on another weekday or during leave, its last day included', () => {
    expect(starts({ day: '2026-11-24' })).toEqual([]);
    expect(starts({ leaves: [{ startsOn: '2026-11-20', endsOn: DAY }] })).toEqual([]);
    expect(starts({ leaves: [{ startsOn: '2026-11-20', endsOn: '2026-11-22' }] })).toHaveLength(2);
  });

  it('keeps the guard time of a booked slot and its own before the next one', () => {
    const busy = (startsAt: string, busyUntil: string) => starts({ busy: [{ startsAt, busyUntil }] });
    expect(busy('2026-11-23T02:00:00Z', '2026-11-23T03:00:00Z')).toEqual(['03:00']);
    expect(busy('2026-11-23T02:00:00Z', '2026-11-23T03:00:01Z')).toEqual([]);
    // Begins in the guard time of the first slot.
    expect(busy('2026-11-23T02:50:00Z', '2026-11-23T03:00:00Z')).toEqual(['03:00']);
  });

  it('offers nothing that has begun', () => {
    expect(starts({ now: '2026-11-23T02:00:00Z' })).toEqual(['03:00']);
  });

  it('counts days in WIB', () => {
    expect(wibDay('2026-11-22T17:00:00Z')).toBe('2026-11-23');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('expected wait', () => {
  const queue = { ahead: 3, servedMinutes: [10, 20], atDeskMinutes: [], freeDesks: 2, usualMinutes: 45 };
  it('gives each one ahead to the desk that is free first', () => {
    // Two desks of 15 minutes each: the third of those ahead begins after 15, so the next desk is free then.
    expect(expectedWait(queue)).toBe(15);
    expect(expectedWait({ ...queue, ahead: 4 })).toBe(30);
    expect(expectedWait({ ...queue, freeDesks: 0 })).toBe(45);
  });
  it('counts what is left of who sits at a desk, and nothing for who sits there too long', () => {
    const busy = { ...queue, ahead: 0, freeDesks: 0 };
    expect(expectedWait({ ...busy, atDeskMinutes: [5] })).toBe(10);
    expect(expectedWait({ ...busy, atDeskMinutes: [200] })).toBe(0);
    expect(expectedWait({ ...busy, ahead: 1, atDeskMinutes: [5] })).toBe(25);
    expect(expectedWait({ ...busy, atDeskMinutes: [5], freeDesks: 1 })).toBe(0);
  });
  it('is not led astray by one visitor who was forgotten at the desk', () => {
    expect(expectedWait({ ...queue, ahead: 1, freeDesks: 1, servedMinutes: [10, 12, 11, 300] })).toBe(12);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([])).toBeUndefined();
  });
  it('assumes the usual time before anybody was served, and no wait for the first', () => {
    expect(expectedWait({ ...queue, servedMinutes: [] })).toBe(45);
    expect(expectedWait({ ...queue, ahead: 0 })).toBe(0);
  });
  it('writes numbers for the screen', () => {
    expect(ticketLabel('B', 7)).toBe('B-007');
  });
});

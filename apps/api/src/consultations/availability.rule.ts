/** Opening hours of one weekday; 1 is Monday, minutes count from midnight WIB. */
export interface WeeklyHours {
  readonly weekday: number;
  readonly opensMinute: number;
  readonly closesMinute: number;
}

/** Both days included, `YYYY-MM-DD`. */
interface Leave {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A time that is taken, guard time included. UTC, ISO 8601. */
export interface BusyTime {
  readonly startsAt: string;
  readonly busyUntil: string;
}

export interface DayPlan {
  /** `YYYY-MM-DD` in WIB. */
  readonly day: string;
  readonly now: string;
  readonly hours: readonly WeeklyHours[];
  readonly leaves: readonly Leave[];
  readonly busy: readonly BusyTime[];
  readonly slotMinutes: number;
  readonly guardMinutes: number;
}

export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Midnight of a day in WIB: UTC+7 without summer time. */
const midnight = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

const iso = (time: number): string => new Date(time).toISOString();

/** The calendar day of an instant in WIB, `YYYY-MM-DD`. */
export const wibDay = (instant: string): string => iso(Date.parse(instant) + 7 * 60 * MINUTE).slice(0, 10);

/** The day that lies some days after another one. */
export const dayAfter = (day: string, days: number): string =>
  iso(Date.parse(`${day}T00:00:00Z`) + days * DAY).slice(0, 10);

/** Monday is 1. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/**
 * What can still be booked with one consultant on one day: hours − leave − taken − guard time − past.
 * The guard time may reach beyond closing time; the appointment itself may not.
 */
export function bookableSlots(plan: DayPlan): Slot[] {
  const { day, leaves, hours, slotMinutes, guardMinutes } = plan;
  if (leaves.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)) return [];
  const start = midnight(day);
  return hours
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .sort((a, b) => a.opensMinute - b.opensMinute)
    .flatMap(({ opensMinute, closesMinute }) => {
      const step = slotMinutes + guardMinutes;
      const count = Math.max(0, Math.floor((closesMinute - opensMinute - slotMinutes) / step) + 1);
      return Array.from({ length: count }, (_, index) => start + (opensMinute + index * step) * MINUTE);
    })
    .filter((from) => isFree(plan, from))
    .map((from) => ({ startsAt: iso(from), endsAt: iso(from + slotMinutes * MINUTE) }));
}

function isFree({ now, busy, slotMinutes, guardMinutes }: DayPlan, from: number): boolean {
  const until = from + (slotMinutes + guardMinutes) * MINUTE;
  return (
    from > Date.parse(now) &&
    busy.every(({ startsAt, busyUntil }) => Date.parse(busyUntil) <= from || until <= Date.parse(startsAt))
  );
}

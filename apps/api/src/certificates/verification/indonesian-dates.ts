const WIB = 'Asia/Jakarta';
const longDay = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
const longDayWib = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: WIB });
const timeWib = new Intl.DateTimeFormat('id-ID', { timeStyle: 'short', timeZone: WIB });

/** "21 November 2026" from a calendar day `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return longDay.format(new Date(`${day}T00:00:00Z`));
}

/** Periods are worked out slowly and asked for again and again: a class has one. */
const periods = new Map<string, string>();
const PERIODS = 1_000;

/** "2 – 6 November 2026" */
export function formatPeriod(startedOn: string, endedOn: string): string {
  if (startedOn === endedOn) return formatDay(startedOn);
  const key = `${startedOn} ${endedOn}`;
  const known = periods.get(key);
  if (known !== undefined) return known;
  const period = longDay
    .formatRange(new Date(`${startedOn}T00:00:00Z`), new Date(`${endedOn}T00:00:00Z`))
    .replace(/\s*–\s*/, ' – ');
  if (periods.size >= PERIODS) periods.clear();
  periods.set(key, period);
  return period;
}

/** The day in WIB of a UTC instant. */
export function formatInstantDay(instant: string): string {
  return longDayWib.format(new Date(instant));
}

/** "21 November 2026 pukul 22.10 WIB" */
export function formatInstant(instant: Date): string {
  return `${longDayWib.format(instant)} pukul ${timeWib.format(instant)} WIB`;
}

const DAY_MS = 86_400_000;

/** So many days from today in WIB, at an hour of that day: the day, and the instant in UTC. */
export function inWib(daysAhead, hour) {
  const day = new Date(Date.now() + daysAhead * DAY_MS + 7 * 3_600_000).toISOString().slice(0, 10);
  return { day, at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`).toISOString() };
}

/** The day before or after an instant, by days of WIB, at `HH:MM` there. */
export function dayInWib(instant, days, time) {
  const day = new Date(Date.parse(instant) + days * DAY_MS + 7 * 3_600_000).toISOString().slice(0, 10);
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}

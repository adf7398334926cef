const DAY = 24 * 60 * 60 * 1000;
const WIB = 7 * 60 * 60 * 1000;

/** So many days from today in WIB (negative: ago), and an hour of that day. */
export function fromToday(days: number, hour: number): { day: string; at: string } {
  const day = new Date(Date.now() + days * DAY + WIB).toISOString().slice(0, 10);
  return { day, at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`).toISOString() };
}

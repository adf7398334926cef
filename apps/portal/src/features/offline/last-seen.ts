import { formatDate, formatTime } from '../../lib/format.js';

/** "Data terakhir 09.42 WIB", with the day when it was not today. @param at ISO 8601 @param now milliseconds since 1970 */
export function lastSeen(at: string, now: number = Date.now()): string {
  const day = formatDate(at);
  const today = formatDate(new Date(now).toISOString());
  return `Data terakhir ${day === today ? '' : `${day}, `}${formatTime(at)}`;
}

import { formatDay, formatTime } from '../../lib/format.js';
import { fromWibField, wibDay } from '../staff-kit/wib.js';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** `09.00–12.00`, without the zone. */
export const hoursOf = ({ startsAt, endsAt }: Span): string =>
  `${formatTime(startsAt).replace(' WIB', '')}–${formatTime(endsAt).replace(' WIB', '')}`;

/** `Selasa, 12 Januari, 09.00–12.00 WIB`; both days when it lasts overnight. */
export function spanOf(span: Span): string {
  if (wibDay(span.startsAt) === wibDay(span.endsAt))
    return `${formatDay(span.startsAt)}, ${hoursOf(span)} WIB`;
  return `${formatDay(span.startsAt)}, ${formatTime(span.startsAt)} sampai ${formatDay(span.endsAt)}, ${formatTime(span.endsAt)}`;
}

/** Instants of a form's day and hours in WIB; null while one is missing. */
export function spanFrom(data: FormData): Span | null {
  const text = (name: string) => String(data.get(name) ?? '');
  const startsAt = fromWibField(`${text('day')}T${text('from')}`);
  const endsAt = fromWibField(`${text('lastDay') || text('day')}T${text('to')}`);
  return startsAt && endsAt ? { startsAt, endsAt } : null;
}

export const MISSING_HOURS = 'Isi tanggal, jam mulai, dan jam selesai.';

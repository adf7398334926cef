import { formatDateRange, formatDay, formatTime } from '../../lib/format.js';
import { formatMoment } from '../staff-kit/wib.js';
import type { ClassSession } from './api/batch.js';

interface Dated {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** `12–14 Januari 2027`, or that there is no fixed day. */
export const batchDates = ({ startsOn, endsOn }: Dated): string =>
  startsOn && endsOn ? formatDateRange(startsOn, endsOn) : 'Tanpa tanggal tetap';

/** `Selasa, 12 Januari, 09.00–12.00 WIB`; WIB is written once. */
export const sessionTime = ({ startsAt, endsAt }: Pick<ClassSession, 'startsAt' | 'endsAt'>): string =>
  `${formatDay(startsAt)}, ${formatTime(startsAt).replace(' WIB', '')}–${formatTime(endsAt)}`;

export const momentOr = (iso: string | null, otherwise: string): string =>
  iso ? formatMoment(iso) : otherwise;

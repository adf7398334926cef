import { wibDay } from '../staff-kit/wib.js';
import type { Period } from './api/reports.js';

const DAY = /^20\d\d-\d\d-\d\d$/;
const two = (value: number) => String(value).padStart(2, '0');

/** A quarter, 1 to 4, of a year. */
function quarterOf(year: number, quarter: number): Period {
  const last = quarter * 3;
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${two(last - 2)}-01`, to: `${year}-${two(last)}-${days}` };
}

/** The quarter that a day lies in. @param today WIB */
export function currentQuarter(today = wibDay(new Date().toISOString())): Period {
  return quarterOf(Number(today.slice(0, 4)), Math.ceil(Number(today.slice(5, 7)) / 3));
}

/** What the address asks for; nonsense and days in the wrong order give this quarter. */
export function toPeriod(search: URLSearchParams): Period {
  const [from, to] = [search.get('dari') ?? '', search.get('sampai') ?? ''];
  return DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : currentQuarter();
}

/** Quarters and the whole of this year and the one before, newest first. */
export function periodChoices(today = wibDay(new Date().toISOString())): (Period & { label: string })[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1].flatMap((one) => [
    { label: `Tahun ${one}`, from: `${one}-01-01`, to: `${one}-12-31` },
    ...[4, 3, 2, 1].map((quarter) => ({
      label: `Triwulan ${'I'.repeat(quarter).replace('IIII', 'IV')} ${one}`,
      ...quarterOf(one, quarter),
    })),
  ]);
}

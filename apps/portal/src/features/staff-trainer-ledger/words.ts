import { formatNumber } from '../../lib/format.js';
import type { LedgerRow } from './api/ledger.js';

/** `Rp1.250.000`, to the whole rupiah. */
export const rupiah = (amount: number): string => `Rp${formatNumber(Math.round(amount))}`;

/** `7,5`. */
export const jpWords = (jp: number): string => formatNumber(Math.round(jp * 10) / 10);

/** What is paid, and what cannot be counted because no rate is known: never a silent zero. */
export function honorariumWords({
  honorarium,
  jpWithoutRate,
  jp,
}: Pick<LedgerRow, 'honorarium' | 'jpWithoutRate' | 'jp'>) {
  if (jpWithoutRate === 0) return rupiah(honorarium);
  if (jpWithoutRate === jp) return 'Belum ada tarif';
  return `${rupiah(honorarium)}, ${jpWords(jpWithoutRate)} JP belum ada tarif`;
}

/** Of all rows together. Classes are not added up: one goes on over several months. */
export const totalOf = (items: readonly LedgerRow[]) =>
  items.reduce(
    (sum, item) => ({
      sessions: sum.sessions + item.sessions,
      jp: sum.jp + item.jp,
      withoutJp: sum.withoutJp + item.withoutJp,
      honorarium: sum.honorarium + item.honorarium,
      jpWithoutRate: sum.jpWithoutRate + item.jpWithoutRate,
    }),
    { sessions: 0, jp: 0, withoutJp: 0, honorarium: 0, jpWithoutRate: 0 },
  );

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

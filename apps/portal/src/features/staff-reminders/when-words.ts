import { ANCHORS } from './words.js';
import type { Rule } from './api/rules.js';

/** When a rule sends, in words: "1 hari sebelum sesi, 16.00 WIB". */
export function whenWords(rule: Pick<Rule, 'anchor' | 'offsetDays' | 'atTime' | 'offsetHours'>): string {
  const { anchor, offsetDays, atTime, offsetHours } = rule;
  if (anchor === 'event') return 'Saat kejadian';
  if (anchor === 'last_activity') return `${offsetDays ?? 0} hari tanpa kegiatan`;
  if (offsetHours !== null)
    return offsetHours === 0
      ? `Saat ${ANCHORS[anchor]}`
      : `${Math.abs(offsetHours)} jam ${side(offsetHours)} ${ANCHORS[anchor]}`;
  const days = offsetDays ?? 0;
  const day =
    days === 0 ? `Hari ${ANCHORS[anchor]}` : `${Math.abs(days)} hari ${side(days)} ${ANCHORS[anchor]}`;
  return `${day}, ${(atTime ?? '').replace(':', '.')} WIB`;
}

const side = (amount: number): string => (amount < 0 ? 'sebelum' : 'sesudah');

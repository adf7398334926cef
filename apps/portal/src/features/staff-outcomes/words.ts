import type { OutcomeFigure } from '@sinau/contracts/outcomes.contract.js';
import { formatNumber } from '../../lib/format.js';
import { MILESTONES } from '../outcomes/words.js';
import type { Counts, Group } from './api/outcomes.js';

export const GROUPINGS = {
  class: 'Angkatan',
  region: 'Kabupaten/kota',
  period: 'Triwulan',
  milestone: 'Waktu tindak lanjut',
} as const;

export const MONTHS = {
  '0': MILESTONES[0],
  '3': MILESTONES[3],
  '6': MILESTONES[6],
  '12': MILESTONES[12],
} as const;

export const SHOP_QUEUES = {
  sent: 'Menunggu diperiksa',
  verified: 'Terverifikasi',
  returned: 'Dikembalikan',
} as const;

export const HOW = { self: 'Mengisi sendiri', phone: 'Lewat telepon', visit: 'Tatap muka' } as const;

export const FIGURES: Readonly<Record<OutcomeFigure, string>> = {
  due: 'Semua yang ditanya',
  answered: 'Menjawab',
  missing: 'Belum menjawab',
  comparable: 'Skalanya dapat dibandingkan',
  up: 'Naik kelas',
  same: 'Skala tetap',
  down: 'Skala turun',
  first_online: 'Pesanan online pertama',
  first_export: 'Ekspor pertama',
  verified_shop: 'Toko terverifikasi',
};

/** What a figure counts, and of how many: never without that. */
export const OUTCOMES: readonly {
  readonly figure: OutcomeFigure;
  readonly of: OutcomeFigure;
  readonly meaning: string;
  readonly value: (counts: Counts) => number;
  readonly total: (counts: Counts) => number;
}[] = [
  {
    figure: 'answered',
    of: 'due',
    meaning: 'Usaha yang menjawab tindak lanjut, dari yang sudah waktunya ditanya.',
    value: ({ answered }) => answered,
    total: ({ due }) => due,
  },
  {
    figure: 'up',
    of: 'comparable',
    meaning: 'Skala usaha kini lebih besar daripada saat kelas mulai.',
    value: ({ up }) => up,
    total: ({ comparable }) => comparable,
  },
  {
    figure: 'same',
    of: 'comparable',
    meaning: 'Skala usaha sama seperti saat kelas mulai.',
    value: ({ same }) => same,
    total: ({ comparable }) => comparable,
  },
  {
    figure: 'down',
    of: 'comparable',
    meaning: 'Skala usaha kini lebih kecil daripada saat kelas mulai.',
    value: ({ down }) => down,
    total: ({ comparable }) => comparable,
  },
  {
    figure: 'first_online',
    of: 'answered',
    meaning: 'Pesanan pertama dari internet sejak kelas mulai.',
    value: ({ firstOnline }) => firstOnline,
    total: ({ answered }) => answered,
  },
  {
    figure: 'first_export',
    of: 'answered',
    meaning: 'Penjualan pertama ke luar negeri sejak kelas mulai.',
    value: ({ firstExport }) => firstExport,
    total: ({ answered }) => answered,
  },
  {
    figure: 'verified_shop',
    of: 'due',
    meaning: 'Punya toko online yang sudah diperiksa petugas.',
    value: ({ verifiedShop }) => verifiedShop,
    total: ({ due }) => due,
  },
];

/** "3 dari 12 (25%)"; without a denominator there is no share. */
export function shareWords(value: number, total: number): string {
  if (total === 0) return 'belum ada';
  return `${formatNumber(value)} dari ${formatNumber(total)} (${Math.round((value * 100) / total)}%)`;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** What a group is called: its own words, or those of its key. */
export function groupName(by: keyof typeof GROUPINGS, { key, label }: Group): string {
  if (by === 'milestone') return MONTHS[key as keyof typeof MONTHS] ?? label;
  if (by !== 'period') return label;
  const [year = '', quarter = '1'] = key.split('-');
  return `Triwulan ${ROMAN[Number(quarter) - 1] ?? quarter} ${year}`;
}

import type { LedgerRow, TaughtSession } from '@sinau/contracts/trainer-ledger.contract.js';
import {
  heads,
  writeWorkbook,
  type SheetContent,
  type SheetValue,
  type Workbook,
} from '../files/workbook.js';

const monthName = new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayName = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });
const monthWord = (month: string): string => monthName.format(new Date(`${month}-01T00:00:00Z`));

const sum = (items: readonly LedgerRow[], of: (item: LedgerRow) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

function recapSheet(items: readonly LedgerRow[]): SheetContent {
  const rows = items.map((item): SheetValue[] => [
    item.trainerName,
    monthWord(item.month),
    item.sessions,
    item.classes,
    item.jp,
    item.withoutJp,
    item.honorarium,
    item.jpWithoutRate,
  ]);
  return {
    name: 'Rekap',
    widths: [32, 18, 8, 10, 8, 14, 18, 16],
    rows: [
      heads(
        'Pelatih',
        'Bulan',
        'Sesi',
        'Angkatan',
        'JP',
        'Sesi tanpa JP',
        'Honorarium (Rp)',
        'JP tanpa tarif',
      ),
      ...rows,
      // Of angkatan there is no sum: one class goes on over several months.
      [
        { head: 'Jumlah' },
        null,
        sum(items, ({ sessions }) => sessions),
        null,
        sum(items, ({ jp }) => jp),
        sum(items, ({ withoutJp }) => withoutJp),
        sum(items, ({ honorarium }) => honorarium),
        sum(items, ({ jpWithoutRate }) => jpWithoutRate),
      ],
    ],
  };
}

function sessionSheet(sessions: readonly TaughtSession[]): SheetContent {
  return {
    name: 'Rincian',
    widths: [32, 20, 32, 28, 30, 8, 10, 14, 16, 18],
    rows: [
      heads(
        'Pelatih',
        'Tanggal',
        'Pelatihan',
        'Angkatan',
        'Sesi',
        'Hadir',
        'JP sesi',
        'JP dihitung',
        'Tarif per JP (Rp)',
        'Honorarium (Rp)',
      ),
      ...sessions.map((session): SheetValue[] => [
        session.trainerName ?? '',
        dayName.format(new Date(session.startsAt)),
        session.courseTitle,
        session.batchLabel,
        session.title,
        session.present,
        session.sessionJp,
        session.jp,
        session.rate,
        session.honorarium,
      ]),
    ],
  };
}

/** Recap by trainer and month, and the sessions behind it. Numbers are numbers, so that others can go on counting. */
export const ledgerWorkbook = (
  { year, month }: { year: number; month: number | null },
  items: readonly LedgerRow[],
  sessions: readonly TaughtSession[],
): Promise<Workbook> =>
  writeWorkbook(`beban mengajar ${year}${month ? ` ${String(month).padStart(2, '0')}` : ''}`, [
    recapSheet(items),
    sessionSheet(sessions),
  ]);

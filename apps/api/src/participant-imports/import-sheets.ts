import type { Encryption } from '../database/encryption.js';
import type { FaultyRow } from './import-rows.queries.js';
import { cellsContext } from './import-settings.js';
import type { ImportColumn } from './reading/header.js';
import { heads, writeWorkbook, type SheetValue, type Workbook } from '../files/workbook.js';

const COLUMNS = [
  ['Nama', 28],
  ['NIK', 20],
  ['No HP', 18],
  ['Jenis kelamin', 14],
  ['Tanggal lahir', 18],
  ['Kabupaten/Kota', 22],
  ['Kecamatan', 18],
  ['Desa/Kelurahan', 18],
  ['E-mail', 24],
  ['Disabilitas', 14],
  ['Nama usaha', 24],
  ['KBLI', 10],
  ['NIB', 16],
  ['Skala usaha', 12],
] as const;
/** Invented: a serial number that hardly belongs to anybody, and a number that nobody is given. */
const EXAMPLE: SheetValue[] = [
  'Siti Contoh',
  '3573034505859901',
  '0812 0000 0001',
  'P',
  '5 Mei 1985',
  'Kota Malang',
  'Kedungkandang',
  'Kotalama',
  '',
  'Tidak ada',
  'Keripik Contoh',
  '10794',
  '',
  'Mikro',
];

export function sampleWorkbook(): Promise<Workbook> {
  return writeWorkbook('contoh-impor-peserta', [
    {
      name: 'Peserta',
      widths: COLUMNS.map(([, width]) => width),
      rows: [heads(...COLUMNS.map(([name]) => name)), EXAMPLE],
    },
  ]);
}

interface Faulty {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: string;
}

/** Its cells as they were sent, and what is wrong with them. */
export function openFaulty(
  encryption: Encryption,
  importId: string,
  { row, issues, keyId, ciphertext }: FaultyRow,
): Faulty {
  const context = cellsContext(importId, row);
  const text = keyId && ciphertext ? encryption.open({ keyId, ciphertext }, context) : '[]';
  const reasons = issues.filter(({ level }) => level === 'error').map((issue) => issue.text);
  return { row, cells: JSON.parse(text) as string[], reasons: reasons.join(' ') };
}

const leftOut = (shown: number, all: number): string =>
  `Baru ${shown.toLocaleString('id-ID')} dari ${all.toLocaleString('id-ID')} baris. Perbaiki ini dulu, hapus baris ini, lalu impor lagi.`;

/** The columns as they were sent, all as texts, and why each row was kept out: mended, it can be sent again as it is. */
export function errorWorkbook(
  columns: readonly ImportColumn[],
  faulty: readonly Faulty[],
  all: number,
): Promise<Workbook> {
  const labels = new Map(columns.map(({ place, label }) => [place, label]));
  const width = Math.max(
    0,
    ...columns.map(({ place }) => place + 1),
    ...faulty.map(({ cells }) => cells.length),
  );
  const names = Array.from({ length: width }, (_, place) => labels.get(place) ?? `Kolom ${place + 1}`);
  return writeWorkbook('perbaiki-peserta', [
    {
      name: 'Perbaiki',
      widths: [...names.map(() => 20), 60, 12],
      rows: [
        heads(...names, 'Yang perlu diperbaiki', 'Baris asal'),
        ...faulty.map(({ row, cells, reasons }) => [
          ...names.map((_, place) => cells[place] ?? ''),
          reasons,
          row,
        ]),
        ...(all > faulty.length ? [[...names.map(() => ''), leftOut(faulty.length, all)]] : []),
      ],
    },
  ]);
}

import { formatDateRange } from '@sinau/certificate/indonesian-format.js';
import type { ReportBlock, ReportCell } from '@sinau/contracts/reports.contract.js';
import type { GovernorFacts } from './governor-summary.js';
import { column, figure, numeric, share, table, text, words } from './report-cells.js';

const NO_DATA = 'Belum ada data.';

const STAGES = [
  ['Mendaftar', 'applied'],
  ['Diterima', 'accepted'],
  ['Hadir', 'present'],
  ['Tuntas', 'passed'],
  ['Bersertifikat', 'certified'],
] as const;

export function stages({ funnel: { total } }: GovernorFacts): ReportBlock {
  return table(
    'Setiap orang sekali per angkatan',
    [column('Tahap', 3), numeric('Jumlah'), numeric('Dari yang mendaftar', 1.6)],
    STAGES.map(([label, key]) => [words(label), figure(total[key]), share(total[key], total.applied)]),
  );
}

/** Never a share without what it is a share of. */
export function outcome({ outcomes }: GovernorFacts): ReportBlock[] {
  if (outcomes.due === 0) return [text('', [NO_DATA])];
  const line = (label: string, value: number, of: number): ReportCell[] => [
    words(label),
    figure(value),
    figure(of),
    share(value, of),
  ];
  return [
    table(
      'Usaha yang waktunya ditindaklanjuti pada masa ini',
      [column('Hasil', 3), numeric('Usaha'), numeric('Dari', 1), numeric('Bagian')],
      [
        line('Menjawab', outcomes.answered, outcomes.due),
        line('Naik kelas (PP 7/2021)', outcomes.up, outcomes.comparable),
        line('Tetap', outcomes.same, outcomes.comparable),
        line('Turun kelas', outcomes.down, outcomes.comparable),
        line('Pesanan daring pertama', outcomes.firstOnline, outcomes.answered),
        line('Ekspor pertama', outcomes.firstExport, outcomes.answered),
        line('Toko daring terverifikasi', outcomes.verifiedShop, outcomes.due),
      ],
    ),
  ];
}

export function years({ yearly: { current, previous } }: GovernorFacts): ReportBlock {
  const line = (label: string, key: keyof typeof current.counts): ReportCell[] => [
    words(label),
    figure(current.counts[key]),
    figure(previous.counts[key]),
    figure(current.counts[key] - previous.counts[key]),
  ];
  return table(
    '',
    [
      column('Uraian', 2.4),
      numeric(formatDateRange(current.from, current.to), 1.6),
      numeric(formatDateRange(previous.from, previous.to), 1.6),
      numeric('Selisih', 1),
    ],
    [
      line('Angkatan', 'classes'),
      line('Orang yang dilatih', 'trained'),
      line('Perempuan', 'women'),
      line('Penyandang disabilitas', 'disability'),
      line('Sertifikat berlaku', 'certified'),
    ],
  );
}

import type { RegionFigures, RegionOrder, RegionOverview } from '@sinau/contracts/figures.contract.js';
import { csvLine, CSV_MARK } from '../files/sheet-cells.js';
import { heads, writeWorkbook, type SheetValue, type Workbook } from '../files/workbook.js';

const HEADS = [
  'Peringkat',
  'Kode',
  'Kabupaten/kota',
  'Orang dilatih',
  'Perempuan',
  'Penyandang disabilitas',
  'Sertifikat',
  'Jumlah UMKM',
  'Dilatih per 10.000 UMKM',
  'Jumlah penduduk',
  'Dilatih per 10.000 penduduk',
  'Penduduk miskin (%)',
  'Prioritas',
] as const;

const VALUE: Record<RegionOrder, (region: RegionFigures) => number | null> = {
  name: () => null,
  trained: ({ counts }) => counts?.trained ?? null,
  certified: ({ counts }) => counts?.certified ?? null,
  women: ({ counts }) => counts?.women ?? null,
  disability: ({ counts }) => counts?.disability ?? null,
  perUmkm: ({ trainedPerUmkm }) => trainedPerUmkm,
  perPopulation: ({ trainedPerPopulation }) => trainedPerPopulation,
  poverty: ({ poverty }) => poverty,
};

/** Largest first, what is not known last; by code where equal. */
export function ranked(regions: readonly RegionFigures[], order: RegionOrder): RegionFigures[] {
  const value = VALUE[order];
  if (order === 'name') return [...regions].sort((a, b) => a.name.localeCompare(b.name, 'id'));
  return [...regions].sort((a, b) => (value(b) ?? -1) - (value(a) ?? -1) || a.code.localeCompare(b.code));
}

function lineOf(region: RegionFigures, index: number): (string | number | null)[] {
  const { counts } = region;
  return [
    index + 1,
    region.code,
    region.name,
    counts?.trained ?? null,
    counts?.women ?? null,
    counts?.disability ?? null,
    counts?.certified ?? null,
    region.umkm,
    region.trainedPerUmkm,
    region.population,
    region.trainedPerPopulation,
    region.poverty,
    region.priority ? 'Ya' : 'Tidak',
  ];
}

/** Where the numbers beside ours come from, so that the sheet can be read alone. */
function sources({ statistics, total }: RegionOverview): SheetValue[][] {
  const named = [
    ['Kemiskinan', statistics.poverty],
    ['UMKM', statistics.umkm],
    ['Penduduk', statistics.population],
  ] as const;
  return [
    ['Jawa Timur', null, null, total.trained, total.women, total.disability, total.certified],
    ...named.map(([label, one]) => [label, one ? `${one.source}, per ${one.asOf}` : 'Belum ada data']),
  ];
}

export async function regionsWorkbook(overview: RegionOverview, order: RegionOrder): Promise<Workbook> {
  return writeWorkbook('Capaian per kabupaten kota', [
    {
      name: 'Capaian',
      widths: [12, 8, 28, 14, 12, 16, 12, 14, 16, 16, 18, 14, 12],
      rows: [heads(...HEADS), ...ranked(overview.regions, order).map(lineOf), ...sources(overview)],
    },
  ]);
}

export function regionsCsv(overview: RegionOverview, order: RegionOrder): Buffer {
  const lines = [HEADS, ...ranked(overview.regions, order).map(lineOf)];
  return Buffer.from(CSV_MARK + lines.map((line) => csvLine(line)).join(''));
}

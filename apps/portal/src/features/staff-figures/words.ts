import { formatNumber } from '../../lib/format.js';
import { TILES } from './tiles.js';
import type { Figure, Grouping, RegionFigures } from './api/figures.js';

/** What each figure counts, as it stands beside it. */
export const FIGURES: Readonly<Record<Figure, { readonly label: string; readonly means: string }>> = {
  trained: {
    label: 'Orang dilatih',
    means: 'Orang yang hadir paling sedikit sekali. Setiap orang dihitung sekali.',
  },
  women: { label: 'Perempuan dilatih', means: 'Perempuan di antara orang yang dilatih.' },
  disability: {
    label: 'Penyandang disabilitas dilatih',
    means: 'Orang dilatih yang menyebut disabilitasnya.',
  },
  applied: {
    label: 'Mendaftar',
    means: 'Permohonan terkirim atau kursi diminta. Sekali per orang dan angkatan.',
  },
  accepted: { label: 'Diterima', means: 'Pernah mendapat kursi, juga bila kemudian mundur.' },
  present: {
    label: 'Hadir',
    means: 'Presensi sah paling sedikit satu sesi. Kelas daring: pelajaran sudah dibuka.',
  },
  passed: { label: 'Lulus', means: 'Memenuhi semua syarat kelulusan.' },
  certified: { label: 'Bersertifikat', means: 'Sertifikat STTP sudah terbit dan masih berlaku.' },
};

export const STAGES = ['applied', 'accepted', 'present', 'passed', 'certified'] as const;

export const GROUPINGS: Readonly<Record<Grouping, string>> = {
  class: 'Angkatan',
  course: 'Pelatihan',
  region: 'Kabupaten/kota',
};

export type Measure =
  'trained' | 'certified' | 'women' | 'disability' | 'perUmkm' | 'perPopulation' | 'poverty';

export const MEASURES: Readonly<Record<Measure, string>> = {
  trained: 'Orang dilatih',
  certified: 'Sertifikat',
  women: 'Perempuan',
  disability: 'Penyandang disabilitas',
  perUmkm: 'Dilatih per 10.000 UMKM',
  perPopulation: 'Dilatih per 10.000 penduduk',
  poverty: 'Penduduk miskin (%)',
};

/** The value of a region; null: not known, or beyond what one may see. */
export function valueOf(region: RegionFigures, measure: Measure): number | null {
  switch (measure) {
    case 'perUmkm':
      return region.trainedPerUmkm;
    case 'perPopulation':
      return region.trainedPerPopulation;
    case 'poverty':
      return region.poverty;
    default:
      return region.counts?.[measure] ?? null;
  }
}

export const valueWords = (value: number | null): string => (value === null ? '–' : formatNumber(value));

/** `Kabupaten Malang` as `Kab. Malang`. */
export const shortName = (name: string): string => name.replace(/^Kabupaten /, 'Kab. ');

export const STATISTICS = {
  poverty: { label: 'Persentase penduduk miskin', unit: '%' },
  umkm: { label: 'Jumlah UMKM', unit: 'UMKM' },
  population: { label: 'Jumlah penduduk', unit: 'orang' },
} as const;

/** `25%`: a part of a whole. */
export const shareWords = (whole: number, part: number): string =>
  whole === 0 ? '–' : `${formatNumber(Math.round((part / whole) * 100))}%`;

/** The 38, for a choice. */
export const REGIONS = TILES.map(({ code, name }) => ({
  value: code,
  label: name.replaceAll('\u00AD', ''),
})).sort((a, b) => a.value.localeCompare(b.value));

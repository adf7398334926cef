import type { Holiday } from './api/holidays.js';
import type { Signatory } from './api/signatories.js';

export const OFFICE_WORDS: Readonly<Record<Signatory['office'], string>> = {
  kepala_upt: 'Kepala UPT',
  kepala_dinas: 'Kepala Dinas',
};

export const STANDING_WORDS: Readonly<Record<Signatory['standing'], string>> = {
  tetap: 'Tetap',
  plt: 'Plt. (mengisi jabatan kosong)',
  plh: 'Plh. (menggantikan beberapa hari)',
};

export const SIGNATORY_STATES = {
  standing: { label: 'Menjabat', tone: 'success' },
  coming: { label: 'Akan menjabat', tone: 'brand' },
  over: { label: 'Selesai', tone: 'neutral' },
  cancelled: { label: 'Dibatalkan', tone: 'danger' },
} as const satisfies Record<Signatory['state'], { label: string; tone: string }>;

export const HOLIDAY_WORDS: Readonly<Record<Holiday['kind'], string>> = {
  national: 'Libur nasional',
  joint_leave: 'Cuti bersama',
  centre: 'Latkop tutup',
};

export const HOLIDAY_KINDS = Object.entries(HOLIDAY_WORDS).map(([value, label]) => ({ value, label }));

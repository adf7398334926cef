import type { ApplicationState, DocumentKind } from '@sinau/contracts/applications.contract.js';
import type { EligibilityRule, QuotaGroup, Weights } from '@sinau/contracts/selection-settings.js';
import type { Applicant, RankingLine } from '@sinau/contracts/selections.contract.js';
import type { StateWord } from '../staff-kit/words.js';

export const APPLICANT_STATES: Readonly<Record<ApplicationState, StateWord>> = {
  draft: { label: 'Belum dikirim', tone: 'neutral' },
  sent: { label: 'Perlu diperiksa', tone: 'warning' },
  returned: { label: 'Dikembalikan', tone: 'warning' },
  checked: { label: 'Dokumen lengkap', tone: 'success' },
  reserve: { label: 'Cadangan', tone: 'brand' },
  refused: { label: 'Ditolak', tone: 'danger' },
  offered: { label: 'Menunggu daftar ulang', tone: 'brand' },
  enrolled: { label: 'Sudah daftar ulang', tone: 'success' },
  declined: { label: 'Melepas kursi', tone: 'neutral' },
  expired: { label: 'Waktu habis', tone: 'neutral' },
  withdrawn: { label: 'Dibatalkan', tone: 'neutral' },
  called_off: { label: 'Angkatan dibatalkan', tone: 'neutral' },
};

export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  ktp: 'KTP',
  business_proof: 'NIB atau SKU',
  statement: 'Surat pernyataan',
};

export const QUOTA_NAMES: Readonly<Record<QuotaGroup, string>> = {
  priority_region: 'Wilayah prioritas',
  women: 'Perempuan',
  disabled: 'Penyandang disabilitas',
  cooperative: 'Anggota koperasi',
};

export const WEIGHT_NAMES: Readonly<Record<keyof Weights, string>> = {
  priority_region: 'Wilayah prioritas',
  nominated: 'Diusulkan dinas atau koperasi',
  first_training: 'Pelatihan pertama',
  micro: 'Usaha mikro',
  cooperative: 'Anggota koperasi',
  has_nib: 'Punya NIB',
};

const CLAIMS: Readonly<Record<Applicant['claims'][number], string>> = { ...WEIGHT_NAMES, ...QUOTA_NAMES };

/** "Perempuan, Punya NIB" */
export const claimWords = ({ claims }: Pick<Applicant, 'claims'>): string =>
  claims.map((claim) => CLAIMS[claim]).join(', ');

/** Rules that are simply on or off. */
export const SIMPLE_RULES = {
  not_in_running_class: 'Tidak sedang ikut kelas lain',
  not_taken_before: 'Belum pernah tuntas pelatihan ini',
  nominated: 'Diusulkan kabupaten/kota atau koperasi',
} as const satisfies Partial<Record<EligibilityRule['kind'], string>>;

export const SIZE_NAMES = { micro: 'Mikro', small: 'Kecil', medium: 'Menengah' } as const;

export const OUTCOMES: Readonly<Record<RankingLine['outcome'], StateWord>> = {
  accepted: { label: 'Diterima', tone: 'success' },
  reserve: { label: 'Cadangan', tone: 'warning' },
  refused: { label: 'Ditolak', tone: 'danger' },
};

export const CONSENTS = {
  written: { label: 'Tertulis', hint: 'Lembar persetujuan bertanda tangan.' },
  spoken: { label: 'Lisan dan direkam', hint: 'Rekaman suara atau video.' },
} as const;

/** "Usaha mikro 10, Punya NIB 5" */
export const partWords = ({ parts }: Pick<RankingLine, 'parts'>): string =>
  parts
    .map(({ part, points }) => `${WEIGHT_NAMES[part as keyof typeof WEIGHT_NAMES] ?? part} ${points}`)
    .join(', ');

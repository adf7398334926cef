import { formatMoment } from '../staff-kit/wib.js';
import type { Certification, CertificateKind, Deed } from './api/certification.js';

export const KIND_WORDS: Readonly<Record<CertificateKind, { readonly name: string; readonly who: string }>> =
  {
    STTP: { name: 'STTP', who: 'Untuk peserta yang lulus.' },
    SK: { name: 'Surat Keterangan', who: 'Untuk yang belum lulus tetapi cukup hadir.' },
    PELATIH: { name: 'Sertifikat Pelatih', who: 'Untuk pelatih yang mengajar di angkatan ini.' },
  };

/** Steps that an officer may give into other hands. */
export const DELEGATED_STEPS = [
  { value: 'verify', label: 'Memeriksa' },
  { value: 'approve', label: 'Menyetujui' },
  { value: 'sign', label: 'Menandatangani' },
  { value: 'publish', label: 'Menerbitkan' },
] as const;

export const stepWord = (step: string): string =>
  DELEGATED_STEPS.find(({ value }) => value === step)?.label ?? step;

export const rangeOf = ({ first, last }: { readonly first: string; readonly last: string }): string =>
  first === last ? first : `${first} sampai ${last}`;

export const whoAndWhen = (
  who: string | null,
  when: string | null,
  onBehalfOf: string | null = null,
): string =>
  when ? `${who ?? 'Petugas'}${onBehalfOf ? `, a.n. ${onBehalfOf}` : ''}, ${formatMoment(when)}` : 'Belum';

/** How many get something, of all kinds. */
export const recipientsOf = ({ kinds }: Certification): number =>
  kinds.reduce((sum, { count }) => sum + count, 0);

export const mayDo = ({ deeds }: Certification, deed: Deed) => deeds.find((each) => each.deed === deed);

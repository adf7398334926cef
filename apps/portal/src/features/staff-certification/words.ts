import { formatDate, formatNumber } from '../../lib/format.js';
import { formatMoment, wibDay } from '../staff-kit/wib.js';
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

/** Until when it is early for certificates. */
export const earlyWords = ({ why, until }: NonNullable<Certification['early']>): string =>
  why === 'not_begun'
    ? `Hari pertamanya ${formatDate(wibDay(until))}.`
    : `Sesi atau hari terakhirnya berakhir ${formatMoment(until)}.`;

/** How a kind looks when no template was chosen. */
export const BUILT_IN = 'Bawaan';

export const lookOf = ({ template }: Certification['kinds'][number]): string =>
  template ? `${template.name} versi ${template.version}` : BUILT_IN;

const REQUIREMENTS: Readonly<Record<Certification['fails'][number]['unmet'][number]['key'], string>> = {
  attendance: 'Kehadiran',
  lessons: 'Pelajaran',
  post_test: 'Tes akhir',
  final_assignment: 'Tugas akhir',
  survey: 'Survei',
};

/** "Kehadiran 12, Tes akhir 8": how many lack what, the most first; empty when nobody lacks anything. */
export function reasonsOf(fails: Certification['fails']): string {
  const counts = new Map<string, number>();
  for (const { key } of fails.flatMap(({ unmet }) => unmet))
    counts.set(REQUIREMENTS[key], (counts.get(REQUIREMENTS[key]) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${formatNumber(count)}`)
    .join(', ');
}

const NEXT: Readonly<
  Record<Certification['certification'], readonly [deed: Deed, at: number, what: string] | null>
> = {
  none: ['submit', 1, 'ajukan ke Dinas'],
  returned: ['submit', 1, 'ajukan lagi ke Dinas'],
  submitted: ['verify', 2, 'diperiksa Dinas'],
  verified: ['approve', 3, 'disetujui'],
  approved: ['sign', 4, 'ditandatangani'],
  signed: ['publish', 5, 'diterbitkan'],
  published: null,
};

/** "Langkah 3 dari 5: disetujui", and whether others are to do it; null when all is done. */
export function nextStepOf(data: Certification): string | null {
  const next = NEXT[data.certification];
  if (!next) return null;
  const [deed, at, what] = next;
  return `Langkah ${at} dari 5: ${what}.${mayDo(data, deed) ? '' : ' Menunggu petugas lain.'}`;
}

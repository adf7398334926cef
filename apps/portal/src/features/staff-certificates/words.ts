import type { StateWord } from '../staff-kit/words.js';
import type { Dossier } from './api/dossier.js';
import type { ManagedRequest } from './api/requests.js';

export const KINDS: Readonly<Record<Dossier['kind'], string>> = {
  STTP: 'Surat Tanda Tamat Pelatihan',
  SK: 'Surat Keterangan',
  PELATIH: 'Sertifikat pelatih',
};

export const DEEDS: Readonly<Record<Dossier['history'][number]['what'], string>> = {
  approved: 'Disetujui dan diberi nomor',
  sealed: 'Berkas dibuat',
  issued: 'Diterbitkan',
  replaced: 'Diganti',
  revoked: 'Dicabut',
  voided: 'Dibatalkan sebelum terbit',
};

export const REASON_CLASSES: Readonly<Record<NonNullable<Dossier['revocationClass']>, string>> = {
  wrong_data: 'Data di sertifikat salah',
  wrong_person: 'Orangnya salah',
  not_entitled: 'Tidak berhak mendapat sertifikat',
  other: 'Alasan lain',
};

export const REQUEST_STATES: Readonly<Record<ManagedRequest['state'], StateWord>> = {
  open: { label: 'Menunggu', tone: 'warning' },
  done: { label: 'Disetujui', tone: 'success' },
  refused: { label: 'Ditolak', tone: 'danger' },
  withdrawn: { label: 'Ditarik', tone: 'neutral' },
};

export const REQUEST_KINDS = { correction: 'Perbaikan nama', duplicate: 'Salinan' } as const;

/** Ordered, and could not be made. */
export const isStuck = ({ state, lastError }: Dossier): boolean => state === 'pending' && lastError !== null;

/** What is asked for, in a line. */
export function wishOf({ kind, wantedName, form }: ManagedRequest): string {
  if (kind === 'correction') return `Nama menjadi ${wantedName ?? ''}`;
  return form === 'print' ? 'Salinan cetak dengan cap' : 'Salinan berkas PDF';
}

import type { Tone } from '../../ui/Badge.js';
import type { Consultation, MyCase } from './api/consultations.js';

export const STATES: Readonly<Record<Consultation['state'], { readonly word: string; readonly tone: Tone }>> =
  {
    booked: { word: 'Terjadwal', tone: 'brand' },
    done: { word: 'Selesai', tone: 'success' },
    no_show: { word: 'Tidak hadir', tone: 'warning' },
    cancelled: { word: 'Dibatalkan', tone: 'neutral' },
  };

export const MODES: Readonly<Record<Consultation['mode'], string>> = {
  on_site: 'Datang ke Latkop',
  online: 'Online',
  at_business: 'Konsultan datang ke tempat usaha',
};

export const KINDS: Readonly<Record<Consultation['kind'], string>> = {
  konsultasi: 'Konsultasi',
  bimbingan: 'Bimbingan',
};

export const OUTCOMES: Readonly<Record<NonNullable<MyCase['outcome']>, string>> = {
  nib: 'NIB terbit',
  pirt: 'PIRT terbit',
  halal: 'Sertifikat halal terbit',
  merek: 'Merek terdaftar',
  toko_online: 'Toko online buka',
  foto_katalog: 'Katalog foto jadi',
  kemasan_baru: 'Kemasan baru dipakai',
  pembukuan: 'Pembukuan berjalan',
  modal: 'Modal didapat',
  kontrak_ekspor: 'Kontrak ekspor',
  lainnya: 'Hasil lain',
};

/** Minutes as people say them: "45 menit", "2 jam", "1 jam 30 menit". */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} jam`, (rest > 0 || hours === 0) && `${rest} menit`]
    .filter(Boolean)
    .join(' ');
}

export const summaryPath = (caseId: string): string => `/konsultasi/ringkasan/${caseId}`;

export const photoPath = (consultationId: string): string => `/api/consultations/${consultationId}/photo`;

export const bookingPath = (serviceId: string, movingId?: string): string =>
  `/konsultasi/${serviceId}${movingId ? `?pindah=${movingId}` : ''}`;

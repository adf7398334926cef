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

export const bookingPath = (serviceId: string, movingId?: string): string =>
  `/konsultasi/${serviceId}${movingId ? `?pindah=${movingId}` : ''}`;

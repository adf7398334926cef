import type { ApplicationState } from '@sinau/contracts/applications.contract.js';
import { formatDay, formatTime } from '../../lib/format.js';
import type { Tone } from '../../ui/Badge.js';
import type { DocumentKind } from './api/application.js';

interface StateWords {
  readonly label: string;
  readonly tone: Tone;
  /** What it means and what to do. */
  readonly text: string;
}

export const APPLICATION_STATES: Readonly<Record<ApplicationState, StateWords>> = {
  draft: { label: 'Belum dikirim', tone: 'neutral', text: 'Lengkapi dokumen, lalu kirim pendaftaran.' },
  sent: { label: 'Sedang diperiksa', tone: 'brand', text: 'Panitia memeriksa dokumen Anda. Kami kabari.' },
  returned: {
    label: 'Perlu diperbaiki',
    tone: 'warning',
    text: 'Ganti dokumen yang dikembalikan, lalu kirim lagi.',
  },
  checked: { label: 'Dokumen lengkap', tone: 'success', text: 'Tunggu pengumuman hasil seleksi.' },
  reserve: { label: 'Cadangan', tone: 'warning', text: 'Anda dikabari bila ada kursi untuk Anda.' },
  refused: { label: 'Belum terpilih', tone: 'danger', text: 'Anda boleh mendaftar di angkatan lain.' },
  offered: { label: 'Diterima', tone: 'success', text: 'Daftar ulang sebelum waktunya habis.' },
  enrolled: { label: 'Sudah daftar ulang', tone: 'success', text: 'Kursi Anda aman. Buka kelasnya.' },
  declined: { label: 'Kursi dilepas', tone: 'neutral', text: 'Anda melepas kursi ini.' },
  expired: {
    label: 'Waktu habis',
    tone: 'danger',
    text: 'Waktu daftar ulang sudah habis. Kursi diberikan ke cadangan.',
  },
  called_off: {
    label: 'Angkatan dibatalkan',
    tone: 'warning',
    text: 'Pendaftaran Anda ditutup. Anda boleh mendaftar di angkatan lain.',
  },
  withdrawn: { label: 'Dibatalkan', tone: 'neutral', text: 'Anda membatalkan pendaftaran ini.' },
};

/** `Cadangan nomor 4`. */
export const stateLabel = ({
  state,
  reservePlace,
}: {
  readonly state: ApplicationState;
  readonly reservePlace: number | null;
}): string => {
  const { label } = APPLICATION_STATES[state];
  return state === 'reserve' && reservePlace ? `${label} nomor ${reservePlace}` : label;
};

/** What a state means; of an offer also until when. */
export const stateText = ({
  state,
  offer,
}: {
  readonly state: ApplicationState;
  readonly offer: { readonly expiresAt: string } | null;
}): string =>
  state === 'offered' && offer
    ? `Daftar ulang sebelum ${formatDay(offer.expiresAt)} pukul ${formatTime(offer.expiresAt)}.`
    : APPLICATION_STATES[state].text;

export const DOCUMENTS: Readonly<Record<DocumentKind, { readonly label: string; readonly hint: string }>> = {
  ktp: { label: 'KTP', hint: 'Foto seluruh kartu, tulisannya terbaca.' },
  business_proof: { label: 'NIB atau SKU', hint: 'Foto atau PDF dari OSS, desa, atau kelurahan.' },
  statement: { label: 'Surat pernyataan', hint: 'Surat bersedia ikut sampai selesai, bertanda tangan.' },
};

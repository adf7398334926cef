import type { Subject, WorkKind } from '@sinau/contracts/library.contract.js';
import { formatBytes, formatNumber } from '../../lib/format.js';
import type { IconName } from '../../ui/icons.js';
import type { WorkSummary } from './api/works.js';

export const KINDS: Readonly<Record<WorkKind, { readonly label: string; readonly icon: IconName }>> = {
  ebook_epub: { label: 'Buku digital', icon: 'book' },
  ebook_pdf: { label: 'Buku PDF', icon: 'page' },
  podcast_episode: { label: 'Podcast', icon: 'mic' },
  physical_book: { label: 'Buku cetak', icon: 'building' },
};

export const SUBJECTS: Readonly<Record<Subject, string>> = {
  'penjualan-online': 'Penjualan online',
  foto: 'Foto',
  kemasan: 'Kemasan',
  izin: 'Izin',
  keuangan: 'Keuangan',
  ekspor: 'Ekspor',
  koperasi: 'Koperasi',
};

export const LANGUAGES: Readonly<Record<string, string>> = {
  id: 'Bahasa Indonesia',
  jv: 'Bahasa Jawa',
  mad: 'Bahasa Madura',
  en: 'Bahasa Inggris',
};

/** `03.12` or `1.03.12`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const part = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${part(Math.floor(whole / 60) % 60)}.${part(whole % 60)}`;
  return hours > 0 ? `${hours}.${rest}` : rest;
}

/** What it is and what it costs, in a few words. */
export function factsOf(work: WorkSummary): string {
  const { copies, bytes, durationSeconds, pages, year } = work;
  return [
    copies && availability(copies),
    durationSeconds && `${formatNumber(Math.max(1, Math.round(durationSeconds / 60)))} menit`,
    pages && `${formatNumber(pages)} halaman`,
    bytes && formatBytes(bytes),
    year && String(year),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "Tersedia 2 dari 3" */
export const availability = ({ available, total }: { available: number; total: number }): string =>
  `Tersedia ${available} dari ${total}`;

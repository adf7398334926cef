import { formatNumber } from '../../lib/format.js';
import type { StateWord } from '../staff-kit/words.js';
import type { Field, PeopleImport, RowKind } from './api/imports.js';

export const STATES: Readonly<Record<PeopleImport['state'], StateWord>> = {
  mapping: { label: 'Menunggu pencocokan kolom', tone: 'warning' },
  checking: { label: 'Sedang diperiksa', tone: 'brand' },
  ready: { label: 'Menunggu persetujuan', tone: 'warning' },
  importing: { label: 'Sedang diimpor', tone: 'brand' },
  done: { label: 'Selesai', tone: 'success' },
  undoing: { label: 'Sedang dibatalkan', tone: 'brand' },
  undone: { label: 'Dibatalkan', tone: 'neutral' },
  failed: { label: 'Tidak terbaca', tone: 'danger' },
};

export const KINDS: Readonly<Record<RowKind, StateWord>> = {
  add: { label: 'Ditambah', tone: 'success' },
  update: { label: 'Diubah', tone: 'brand' },
  same: { label: 'Sama', tone: 'neutral' },
  skip: { label: 'Dilewati', tone: 'neutral' },
  error: { label: 'Salah', tone: 'danger' },
};

/** In the order in which an officer looks for them. */
export const FIELDS: Readonly<Record<Field, { readonly label: string; readonly hint?: string }>> = {
  name: { label: 'Nama', hint: 'Wajib.' },
  phone: { label: 'Nomor HP', hint: 'Dipakai untuk masuk.' },
  nik: { label: 'NIK', hint: 'Dipakai untuk mengenali orangnya.' },
  sex: { label: 'Jenis kelamin', hint: 'Bila kosong, dibaca dari NIK.' },
  birthDate: { label: 'Tanggal lahir', hint: 'Hanya dicocokkan dengan NIK. Tidak disimpan.' },
  regency: { label: 'Kabupaten atau kota' },
  district: { label: 'Kecamatan' },
  village: { label: 'Desa atau kelurahan' },
  email: { label: 'E-mail' },
  disability: { label: 'Disabilitas' },
  businessName: { label: 'Nama usaha' },
  kbli: { label: 'Bidang usaha atau KBLI' },
  nib: { label: 'NIB' },
  size: { label: 'Skala usaha' },
};

const words: readonly (readonly [keyof NonNullable<PeopleImport['counts']>, string])[] = [
  ['add', 'ditambah'],
  ['update', 'diubah'],
  ['same', 'sama'],
  ['skip', 'dilewati'],
  ['error', 'salah'],
];

/** "0 ditambah, 0 diubah, 12 sama" */
export const countWords = (counts: NonNullable<PeopleImport['counts']>): string =>
  words
    .filter(([key], place) => place < 3 || counts[key] > 0)
    .map(([key, word]) => `${formatNumber(counts[key])} ${word}`)
    .join(', ');

/** "3 ditambah, 1 diubah, 12 tetap" */
export function resultWords({
  added,
  updated,
  same,
  skipped,
  seated,
  waiting,
}: NonNullable<PeopleImport['result']>): string {
  const parts = [
    `${formatNumber(added)} ditambah`,
    `${formatNumber(updated)} diubah`,
    `${formatNumber(same)} tetap`,
  ];
  if (skipped > 0) parts.push(`${formatNumber(skipped)} dilewati`);
  if (seated > 0) parts.push(`${formatNumber(seated)} masuk angkatan`);
  if (waiting > 0) parts.push(`${formatNumber(waiting)} menunggu kursi`);
  return parts.join(', ');
}

import type { StateWord } from '../staff-kit/words.js';
import type { NewAccount } from './api/create-account.js';

export type StaffRole = NewAccount['roles'][number];

export const STAFF_ROLES: readonly {
  readonly value: StaffRole;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'pelatih', label: 'Pelatih', hint: 'Mengelola kurikulum, menilai tugas, mengisi presensi.' },
  { value: 'panitia', label: 'Panitia', hint: 'Membuka angkatan dan mengajukan sertifikat.' },
  { value: 'dinas', label: 'Dinas', hint: 'Memeriksa, menyetujui, dan mencabut sertifikat.' },
  { value: 'admin', label: 'Admin', hint: 'Mengelola akun dan melihat pekerjaan sistem.' },
];

export const ACCOUNT_STATES = {
  active: { label: 'Aktif', tone: 'success' },
  waiting: { label: 'Menunggu kata sandi baru', tone: 'warning' },
  closed: { label: 'Nonaktif', tone: 'neutral' },
} as const satisfies Record<string, StateWord>;

/** Names of roles, for instance `Pelatih, Panitia`. */
export const roleNames = (roles: readonly string[]): string =>
  STAFF_ROLES.filter(({ value }) => roles.includes(value))
    .map(({ label }) => label)
    .join(', ') || 'Tanpa peran';

import type { StateWord } from '../staff-kit/words.js';
import type { Registered } from './api/register.js';

export const STATES: Readonly<Record<Registered['state'], StateWord>> = {
  pending: { label: 'Sedang dibuat', tone: 'warning' },
  sealed: { label: 'Siap diterbitkan', tone: 'brand' },
  issued: { label: 'Terbit', tone: 'success' },
  revoked: { label: 'Dicabut', tone: 'danger' },
  replaced: { label: 'Diganti', tone: 'neutral' },
  voided: { label: 'Nomor dibatalkan', tone: 'neutral' },
};
export const STUCK: StateWord = { label: 'Gagal dibuat', tone: 'danger' };

export const KINDS: Readonly<Record<Registered['kind'], string>> = {
  STTP: 'STTP',
  SK: 'Surat Keterangan',
  PELATIH: 'Sertifikat pelatih',
};

/** Orders by their word in the address. */
export const ORDERS = { nomor: 'number', nama: 'name' } as const;

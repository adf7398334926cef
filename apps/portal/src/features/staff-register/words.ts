import type { Registered } from './api/register.js';

export const KINDS: Readonly<Record<Registered['kind'], string>> = {
  STTP: 'STTP',
  SK: 'Surat Keterangan',
  PELATIH: 'Sertifikat pelatih',
};

/** Orders by their word in the address. */
export const ORDERS = { nomor: 'number', nama: 'name' } as const;

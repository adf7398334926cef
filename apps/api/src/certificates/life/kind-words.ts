import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';

/** Kinds as holders show them to others. */
export const KIND_WORDS: Readonly<Record<CertificateKind, string>> = {
  STTP: 'Surat Tanda Tamat Pelatihan',
  SK: 'Surat Keterangan',
  PELATIH: 'Sertifikat pelatih',
};

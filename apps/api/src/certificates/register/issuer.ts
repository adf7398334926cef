import type { CertificateIssuer } from '@sinau/certificate/certificate-data.js';

/** The centre as its letterhead names it. */
export const ISSUER: CertificateIssuer = {
  name: 'UPT Pelatihan Koperasi dan UKM',
  parent: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Timur',
  address: 'Kota Malang, Jawa Timur',
};

/** Where certificates are signed. */
export const CITY = 'Malang';

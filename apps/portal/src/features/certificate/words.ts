import type { Tone } from '../../ui/Badge.js';
import type { Certificate } from './api/certificate.js';

export const STATES: Readonly<Record<Certificate['state'], { readonly label: string; readonly tone: Tone }>> =
  {
    pending: { label: 'Sedang dibuat', tone: 'warning' },
    issued: { label: 'Sah', tone: 'success' },
    revoked: { label: 'Dicabut', tone: 'danger' },
  };

/** What is sent along when a certificate is shared. */
export const shareText = ({ courseTitle, verifyUrl }: Certificate): string =>
  `Saya lulus pelatihan ${courseTitle} dari Latkop UKM Jawa Timur. Cek keasliannya: ${verifyUrl}`;

/** `Sertifikat 123-PO-2027.pdf`, without signs that phones refuse in names of files. */
export const fileName = ({ number }: Certificate): string =>
  `Sertifikat ${number.replace(/[^\w.-]+/g, '-')}.pdf`;

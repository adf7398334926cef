import type { Tone } from '../../ui/Badge.js';
import type { Certificate } from './api/certificate.js';

export const STATES: Readonly<Record<Certificate['state'], { readonly label: string; readonly tone: Tone }>> =
  {
    pending: { label: 'Sedang dibuat', tone: 'warning' },
    sealed: { label: 'Menunggu terbit', tone: 'warning' },
    issued: { label: 'Sah', tone: 'success' },
    revoked: { label: 'Dicabut', tone: 'danger' },
    replaced: { label: 'Diganti', tone: 'neutral' },
    voided: { label: 'Batal', tone: 'neutral' },
  };

/** What is sent along when a certificate is shared. */
export const shareText = ({ kind, courseTitle, verifyUrl }: Certificate): string =>
  `Saya ${VERBS[kind]} pelatihan ${courseTitle} dari Latkop UKM Jawa Timur. Cek keasliannya: ${verifyUrl}`;

const VERBS: Readonly<Record<Certificate['kind'], string>> = {
  STTP: 'lulus',
  SK: 'mengikuti',
  PELATIH: 'mengajar',
};

/** What its holder did, before the title of the course. */
export const DID: Readonly<Record<Certificate['kind'], string>> = {
  STTP: 'telah menyelesaikan pelatihan',
  SK: 'telah mengikuti pelatihan',
  PELATIH: 'telah mengajar pelatihan',
};

/** `Sertifikat 123-PO-2027.pdf`, without signs that phones refuse in names of files. */
export const fileName = ({ number }: Certificate): string =>
  `Sertifikat ${number.replace(/[^\w.-]+/g, '-')}.pdf`;

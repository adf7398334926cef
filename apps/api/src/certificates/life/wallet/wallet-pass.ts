import { formatDate, formatNumber } from '@sinau/certificate/indonesian-format.js';
import type { CertificateRow } from '../../certificates.queries.js';
import { KIND_WORDS } from '../kind-words.js';
import type { Wallet } from './wallet-identity.js';

interface PassField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

const field = (key: string, label: string, value: string | null): PassField[] =>
  value ? [{ key, label, value }] : [];

/** Days end in WIB. */
const endOf = (day: string): string => `${day}T23:59:59+07:00`;

/**
 * pass.json of a certificate: what stands on it, and nothing else about its holder. The verification code is its serial
 * number, so a pass that is fetched again takes the old one's place.
 */
export function walletPass(
  found: CertificateRow,
  { passType, team }: Pick<Wallet, 'passType' | 'team'>,
): Record<string, unknown> {
  const { code, kind, state, courseTitle, issuerName, verifyUrl, expiresOn } = found;
  return {
    formatVersion: 1,
    passTypeIdentifier: passType,
    teamIdentifier: team,
    serialNumber: code,
    organizationName: issuerName,
    description: `${KIND_WORDS[kind]}: ${courseTitle}`,
    logoText: 'Latkop UKM',
    foregroundColor: 'rgb(255, 255, 255)',
    backgroundColor: 'rgb(38, 49, 122)',
    labelColor: 'rgb(224, 168, 69)',
    voided: state !== 'issued',
    ...(expiresOn && { expirationDate: endOf(expiresOn) }),
    barcodes: [
      { format: 'PKBarcodeFormatQR', message: verifyUrl, messageEncoding: 'iso-8859-1', altText: code },
    ],
    generic: {
      headerFields: field('demo', 'CONTOH', found.demo ? 'DEMO' : null),
      primaryFields: field('holder', KIND_WORDS[kind], found.holderName),
      secondaryFields: field('course', 'Pelatihan', courseTitle),
      auxiliaryFields: [
        ...field('number', 'Nomor', found.number),
        ...field('issued', 'Terbit', formatDate(found.issuedOn)),
      ],
      backFields: [
        ...field('business', 'Usaha', found.businessName),
        ...field('class', 'Angkatan', found.batchLabel),
        ...field('jp', 'Lama pelatihan', `${formatNumber(found.jp)} JP`),
        ...field('grade', 'Predikat', found.gradeLabel),
        ...field('until', 'Berlaku sampai', expiresOn && formatDate(expiresOn)),
        ...field('issuer', 'Penerbit', issuerName),
        ...field('verify', 'Cek keaslian', verifyUrl),
      ],
    },
  };
}
